export const words = {
  title: 'Đề nghị sửa hồ sơ',
  audit: {
    ownOpened: 'xem hồ sơ của chính mình',
    contestFiled: 'gửi đề nghị sửa hồ sơ của mình',
    ownContestsListed: 'xem các đề nghị của mình',
    paperOpened: 'mở giấy tờ kèm đề nghị sửa hồ sơ',
    contestWithdrawn: 'rút đề nghị sửa hồ sơ',
    contestsListed: 'xem các đề nghị sửa hồ sơ',
    contestOpened: 'xem đề nghị sửa hồ sơ của một người',
    contestTaken: 'nhận giải quyết đề nghị sửa hồ sơ',
    contestAnswered: 'trả lời đề nghị sửa hồ sơ',
    recordCorrected: 'sửa một giá trị trong hồ sơ',
    valueErased: 'xóa một giá trị theo quyết định',
  },
  problems: {
    notContestable: {
      what: 'Mục này không đề nghị sửa theo cách này được.',
      why: 'Mục không nằm trong danh sách các mục của hồ sơ.',
      todo: 'Chọn mục trong hồ sơ của bạn, hoặc ghi vào “Hồ sơ còn thiếu”.',
    },
    noRule: {
      what: 'Chưa có quy định về hạn trả lời vào ngày {{day}}.',
      why: 'Không có hạn thì biên nhận không có ý nghĩa.',
      todo: 'Đề nghị cơ quan quản lý hồ sơ ban hành hạn trả lời rồi gửi lại.',
    },
    notYours: {
      what: 'Không có mục này trong hồ sơ của bạn.',
      why: 'Mục đã được sửa hoặc rút, hoặc tài khoản chưa gắn với hồ sơ của bạn.',
      todo: 'Mở lại “Hồ sơ của tôi” và chọn mục đang ghi.',
    },
    alreadyOpen: {
      what: 'Mục này đã có đề nghị đang chờ trả lời.',
      why: 'Mỗi mục được giải quyết từng đề nghị một.',
      todo: 'Chờ trả lời, hoặc rút đề nghị trước rồi gửi đề nghị mới.',
    },
    tooMany: {
      what: 'Bạn đang có 20 đề nghị chờ trả lời.',
      why: 'Nhiều hơn thế thì không đề nghị nào được xem kỹ.',
      todo: 'Chờ trả lời các đề nghị đã gửi, hoặc rút những đề nghị không còn cần.',
    },
    closed: {
      what: 'Đề nghị này đã khép.',
      why: 'Đề nghị đã được trả lời, đã rút, hoặc không phải của bạn.',
      todo: 'Mở lại danh sách để xem kết quả. Không đồng ý thì gửi lên cấp trên ghi trong trả lời.',
    },
    ownRecord: {
      what: 'Bạn không giải quyết việc về hồ sơ của chính mình.',
      why: 'Không ai tự sửa hồ sơ của mình hoặc tự trả lời đề nghị của mình.',
      todo: 'Để cán bộ khác trong cơ quan giải quyết.',
    },
    keptElsewhere: {
      what: 'Hồ sơ này do nơi khác quản lý.',
      why: 'Bạn thấy người này vì người ấy giữ chức danh ở nơi bạn quản lý, nhưng hồ sơ gốc đứng ở đơn vị khác.',
      todo: 'Chuyển việc cho cơ quan quản lý hồ sơ của người ấy.',
    },
    changedMeanwhile: {
      what: 'Có người vừa sửa mục này.',
      why: 'Mục không còn như lúc bạn mở; ghi tiếp sẽ đè lên phần vừa sửa.',
      todo: 'Tải lại, xem giá trị mới, rồi ghi lại nếu vẫn cần.',
    },
    badValue: {
      what: 'Giá trị mới không hợp với mục này.',
      why: 'Sai dạng, thiếu phần bắt buộc, hoặc mục không sửa từng giá trị được.',
      todo: 'Ghi lại giá trị đúng dạng: ngày là ngày/tháng/năm, số định danh 9 hoặc 12 chữ số.',
    },
    keptIsKept: {
      what: 'Trả lời “giữ nguyên” thì không kèm giá trị mới.',
      why: 'Hai điều trái nhau trong một trả lời.',
      todo: 'Chọn “đã sửa” hoặc “sửa một phần”, hoặc bỏ giá trị mới.',
    },
    paperTooLarge: {
      what: 'Tệp lớn hơn {{most}} MB.',
      why: 'Giấy tờ kèm theo được giữ trong sổ nên có giới hạn.',
      todo: 'Quét lại ở độ phân giải thấp hơn, hoặc ghi số giấy tờ vào phần căn cứ và mang bản giấy đến.',
    },
    paperKind: {
      what: 'Tệp không phải PDF, JPEG hoặc PNG nguyên vẹn.',
      why: 'Sổ nhận giấy tờ theo nội dung tệp, không theo tên tệp.',
      todo: 'Gửi bản quét PDF hoặc ảnh chụp JPEG, PNG.',
    },
    notErasable: {
      what: 'Mục này không xóa riêng được.',
      why: 'Thiếu nó thì dòng hồ sơ không còn nghĩa.',
      todo: 'Rút cả dòng hoặc sửa giá trị; các mục xóa được ghi trong tài liệu.',
    },
    nothingThere: {
      what: 'Không có giá trị nào để xóa.',
      why: 'Mã hồ sơ không đúng, hồ sơ ngoài phạm vi, hoặc giá trị đã được xóa trước đó.',
      todo: 'Xem lại mã hồ sơ và tên mục trong quyết định.',
    },
  },
}
