export const words = {
  title: 'Chương trình kiểm tra, giám sát',
  sheet: {
    name: 'Chương trình kiểm tra, giám sát',
    fields: { body: 'Chủ thể', name: 'Tên chương trình', year: 'Năm', paper: 'Văn bản', approvedOn: 'Ngày ban hành' },
  },
  findings: {
    thereAlready: {
      what: 'Chương trình “{{name}}” đã có trong sổ.',
      why: 'Cùng chủ thể, cùng năm, cùng tên.',
      todo: 'Không phải làm gì: dòng này không ghi thêm lần nữa.',
    },
  },
}
