export const words = {
  title: 'Giám sát thường xuyên',
  indicators: {
    'grassroots-regularly-supervised-members': {
      name: 'Đảng viên được Ủy ban Kiểm tra cơ sở giám sát thường xuyên',
      definition: 'Số đảng viên khác nhau được Ủy ban Kiểm tra cơ sở giám sát thường xuyên trong kỳ.',
    },
    'grassroots-regularly-supervised-cells': {
      name: 'Chi bộ được Ủy ban Kiểm tra cơ sở giám sát thường xuyên',
      definition: 'Số chi bộ trực thuộc khác nhau được Ủy ban Kiểm tra cơ sở giám sát thường xuyên trong kỳ.',
    },
  },
  facts: { 'regular-supervision': 'giám sát thường xuyên' },
  sheet: {
    name: 'Giám sát thường xuyên',
    fields: {
      body: 'Chủ thể',
      subjectKind: 'Đối tượng là',
      subject: 'Tên đối tượng',
      subjectUnit: 'Chi bộ, đơn vị',
      birthYear: 'Năm sinh',
      personalId: 'Số định danh',
      topic: 'Nội dung',
      date: 'Ngày',
      follower: 'Người theo dõi',
      reminder: 'Nhắc nhở',
    },
  },
  findings: {
    thereAlready: {
      what: 'Dòng giám sát “{{subject}}” đã có trong sổ.',
      why: 'Cùng chủ thể, đối tượng, ngày và nội dung.',
      todo: 'Không phải làm gì: không ghi thêm lần nữa.',
    },
  },
}
