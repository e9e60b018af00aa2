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
  sheet: {
    name: 'Quyết định kỷ luật',
    fields: {
      body: 'Cơ quan quyết định',
      subjectKind: 'Đối tượng là',
      subject: 'Tên đối tượng',
      subjectUnit: 'Chi bộ, đơn vị',
      birthYear: 'Năm sinh',
      personalId: 'Số định danh',
      form: 'Hình thức',
      content: 'Nội dung vi phạm',
      paper: 'Số quyết định',
      signedOn: 'Ngày ký',
      effectiveOn: 'Ngày hiệu lực',
    },
  },
  findings: {
    effectiveBeforeSigned: {
      what: 'Hiệu lực ngày {{effective}} trước ngày ký {{signed}}.',
      why: 'Quyết định không thể có hiệu lực trước khi ký.',
      todo: 'Đối chiếu quyết định rồi sửa ngày.',
    },
    notForOrganizations: {
      what: 'Hình thức “{{value}}” không áp dụng với tổ chức đảng.',
      why: 'Với tổ chức đảng chỉ có khiển trách, cảnh cáo, giải tán (69-QĐ/TW, Điều 7).',
      todo: 'Sửa hình thức hoặc sửa đối tượng.',
    },
    notForMembers: {
      what: 'Hình thức “{{value}}” không áp dụng với đảng viên.',
      why: 'Với đảng viên chỉ có khiển trách, cảnh cáo, cách chức, khai trừ (69-QĐ/TW, Điều 7).',
      todo: 'Sửa hình thức hoặc sửa đối tượng.',
    },
    thereAlready: {
      what: 'Quyết định {{paper}} đã có trong sổ.',
      why: 'Cùng cơ quan, đối tượng, số và ngày ký.',
      todo: 'Không phải làm gì: không ghi thêm lần nữa.',
    },
  },
}
