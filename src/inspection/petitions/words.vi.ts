export const words = {
  title: 'Sổ đơn',
  indicators: {
    'denunciations-against-members': {
      name: 'Đơn tố cáo đối với đảng viên',
      definition: 'Số đơn tố cáo đảng viên thuộc thẩm quyền, nhận trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
    'denunciations-against-organizations': {
      name: 'Đơn tố cáo tổ chức đảng',
      definition: 'Số đơn tố cáo tổ chức đảng thuộc thẩm quyền, nhận trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
    'discipline-complaints': {
      name: 'Khiếu nại kỷ luật đảng',
      definition: 'Số đơn khiếu nại kỷ luật đảng thuộc thẩm quyền, nhận trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
  },
  facts: { petition: 'đơn' },
}
