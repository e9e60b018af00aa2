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
}
