export const words = {
  title: 'Nhật ký',
  audit: {
    trailOpened: 'xem nhật ký của một hồ sơ',
    trailRead: 'xem nhật ký',
    entryOpened: 'xem một dòng nhật ký, trước và sau khi sửa',
    ownTrailOpened: 'xem ai đã mở hồ sơ của mình',
  },
  done: {
    isolated: 'khai bản cài đặt là mạng LAN độc lập',
    notIsolated: 'bỏ khai mạng LAN độc lập',
    erase: 'xóa giá trị trong nhật ký theo quyết định',
    refused: 'bị từ chối: {{what}}',
  },
  problems: {
    notAHead: {
      what: 'Không đọc được đỉnh nhật ký từ “{{from}}”.',
      why: 'Tệp không có, không phải tệp do Gốc ghi ra, hoặc mã gõ thiếu chữ.',
      todo: 'Chỉ đúng tệp đỉnh đã giữ, hoặc gõ lại mã in trên giấy: số dòng, rồi tám nhóm bốn chữ.',
    },
    nothingSealed: {
      what: 'Nhật ký chưa được niêm lần nào.',
      why: 'Chưa có đỉnh nào để đưa ra.',
      todo: 'Chạy goc audit seal rồi thử lại.',
    },
    chainBroken: {
      what: 'Không niêm tiếp nhật ký: chuỗi đã đứt.',
      why: 'Các lá không còn khớp với đỉnh đã ký ở dòng {{size}}; ký tiếp là ký lên chỗ đã bị sửa.',
      todo: 'Chạy goc audit verify với đỉnh mà cơ quan thứ hai giữ, và báo người chịu trách nhiệm.',
    },
    nothingToErase: {
      what: 'Nhật ký không giữ giá trị nào của hồ sơ “{{record}}”.',
      why: 'Mã hồ sơ không đúng, hoặc giá trị đã được xóa trước đó.',
      todo: 'Xem lại mã hồ sơ và tên trường.',
    },
  },
  erased: 'Đã xóa {{values}} giá trị và {{words}} lời trong nhật ký. Chuỗi vẫn nguyên; việc xóa có dòng riêng.',
  head: {
    told: 'Đỉnh nhật ký\nSố dòng:      {{size}}\nLúc niêm:     {{at}}\nMã giữ:       {{code}}\nKhóa công khai: {{key}}\nChép mã giữ ra giấy, hoặc ghi tệp bằng --out, và giao cơ quan thứ hai giữ.',
  },
  verify: {
    whole: 'Nhật ký nguyên vẹn: {{entries}} dòng, {{heads}} đỉnh, đối chiếu {{kept}} đỉnh được giữ.',
    notWhole:
      'Nhật ký KHÔNG nguyên vẹn: {{found}} chỗ sai trong {{entries}} dòng, {{heads}} đỉnh, đối chiếu {{kept}} đỉnh được giữ.',
    pending: '{{count}} dòng mới chưa niêm.',
    clock: 'Đồng hồ máy chủ từng bị lùi ({{count}} dòng); đây không phải là sai.',
    noKept: 'Chưa đối chiếu với đỉnh nào do cơ quan thứ hai giữ: nếu cả chuỗi bị viết lại bằng đúng khóa thì không thấy được.',
    entryEdited: 'Dòng {{seq}} (mã {{id}}) đã bị sửa: nội dung không còn khớp với lúc niêm.',
    entryRemoved: 'Dòng {{seq}} (mã {{id}}) đã bị lấy đi.',
    leafEdited: 'Lá của dòng {{seq}} (mã {{id}}) đã bị sửa; nội dung dòng vẫn đúng.',
    reordered: 'Dòng {{seq}} (mã {{id}}) đã bị đổi chỗ.',
    leafRemoved: 'Thiếu lá từ dòng {{from}} đến dòng {{to}}.',
    insertedLate: 'Dòng {{seq}} (mã {{id}}) được chèn vào sau: giao dịch của nó lẽ ra đã nằm dưới đỉnh trước.',
    backdated: 'Dòng {{seq}} (mã {{id}}) ghi lùi ngày: mang giờ {{at}} nhưng được niêm sau đỉnh lúc {{before}}.',
    unsealed: 'Dòng mã {{id}} không có lá dù cũ hơn đỉnh cuối: được chèn vào, hoặc lá của nó bị lấy đi.',
    looseChanges: '{{count}} giá trị trước/sau không thuộc dòng nhật ký nào.',
    rootDiffers:
      'Từ dòng {{from}} đến dòng {{to}} không còn đúng như lúc ký đỉnh: có dòng bị sửa, chèn, bỏ hoặc đổi chỗ cùng với lá của nó.',
    headBroken: 'Đỉnh ở dòng {{size}} không nối với đỉnh trước nó (dòng {{before}}): đỉnh đã bị sửa hoặc bị lấy đi.',
    headRemoved: 'Thiếu đỉnh ở dòng {{size}}.',
    headReplaced: 'Đỉnh ở dòng {{size}} đã bị thay bằng đỉnh khác so với bản giữ ở {{from}}.',
    badSignature: 'Chữ ký của đỉnh ở dòng {{size}} không đúng.',
    strangeKey:
      'Từ đỉnh ở dòng {{size}} có khóa lạ ký ({{key}}…). Nếu máy đã được thay, hãy nêu đỉnh giữ được của máy mới bằng --head.',
    otherChain: 'Đỉnh giữ ở {{from}} (dòng {{size}}) là của một chuỗi khác.',
    keptUnsigned: 'Đỉnh giữ ở {{from}} có chữ ký không đúng: tệp đã bị sửa.',
    rolledBack: 'Nhật ký đã lùi về bản cũ: nay chỉ còn {{size}} dòng, đỉnh giữ ở {{from}} có {{kept}} dòng.',
    forked: 'Nhật ký đã rẽ nhánh sau dòng {{from}}: ở dòng {{to}} không còn khớp với đỉnh giữ ở {{kept}}.',
    rewritten: 'Nhật ký đã bị viết lại: phần đến dòng {{to}} không khớp với đỉnh giữ ở {{kept}}.',
  },
}
