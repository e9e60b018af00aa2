/** The columns of a roster (trích ngang): a row is a seat and the person in it. A person in two seats has two rows. */
import type { Field } from '../../kernel/sheet.ts'

export const sexes = { Nam: 'male', Nữ: 'female' } as const

export const capacities = {
  'chính thức': 'official',
  quyền: 'acting',
  'phụ trách': 'inCharge',
  'giao phụ trách': 'inCharge',
  'biệt phái': 'seconded',
} as const

const degrees = {
  chưa: 'none',
  không: 'none',
  'sơ cấp': 'elementary',
  SC: 'elementary',
  'trung cấp': 'intermediate',
  'trung học chuyên nghiệp': 'intermediate',
  TC: 'intermediate',
  'cao đẳng': 'college',
  CĐ: 'college',
  'đại học': 'university',
  ĐH: 'university',
  'cử nhân': 'university',
  'kỹ sư': 'university',
  'bác sĩ': 'university',
  'thạc sĩ': 'master',
  ThS: 'master',
  'tiến sĩ': 'doctor',
  TS: 'doctor',
  'tiến sĩ khoa học': 'doctorOfScience',
} as const
const theories = {
  chưa: 'none',
  'chưa qua đào tạo': 'none',
  không: 'none',
  'sơ cấp': 'elementary',
  SC: 'elementary',
  'trung cấp': 'intermediate',
  TC: 'intermediate',
  'cao cấp': 'advanced',
  CC: 'advanced',
  'cử nhân': 'bachelor',
  CN: 'bachelor',
} as const
const stateManagements = {
  chưa: 'none',
  'chưa qua bồi dưỡng': 'none',
  không: 'none',
  'cán sự': 'officer',
  CS: 'officer',
  'chuyên viên': 'specialist',
  CV: 'specialist',
  'chuyên viên chính': 'seniorSpecialist',
  CVC: 'seniorSpecialist',
  'chuyên viên cao cấp': 'highSpecialist',
  CVCC: 'highSpecialist',
} as const

/** What every sheet that names a person has, under the same heads. */
export const personFields = {
  fullName: {
    kind: { is: 'name' },
    heads: ['Họ và tên', 'Họ tên', 'Họ và tên khai sinh', 'Họ, tên', 'Họ và tên cán bộ', 'Họ và tên cán bộ, công chức'],
    required: true,
  },
  birth: {
    kind: { is: 'partialDate' },
    heads: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Ngày sinh', 'Năm sinh', 'Sinh ngày', 'Ngày tháng năm'],
    splitBy: 'sex',
  },
  sex: { kind: { is: 'code', words: sexes }, heads: ['Giới tính', 'Nam/Nữ', 'Giới'] },
  personalId: {
    kind: { is: 'text' },
    heads: ['Số định danh', 'Số định danh cá nhân', 'Số CCCD', 'CCCD', 'Số căn cước', 'Số căn cước công dân', 'Số CMND/CCCD'],
  },
} as const satisfies Record<string, Field>

export const partyFields = {
  partyAdmitted: {
    kind: { is: 'partialDate' },
    heads: [
      'Ngày vào Đảng › Dự bị',
      'Vào Đảng › Dự bị',
      'Ngày vào Đảng',
      'Ngày vào Đảng dự bị',
      'Ngày kết nạp',
      'Ngày kết nạp Đảng',
    ],
  },
  partyOfficial: {
    kind: { is: 'partialDate' },
    heads: [
      'Ngày vào Đảng › Chính thức',
      'Vào Đảng › Chính thức',
      'Ngày vào Đảng chính thức',
      'Ngày chính thức',
      'Ngày công nhận chính thức',
    ],
  },
} as const satisfies Record<string, Field>

export const titleField = {
  kind: { is: 'text' },
  heads: [
    'Chức danh',
    'Chức vụ',
    'Chức vụ hiện nay',
    'Chức vụ, chức danh',
    'Chức danh, chức vụ',
    'Chức vụ hiện tại',
    'Chức danh hiện nay',
  ],
  required: true,
} as const satisfies Field

export const unitField = {
  kind: { is: 'text' },
  heads: [
    'Đơn vị công tác',
    'Tổ chức',
    'Đơn vị',
    'Cơ quan',
    'Cơ quan, đơn vị',
    'Nơi công tác',
    'Đơn vị công tác hiện nay',
    'Tổ chức/Đơn vị công tác',
  ],
  required: true,
} as const satisfies Field

export const fields = {
  ...personFields,
  ethnicity: { kind: { is: 'text' }, heads: ['Dân tộc'] },
  religion: { kind: { is: 'text' }, heads: ['Tôn giáo'] },
  nativePlace: { kind: { is: 'text' }, heads: ['Quê quán', 'Nguyên quán'] },
  ...partyFields,
  degree: {
    kind: { is: 'code', words: degrees },
    heads: ['Trình độ › Chuyên môn', 'Trình độ chuyên môn', 'Chuyên môn', 'Trình độ › Chuyên môn nghiệp vụ', 'Trình độ đào tạo'],
  },
  field: {
    kind: { is: 'text' },
    heads: ['Trình độ › Ngành', 'Ngành', 'Ngành đào tạo', 'Chuyên ngành', 'Trình độ › Chuyên ngành'],
  },
  degreeYear: { kind: { is: 'number' }, heads: ['Trình độ › Năm tốt nghiệp', 'Năm tốt nghiệp', 'Năm TN', 'Trình độ › Năm TN'] },
  politicalTheory: {
    kind: { is: 'code', words: theories },
    heads: [
      'Trình độ › LLCT',
      'LLCT',
      'Lý luận chính trị',
      'Trình độ › Lý luận chính trị',
      'Trình độ lý luận chính trị',
      'Lí luận chính trị',
    ],
  },
  stateManagement: {
    kind: { is: 'code', words: stateManagements },
    heads: ['Trình độ › QLNN', 'QLNN', 'Quản lý nhà nước', 'Trình độ › Quản lý nhà nước', 'Trình độ quản lý nhà nước'],
  },
  fieldFits: { kind: { is: 'tick' }, heads: ['Ngành phù hợp', 'Phù hợp chuyên môn', 'Ngành đào tạo phù hợp', 'Phù hợp'] },
  title: titleField,
  unit: unitField,
  from: {
    kind: { is: 'day' },
    heads: [
      'Từ ngày',
      'Ngày bổ nhiệm',
      'Giữ chức vụ từ ngày',
      'Ngày giữ chức vụ',
      'Ngày bổ nhiệm, phê chuẩn',
      'Thời gian giữ chức vụ › Từ ngày',
    ],
    required: true,
  },
  paper: { kind: { is: 'text' }, heads: ['Quyết định số', 'Số quyết định', 'Quyết định', 'Văn bản'] },
  termEnds: { kind: { is: 'day' }, heads: ['Nhiệm kỳ đến', 'Hết nhiệm kỳ', 'Thời hạn đến', 'Thời hạn bổ nhiệm đến'] },
  until: {
    kind: { is: 'day' },
    heads: ['Giữ đến hết ngày', 'Đến ngày', 'Đến hết ngày', 'Giữ chức vụ đến ngày', 'Thời gian giữ chức vụ › Đến ngày'],
  },
  capacity: { kind: { is: 'code', words: capacities }, heads: ['Hình thức', 'Hình thức giữ chức vụ', 'Tư cách'] },
  note: { kind: { is: 'text' }, heads: ['Ghi chú', 'Lý do'] },
} as const satisfies Record<string, Field>
