export const words = {
  title: 'Văn bản',
  audit: {
    documentsListed: 'xem sổ văn bản',
    documentRegistered: 'đăng ký văn bản',
    numberKept: 'chỉ giữ số của văn bản mật',
  },
  sheet: {
    name: 'Sổ văn bản',
    fields: {
      number: 'Số, ký hiệu',
      issuer: 'Cơ quan ban hành',
      issuedOn: 'Ngày ban hành',
      grade: 'Độ mật',
      kind: 'Loại văn bản',
      title: 'Trích yếu',
    },
  },
  problems: {
    numberOnly: {
      what: 'Văn bản có độ mật chỉ được ghi số, ngày, cơ quan ban hành và độ mật.',
      why: 'Bí mật nhà nước chỉ được đưa vào mạng LAN độc lập (Luật Bảo vệ bí mật nhà nước 117/2025/QH15); bản cài đặt này không khai là mạng như vậy.',
      todo: 'Để trống loại văn bản và trích yếu; tra nội dung ở bản giấy.',
    },
    pastContent: {
      what: 'Chưa đổi độ mật được: văn bản đã ghi nội dung.',
      why: 'Lời ghi trước sẽ còn giữ nội dung của văn bản mật (Luật 117/2025/QH15).',
      todo: 'Dùng “Chỉ giữ số”: nội dung bị xóa cả ở lời ghi trước và trong nhật ký.',
    },
    numberLong: {
      what: 'Số hoặc tên cơ quan ban hành của văn bản mật quá dài.',
      why: 'Số, ký hiệu không quá 40 chữ, tên cơ quan không quá 150 chữ, để không chỗ nào lẫn nội dung.',
      todo: 'Ghi đúng số, ký hiệu và tên cơ quan như trên văn bản.',
    },
    kindMissing: {
      what: 'Chưa ghi loại văn bản.',
      why: 'Văn bản không mật cần loại để phân biệt các số trùng nhau.',
      todo: 'Ghi loại: quyết định, báo cáo, thông báo… Nếu văn bản có độ mật thì ghi độ mật.',
    },
    thereAlready: {
      what: 'Văn bản số {{number}} đã có trong sổ.',
      why: 'Cùng số, cơ quan ban hành và ngày.',
      todo: 'Tìm theo số trong sổ.',
    },
    changedOrGone: {
      what: 'Chưa làm được: văn bản không còn như trên màn hình.',
      why: 'Người khác vừa sửa, hoặc văn bản ở ngoài phạm vi của anh chị.',
      todo: 'Mở lại sổ văn bản rồi làm tiếp.',
    },
  },
  findings: {
    contentWithheld: {
      what: 'Văn bản số {{number}} có độ mật, hoặc độ mật chưa đọc được: chỉ giữ số, ngày, cơ quan ban hành và độ mật.',
      why: 'Máy chưa khai là mạng độc lập (Luật 117/2025/QH15).',
      todo: 'Xóa tệp khỏi máy này và báo người phụ trách bí mật nhà nước.',
    },
    thereAlready: {
      what: 'Văn bản số {{number}} đã có trong sổ.',
      why: 'Cùng số, cơ quan ban hành và ngày.',
      todo: 'Không phải làm gì: không ghi thêm lần nữa.',
    },
  },
}
