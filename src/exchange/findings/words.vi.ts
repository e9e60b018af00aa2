/** What is said of the rows of a file: the part of the exchange's words that its screen fetches. */
export const words = {
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
      name: 'Ô phải có mà trống',
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
      name: 'Từ không có trong danh mục',
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
      name: 'Không đọc được thành ngày',
      what: '“{{value}}” không đọc được thành ngày.',
      why: 'Ngày viết theo thứ tự ngày/tháng/năm; có thể chỉ ghi tháng/năm hoặc năm.',
      todo: 'Ghi lại, ví dụ 06/5/1975.',
    },
    twoDigitYear: {
      name: 'Năm chỉ có hai chữ số',
      what: '“{{value}}” thiếu thế kỷ.',
      why: 'Có thể là {{choices}}.',
      todo: 'Ghi đủ bốn chữ số của năm.',
    },
    noSuchDay: {
      name: 'Ngày không có trong lịch',
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
      name: 'Thiếu ngày',
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
      name: 'Không phải là số',
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
