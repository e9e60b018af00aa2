export const words = {
  problems: {
    noGrant: {
      what: 'Tài khoản này chưa vào được.',
      why: 'Hiện không có quyền nào được giao cho tài khoản, hoặc quyền đang tạm nghỉ.',
      todo: 'Đề nghị người giữ tài khoản của cơ quan giao quyền.',
    },
    noSession: {
      what: 'Phiên làm việc không còn hiệu lực.',
      why: 'Phiên đã hết hạn hoặc đã được kết thúc.',
      todo: 'Đăng nhập lại; việc đang mở được giữ nguyên.',
    },
    wrongSignIn: {
      what: 'Không đăng nhập được.',
      why: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      todo: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại, hoặc nhờ người quản trị đặt lại mật khẩu.',
    },
    notAllowed: {
      what: 'Tài khoản này không được làm việc đó.',
      why: 'Việc “{{operation}}” cần quyền mà cơ quan của bạn không có.',
      todo: 'Nhờ người có quyền làm, hoặc đề nghị người quản trị giao quyền.',
    },
    notFound: {
      what: 'Không có hồ sơ này.',
      why: 'Hồ sơ không có trong phạm vi của bạn.',
      todo: 'Kiểm tra lại đường dẫn hoặc tìm theo tên.',
    },
    badInput: { what: 'Dữ liệu gửi lên không đúng dạng.', why: '{{why}}', todo: 'Sửa chỗ đã nêu rồi gửi lại.' },
    noOperation: { what: 'Không có việc nào tên “{{operation}}”.', why: 'Địa chỉ không đúng.', todo: 'Mở lại từ trang đầu.' },
    foreignOrigin: {
      what: 'Yêu cầu bị từ chối.',
      why: 'Yêu cầu không đến từ trang của Gốc.',
      todo: 'Mở Gốc trong cửa sổ trình duyệt rồi làm lại.',
    },
    wrongType: {
      what: 'Yêu cầu bị từ chối.',
      why: 'Máy chủ chỉ nhận application/json, không nhận “{{type}}”.',
      todo: 'Mở Gốc trong cửa sổ trình duyệt rồi làm lại.',
    },
    tooLarge: {
      what: 'Yêu cầu quá lớn.',
      why: 'Việc này chỉ nhận đến {{most}}.',
      todo: 'Chia nhỏ ra rồi gửi lại; tệp bảng tính thì gửi qua mục nhập dữ liệu.',
    },
    tooMany: { what: 'Thử quá nhiều lần.', why: 'Mỗi phút chỉ được thử một số lần.', todo: 'Đợi một phút rồi thử lại.' },
    ruleOfRecord: {
      what: 'Không ghi được.',
      why: 'Trái một ràng buộc của sổ: {{rule}}.',
      todo: 'Sửa dữ liệu cho đúng rồi ghi lại; chưa có gì được ghi.',
    },
    noInstallation: {
      what: 'Chưa có dữ liệu ở {{folder}}.',
      why: 'Chưa chạy lần nào, hoặc GOC_DATA chỉ chỗ khác.',
      todo: 'Chạy npm run demo (dữ liệu ví dụ) hoặc npm start (dữ liệu của cơ quan).',
    },
    shortPassword: { what: 'Mật khẩu quá ngắn.', why: 'Mật khẩu phải có từ {{least}} ký tự.', todo: 'Dùng một câu dài dễ nhớ.' },
    failed: {
      what: 'Chưa làm được việc này.',
      why: 'Có lỗi trong chương trình; không có gì được ghi dở dang.',
      todo: 'Thử lại; nếu vẫn lỗi, báo mã {{ref}} cho người quản trị.',
    },
  },
  audit: { sessionOpened: 'đăng nhập', sessionEnded: 'đăng xuất', whoAmI: 'xem tài khoản của mình' },
}
