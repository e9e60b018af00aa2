export const sheetWords = {
  findings: {
    personNotFound: {
      what: 'Không tìm thấy “{{name}}” trong sổ.',
      why: 'Dòng này nói về người đã có hồ sơ.',
      todo: 'Kiểm tra họ tên, năm sinh; hoặc nhập danh sách có người này trước.',
    },
    personTwice: {
      name: 'Nhiều người cùng tên, phải chọn đúng người',
      what: 'Có {{count}} người có thể là “{{name}}”: {{persons}}.',
      why: 'Cùng họ tên và năm sinh; không tự chọn thay bạn.',
      todo: 'Chọn đúng người, hoặc ghi Số định danh.',
    },
    personMaybe: {
      name: 'Có thể là người đã có trong sổ',
      what: '“{{name}}” có phải là {{persons}} đã có trong sổ không?',
      why: 'Họ tên và năm sinh khớp, nhưng ở đơn vị khác hoặc chưa đủ ngày sinh.',
      todo: 'Chọn người đó, hoặc trả lời là người mới; ghi Số định danh thì không phải hỏi.',
    },
    personPerhaps: {
      name: 'Có thể là người đã có trong sổ',
      what: '“{{name}}” có phải là {{persons}} đã có trong sổ không?',
      why: 'Họ tên và năm sinh khớp, nhưng ở đơn vị khác hoặc chưa đủ ngày sinh.',
      todo: 'Nếu đúng, chọn người đó; nếu là người khác, nhập danh sách có người ấy trước.',
    },
    numberOfAnother: {
      what: 'Số định danh của “{{name}}” đang là của {{other}}.',
      why: 'Một số định danh chỉ thuộc một người.',
      todo: 'Đối chiếu giấy tờ rồi sửa số hoặc họ tên.',
    },
    numberWrong: {
      what: '“{{value}}” có {{count}} ký tự.',
      why: 'Số định danh có 12 chữ số (chứng minh cũ 9 chữ số). Excel có thể đã bỏ số 0 ở đầu.',
      todo: 'Ghi lại đủ số.',
    },
    birthMissing: {
      what: 'Chưa có ngày hoặc năm sinh của “{{name}}”.',
      why: 'Không có năm sinh thì không phân biệt được người trùng tên.',
      todo: 'Ghi ngày tháng năm sinh, hoặc chỉ năm sinh.',
    },
    birthDiffers: {
      what: 'Ngày sinh {{value}} khác với sổ: {{name}} sinh {{known}}.',
      why: 'Cùng số định danh nhưng khác ngày sinh.',
      todo: 'Đối chiếu giấy tờ; sửa ô này hoặc sửa hồ sơ trước khi nhập.',
    },
    detailDiffers: {
      what: '{{name}}: tệp ghi “{{value}}”, sổ ghi “{{known}}”.',
      why: 'Nhập tệp chỉ điền chỗ còn trống, không sửa điều đã ghi.',
      todo: 'Nếu sổ sai thì sửa trong hồ sơ của người đó.',
    },
  },
}
