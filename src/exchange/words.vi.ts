import { words as findings } from './findings/words.vi.ts'

export const words = {
  title: 'Nhập từ Excel',
  status: { staged: 'bản nháp', committed: 'đã ghi', undone: 'đã hoàn tác', discarded: 'đã bỏ' },
  skip: {
    section: 'dòng mục',
    total: 'dòng cộng',
    signature: 'chữ ký, nơi nhận',
    numbering: 'tiêu đề lặp lại, số cột',
    hidden: 'dòng ẩn',
    empty: 'dòng trống',
    continued: 'dòng nối của dòng trên',
    byHand: 'bỏ theo quyết định',
  },
  why: {
    hidden: 'trang tính ẩn',
    empty: 'trang tính trống',
    noKind: 'chưa nhận ra loại danh sách',
    severalKinds: 'giống nhiều loại danh sách',
    unreadKind: 'loại danh sách chưa đọc',
    notYourWing: 'thuộc mảng khác',
    byHand: 'bỏ theo quyết định',
  },
  audit: {
    importStaged: 'đọc tệp Excel thành bản nháp',
    importTried: 'đọc thử tệp Excel, không giữ lại',
    importOpened: 'xem đợt nhập',
    importDecided: 'sửa bản nháp của đợt nhập',
    importCommitted: 'ghi đợt nhập vào sổ',
    importUndone: 'hoàn tác đợt nhập',
    importDiscarded: 'bỏ bản nháp của đợt nhập',
    importsListed: 'xem danh sách đợt nhập',
  },
  problems: {
    notReadable: { what: '{{whatVi}}', why: '{{whyVi}}', todo: '{{todoVi}}' },
    stateSecret: {
      what: 'Không nhận tệp: ô {{cell}} của trang “{{sheet}}” mang dấu {{grade}}.',
      why: 'Bí mật nhà nước chỉ được đưa vào mạng LAN độc lập (Luật Bảo vệ bí mật nhà nước 117/2025/QH15); bản cài đặt này không khai là mạng như vậy. Không có gì của tệp được giữ lại.',
      todo: 'Xóa tệp khỏi máy này và báo người phụ trách bảo vệ bí mật nhà nước. Nếu tệp không mật thì bỏ chữ đó trong tệp rồi chọn lại.',
    },
    sameFile: {
      what: 'Tệp này đã được ghi ở đợt {{number}}, ngày {{day}}.',
      why: 'Nội dung giống hệt từng byte; ghi lần nữa thì không thêm được gì.',
      todo: 'Mở đợt {{number}} để xem; muốn ghi lại thì hoàn tác đợt đó trước.',
    },
    sameInCall: {
      what: 'Tệp “{{file}}” giống hệt tệp “{{other}}” trong cùng lần đọc.',
      why: 'Nội dung giống nhau từng byte; ghi hai lần thì không thêm được gì.',
      todo: 'Bỏ một trong hai tệp.',
    },
    noSuchFile: {
      what: 'Không mở được tệp “{{file}}”.',
      why: 'Không có tệp ấy, hoặc không được quyền đọc ({{why}}).',
      todo: 'Xem lại đường dẫn.',
    },
    noSuchDay: {
      what: '“{{value}}” không phải là ngày.',
      why: 'Ngày của danh sách ghi theo năm-tháng-ngày.',
      todo: 'Ghi lại, ví dụ 2026-06-30.',
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
  preview: { staged: '{{rows}} dòng sẵn sàng để ghi khi đã quyết xong {{errors}} chỗ; bỏ qua {{left}} dòng.' },
  findings: findings.findings,
}
