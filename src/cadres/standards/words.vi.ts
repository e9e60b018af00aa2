import { sheetWords } from './sheets.words.vi.ts'

export const words = {
  title: 'Tiêu chuẩn',
  audit: { standardsOpened: 'xem tiêu chuẩn chức danh' },
  criterion: {
    degree: 'Trình độ chuyên môn',
    fieldMatch: 'Ngành phù hợp',
    politicalTheory: 'Lý luận chính trị',
    stateManagement: 'Quản lý nhà nước',
  },
  verdict: { met: 'đạt', notMet: 'chưa đạt', inGrace: 'đang được ân hạn', waived: 'được miễn', unknown: 'chưa rõ' },
  overall: {
    standardised: 'đạt chuẩn',
    withGrace: 'đang được ân hạn',
    notStandardised: 'chưa đạt chuẩn',
    unknown: 'chưa đủ dữ liệu',
  },
  certainty: { verified: 'đã đối chiếu', local: 'địa phương', assumed: 'tạm dùng' },
  indicators: {
    'district-heads-deputies-qualified': {
      name: 'Cấp trưởng, cấp phó cấp huyện đạt chuẩn',
      definition:
        'Người giữ chức danh cấp trưởng, cấp phó cấp huyện, đếm người không đếm ghế; đạt khi có đại học trở lên phù hợp chuyên môn và lý luận chính trị theo chức danh. Thiếu dữ liệu thì không tính là đạt.',
    },
    'commune-key-cadres-degree': {
      name: 'Cán bộ chủ chốt cấp xã đạt chuẩn về chuyên môn',
      definition:
        'Người giữ chức danh chủ chốt cấp xã, đếm người; đạt khi có đại học trở lên, ngành phù hợp với từng chức danh đang giữ.',
    },
    'commune-key-cadres-theory': {
      name: 'Cán bộ chủ chốt cấp xã đạt chuẩn lý luận chính trị',
      definition: 'Người giữ chức danh chủ chốt cấp xã, đếm người; đạt khi có trung cấp lý luận chính trị trở lên.',
    },
    'commune-staff-degree': {
      name: 'Cán bộ, công chức cấp xã đạt chuẩn về chuyên môn',
      definition:
        'Đếm người, không đếm ghế; ghế khuyết không tính. Đạt khi có đại học trở lên và ngành phù hợp với chức danh (luật riêng đi trước). Một chữ số lẻ, làm tròn nửa lên.',
    },
  },
  facts: { assessment: 'tiêu chí của chức danh đang giữ' },
  ...sheetWords,
}
