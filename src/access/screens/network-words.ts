/** Words of the screen that says how the office's PCs reach the server. */
import { defineNamespace } from '../../ui/words.ts'

export const networkWords = defineNamespace(
  'access.network',
  {
    title: 'Mạng cơ quan',
    accounts: 'Tài khoản và quyền',
    sub: 'Các máy trong cơ quan mở Gốc bằng địa chỉ nào, và phải tin chứng thư nào. Bật, tắt và đổi tên chỉ làm được tại chính máy chủ.',
    off: 'Đang tắt: chỉ máy chủ mở được Gốc',
    offWhy:
      'Bật tại máy chủ bằng lệnh dưới đây; đổi tên và địa chỉ theo mạng của cơ quan. Máy chủ đang chạy đổi theo trong vòng mười giây.',
    state: 'Tình trạng',
    answers: 'đang nghe',
    failures: {
      listen: 'không nghe được ở địa chỉ này: máy không còn địa chỉ ấy, hoặc cổng đang có chương trình khác dùng; tự thử lại',
      damaged: 'không đọc được tệp thiết lập; đặt lại tại máy chủ bằng goc network on',
      over: 'nơi cấp chứng thư đã hết hạn; chạy goc network on với --new-authority tại máy chủ',
      failed: 'có lỗi; xem lời báo ở cửa sổ của máy chủ',
    },
    addresses: 'Địa chỉ để gõ',
    listen: 'Nghe ở',
    until: 'Chứng thư cơ quan đến',
    leaf: 'Chứng thư máy chủ đến',
    leafAgain: '{{day}}, tự làm mới trước 30 ngày',
    fingerprint: 'Vân tay SHA-256',
    thumbprint: 'Thumbprint (SHA-1)',
    only: 'Chứng thư này chỉ bảo đảm được cho các tên {{names}}: máy tin nó không thể bị lừa về trang khác.',
    download: 'Tải chứng thư (goc-authority.crt)',
    steps: 'Trên mỗi máy Windows, làm một lần',
    one: 'Chép goc-authority.crt sang máy bằng USB. Mở Command Prompt, gõ {{command}} và so với dấu vân tay ở trên (không kể dấu hai chấm, chữ hoa). Khác dù một ký tự thì không cài.',
    two: 'Bấm đúp vào tệp, chọn Install Certificate, Local Machine, Place all certificates in the following store, Trusted Root Certification Authorities, rồi Finish.',
    three:
      'Đóng hết cửa sổ trình duyệt, mở lại, gõ {{address}}. Không hiện trang thì thêm dòng {{line}} vào tệp hosts ({{file}}).',
    warning: 'Trình duyệt báo chứng thư không đáng tin thì dừng lại, không bấm đi tiếp: báo cho người giữ máy chủ.',
    passkeys:
      'Khóa đăng nhập thuộc về một tên: khóa thêm ở localhost không dùng được ở đây và ngược lại. Mỗi người thêm khóa ở địa chỉ mình thường gõ.',
  },
  {
    title: 'Office network',
    accounts: 'Accounts and rights',
    sub: 'By which address the office’s PCs open Gốc, and which certificate they must trust. It is switched on and off, and named, at the server itself only.',
    off: 'Off: only the server’s own machine opens Gốc',
    offWhy:
      'Switch it on at the server with the command below; put the name and address of your network. A running server follows within ten seconds.',
    state: 'State',
    answers: 'listening',
    failures: {
      listen:
        'cannot listen there: the machine no longer has that address, or another program uses the port; tried again by itself',
      damaged: 'its files cannot be read; set it anew at the server with goc network on',
      over: 'the authority has run out; run goc network on with --new-authority at the server',
      failed: 'something went wrong; see the message in the server’s window',
    },
    addresses: 'Addresses to type',
    listen: 'Listens at',
    until: 'Office certificate until',
    leaf: 'Server certificate until',
    leafAgain: '{{day}}, renewed by itself 30 days before',
    fingerprint: 'SHA-256 fingerprint',
    thumbprint: 'Thumbprint (SHA-1)',
    only: 'This certificate can vouch for {{names}} alone: a PC that trusts it cannot be deceived about another site.',
    download: 'Download the certificate (goc-authority.crt)',
    steps: 'On each Windows PC, once',
    one: 'Bring goc-authority.crt to the PC on a USB stick. Open Command Prompt, type {{command}} and compare with the fingerprint above (colons and capitals aside). If one character differs, do not install it.',
    two: 'Double-click the file, choose Install Certificate, Local Machine, Place all certificates in the following store, Trusted Root Certification Authorities, then Finish.',
    three:
      'Close all windows of the browser, open it again, type {{address}}. If no page comes, add the line {{line}} to the hosts file ({{file}}).',
    warning: 'If the browser says that the certificate is not trusted, stop and do not go on: tell whoever keeps the server.',
    passkeys:
      'A passkey belongs to one name: one added at localhost does not work here, nor the other way round. Each person adds one at the address he types.',
  },
)
