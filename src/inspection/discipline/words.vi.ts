export const words = {
  title: 'Thi hành kỷ luật',
  indicators: {
    'organizations-disciplined': {
      name: 'Tổ chức đảng bị thi hành kỷ luật',
      definition: 'Số tổ chức đảng khác nhau có quyết định kỷ luật ký trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
    'members-disciplined': {
      name: 'Đảng viên bị thi hành kỷ luật',
      definition: 'Số đảng viên khác nhau có quyết định kỷ luật ký trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
  },
  facts: { 'discipline-decision': 'quyết định kỷ luật' },
}
