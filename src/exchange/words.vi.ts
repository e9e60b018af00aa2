export const words = {
  title: 'Nhập từ Excel',
  status: { staged: 'bản nháp', committed: 'đã ghi', undone: 'đã hoàn tác', discarded: 'đã bỏ' },
  skip: {
    section: 'dòng mục',
    total: 'dòng cộng',
    signature: 'chữ ký, nơi nhận',
    numbering: 'dòng đánh số cột',
    hidden: 'dòng ẩn',
    empty: 'dòng trống',
    byHand: 'bỏ theo quyết định',
  },
  why: {
    hidden: 'trang tính ẩn',
    empty: 'trang tính trống',
    noKind: 'chưa nhận ra loại danh sách',
    severalKinds: 'giống nhiều loại danh sách',
    notYourWing: 'thuộc mảng khác',
    byHand: 'bỏ theo quyết định',
  },
  audit: {
    importStaged: 'đọc tệp Excel thành bản nháp',
    importOpened: 'xem đợt nhập',
    importDecided: 'sửa bản nháp của đợt nhập',
    importCommitted: 'ghi đợt nhập vào sổ',
    importUndone: 'hoàn tác đợt nhập',
    importDiscarded: 'bỏ bản nháp của đợt nhập',
    importsListed: 'xem danh sách đợt nhập',
  },
  problems: {
    notReadable: { what: '{{whatVi}}', why: '{{whyVi}}', todo: '{{todoVi}}' },
    sameFile: {
      what: 'Tệp này đã được ghi ở đợt {{number}}, ngày {{day}}.',
      why: 'Nội dung giống hệt từng byte; ghi lần nữa thì không thêm được gì.',
      todo: 'Mở đợt {{number}} để xem; muốn ghi lại thì hoàn tác đợt đó trước.',
    },
    errorsLeft: {
      what: 'Chưa ghi được: đợt {{number}} còn {{count}} chỗ phải quyết.',
      why: 'Đợt nhập ghi trọn vẹn hoặc không ghi gì.',
      todo: 'Sửa các ô có lỗi hoặc bỏ các dòng đó kèm lý do, rồi ghi lại.',
    },
    nothingToWrite: {
      what: 'Tệp “{{file}}” không có dòng nào để ghi.',
      why: 'Mọi trang tính hoặc mọi dòng đều đã bị bỏ.',
      todo: 'Kiểm tra lại các trang tính và các dòng bị bỏ.',
    },
    notStaged: {
      what: 'Đợt {{number}} không còn là bản nháp.',
      why: 'Đợt này đã được ghi, hoàn tác hoặc bỏ.',
      todo: 'Mở lại danh sách đợt nhập để xem tình trạng.',
    },
    notCommitted: {
      what: 'Đợt {{number}} không ở tình trạng đã ghi.',
      why: 'Chỉ hoàn tác được đợt đã ghi vào sổ và chưa hoàn tác.',
      todo: 'Mở lại danh sách đợt nhập để xem tình trạng.',
    },
    changedMeanwhile: {
      what: 'Đợt nhập vừa được người khác thay đổi.',
      why: 'Bản đang mở trên màn hình không còn là bản mới nhất.',
      todo: 'Mở lại đợt nhập rồi làm tiếp.',
    },
    noSuchCell: {
      what: 'Không có ô “{{field}}” ở dòng {{row}} của trang “{{sheet}}”.',
      why: 'Dòng đã bị bỏ, hoặc trang tính không có cột này.',
      todo: 'Mở lại đợt nhập rồi chọn ô trong bảng.',
    },
    outsideRights: {
      what: 'Chưa ghi gì: có dòng nằm ngoài phạm vi đơn vị của bạn.',
      why: 'Mỗi tài khoản chỉ ghi được vào các đơn vị mình phụ trách.',
      todo: 'Nhờ cơ quan cấp trên nhập tệp này, hoặc bỏ các dòng ngoài phạm vi.',
    },
    laterBatches: {
      what: 'Chưa hoàn tác được: {{count}} đợt nhập sau đang dựa vào đợt này.',
      why: 'Số dòng dựa vào, theo đợt: {{batches}}.',
      todo: 'Hoàn tác các đợt đó trước, từ đợt mới nhất.',
    },
    laterEdits: {
      what: 'Chưa hoàn tác được: {{byHand}} dòng của đợt này đã được sửa tay về sau.',
      why: 'Hoàn tác sẽ làm mất các lần sửa ấy. Đợt nhập khác dựa vào: {{batches}}.',
      todo: 'Rút các lần sửa tay rồi hoàn tác, hoặc sửa từng hồ sơ thay vì hoàn tác cả đợt.',
    },
    othersStandOn: {
      what: 'Chưa hoàn tác được: có hồ sơ khác dựa vào đợt này.',
      why: 'Hồ sơ ghi sau đang dẫn tới người hoặc đơn vị do đợt này lập.',
      todo: 'Nhờ người có quyền rộng hơn hoàn tác, hoặc sửa từng hồ sơ.',
    },
    notAllInSight: {
      what: 'Chưa hoàn tác được: đợt này ghi {{written}} dòng, bạn chỉ thấy {{seen}}.',
      why: 'Phần còn lại thuộc đơn vị hoặc mảng khác.',
      todo: 'Nhờ người phụ trách đủ các đơn vị và mảng đó hoàn tác.',
    },
  },
  findings: {
    hiddenSheet: {
      what: 'Trang “{{sheet}}” đang ẩn nên không được đọc.',
      why: 'Trang ẩn thường là bản nháp hoặc dữ liệu cũ.',
      todo: 'Nếu cần nhập thì hiện trang đó trong Excel, lưu, rồi chọn lại tệp.',
    },
    noKind: {
      what: 'Chưa nhận ra trang “{{sheet}}” là danh sách gì.',
      why: 'Không thấy dòng tiêu đề có tên cột quen thuộc.',
      todo: 'Bỏ trang này, hoặc sửa tên cột trong tệp rồi chọn lại tệp.',
    },
    columnsMissing: {
      what: 'Trang “{{sheet}}” thiếu cột: {{missing}}.',
      why: 'Đó là những cột phải có của loại danh sách gần giống nhất.',
      todo: 'Thêm hoặc sửa tên cột trong tệp rồi chọn lại tệp, hoặc bỏ trang này.',
    },
    severalKinds: {
      what: 'Trang “{{sheet}}” giống nhiều loại danh sách: {{kinds}}.',
      why: 'Các cột khớp như nhau nên không đoán.',
      todo: 'Chọn loại danh sách khi nhập lại tệp.',
    },
    notYourWing: {
      what: 'Trang “{{sheet}}” thuộc mảng mà tài khoản này không phụ trách.',
      why: 'Hồ sơ cán bộ và hồ sơ kiểm tra được giữ riêng. Nội dung trang này không được giữ lại.',
      todo: 'Bỏ trang này, hoặc nhờ cơ quan phụ trách nhập.',
    },
    partNotWritten: {
      what: 'Một phần của trang “{{sheet}}” sẽ không được ghi.',
      why: 'Phần đó thuộc mảng mà tài khoản này không phụ trách.',
      todo: 'Nhờ cơ quan phụ trách nhập tệp này nếu cần cả phần đó.',
    },
    twoColumns: {
      what: 'Có nhiều cột cùng tên: {{heads}}.',
      why: 'Không rõ lấy giá trị ở cột nào.',
      todo: 'Đổi tên hoặc xóa một cột trong tệp rồi chọn lại tệp.',
    },
    columnNotRead: {
      what: 'Cột {{column}} “{{value}}” không được đọc.',
      why: 'Loại danh sách này không có mục như vậy; nội dung cột không được giữ lại.',
      todo: 'Không phải làm gì, nếu đó không phải cột cần nhập.',
    },
    legacyFont: {
      what: '{{count}} ô gõ bằng phông chữ cũ đã được đổi sang Unicode.',
      why: 'Chữ được đọc theo bảng mã của phông (TCVN3, VNI).',
      todo: 'Xem qua vài dòng: cột nguyên văn đứng cạnh chữ đã đọc.',
    },
    partialDates: {
      what: '{{count}} ô chỉ ghi năm, hoặc tháng và năm.',
      why: 'Ngày thiếu được giữ nguyên như vậy, không thêm ngày tháng nào.',
      todo: 'Bổ sung sau khi có giấy tờ.',
    },
    namesInCapitals: {
      what: '{{count}} tên viết toàn chữ hoa đã được đổi thành viết hoa đầu chữ.',
      why: 'Chữ hoa chữ thường chỉ là cách trình bày; nguyên văn vẫn được giữ.',
      todo: 'Xem qua các tên có chữ viết hoa đặc biệt.',
    },
    missing: {
      what: 'Ô “{{head}}” đang trống.',
      why: 'Dòng này không ghi được nếu thiếu mục đó.',
      todo: 'Điền ô này, hoặc bỏ dòng kèm lý do.',
    },
    twoParts: {
      what: 'Nhiều cột cùng có giá trị: {{value}}.',
      why: 'Chỉ một trong các cột đó được ghi cho một dòng.',
      todo: 'Giữ lại một cột.',
    },
    cellError: {
      what: 'Ô báo lỗi công thức: {{value}}.',
      why: 'Tệp không giữ kết quả của công thức này.',
      todo: 'Ghi giá trị đúng vào ô.',
    },
    unknownWord: {
      what: 'Không hiểu “{{value}}”.',
      why: 'Cột này chỉ nhận: {{known}}.',
      todo: 'Ghi một trong các từ đó.',
    },
    nameHasDigits: {
      what: '“{{value}}” không phải họ tên.',
      why: 'Họ tên không có chữ số.',
      todo: 'Ghi lại họ và tên, hoặc bỏ dòng.',
    },
    notADate: {
      what: '“{{value}}” không đọc được thành ngày.',
      why: 'Ngày viết theo thứ tự ngày/tháng/năm; có thể chỉ ghi tháng/năm hoặc năm.',
      todo: 'Ghi lại, ví dụ 06/5/1975.',
    },
    twoDigitYear: {
      what: '“{{value}}” thiếu thế kỷ.',
      why: 'Có thể là {{choices}}.',
      todo: 'Ghi đủ bốn chữ số của năm.',
    },
    noSuchDay: {
      what: '“{{value}}” không có trong lịch.',
      why: 'Tháng đó không có ngày này, hoặc không có tháng này.',
      todo: 'Đối chiếu giấy tờ rồi ghi lại; nếu chỉ chắc năm thì ghi năm.',
    },
    yearOutOfRange: {
      what: 'Năm trong “{{value}}” nằm ngoài 1900–2100.',
      why: 'Đó không thể là ngày trong đời một người.',
      todo: 'Ghi lại ngày đúng.',
    },
    dayMissing: {
      what: '“{{value}}” thiếu ngày.',
      why: 'Mục này cần biết đúng ngày để tính thời hạn.',
      todo: 'Ghi đủ ngày/tháng/năm.',
    },
    serialDate: {
      what: 'Số {{value}} được đọc là ngày {{read}}.',
      why: 'Excel giữ ngày bằng số thứ tự; ô này mất định dạng ngày.',
      todo: 'Xem lại; nếu không phải thì ghi ngày đúng.',
    },
    notANumber: {
      what: '“{{value}}” không phải là số.',
      why: 'Số viết kiểu Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ.',
      todo: 'Ghi lại bằng chữ số.',
    },
    notATick: {
      what: 'Không hiểu “{{value}}” trong cột đánh dấu.',
      why: 'Cột này nhận “x” (có), “không”, hoặc để trống.',
      todo: 'Ghi “x”, “không”, hoặc xóa ô.',
    },
  },
}
