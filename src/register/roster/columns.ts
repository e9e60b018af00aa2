/** The columns of a roster (trích ngang): a row is a seat and the person in it. A person in two seats has two rows. */
import type { Field } from '../../kernel/sheet.ts'
import { headsFor } from '../../kernel/sheet-heads.ts'

export const sexes = { Nam: 'male', Nữ: 'female', Nu: 'female', M: 'male', F: 'female' } as const

export const memberships = {
  'chính thức': 'official',
  'đảng viên chính thức': 'official',
  CT: 'official',
  'dự bị': 'probationary',
  'đảng viên dự bị': 'probationary',
  DB: 'probationary',
} as const

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
  'trung học': 'intermediate',
  'trung cấp nghề': 'intermediate',
  'cao đẳng': 'college',
  CĐ: 'college',
  'cao đẳng nghề': 'college',
  'đại học': 'university',
  ĐH: 'university',
  'Đ H': 'university',
  'kĩ sư': 'university',
  'bác sỹ': 'university',
  'dược sĩ': 'university',
  'cử nhân': 'university',
  'kỹ sư': 'university',
  'bác sĩ': 'university',
  'thạc sĩ': 'master',
  'thạc sỹ': 'master',
  'cao học': 'master',
  ThS: 'master',
  'Th S': 'master',
  'tiến sĩ': 'doctor',
  'tiến sỹ': 'doctor',
  TS: 'doctor',
  'T S': 'doctor',
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
  'cao cấp lý luận chính trị': 'advanced',
  'cao cấp chính trị': 'advanced',
  'trung cấp lý luận chính trị': 'intermediate',
  'trung cấp chính trị': 'intermediate',
  'trung cấp LLCT': 'intermediate',
  'cao cấp LLCT': 'advanced',
  'sơ cấp lý luận chính trị': 'elementary',
  'cử nhân': 'bachelor',
  CN: 'bachelor',
  'cử nhân chính trị': 'bachelor',
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

/** Yearly assessment (Quy định 366-QĐ/TW, Nghị định 48/2023): four grades. */
const ratings = {
  'hoàn thành xuất sắc nhiệm vụ': 'excellent',
  'hoàn thành xuất sắc': 'excellent',
  'xuất sắc': 'excellent',
  HTXSNV: 'excellent',
  HTXS: 'excellent',
  'hoàn thành tốt nhiệm vụ': 'good',
  'hoàn thành tốt': 'good',
  HTTNV: 'good',
  HTT: 'good',
  'hoàn thành nhiệm vụ': 'met',
  'hoàn thành': 'met',
  HTNV: 'met',
  'không hoàn thành nhiệm vụ': 'notMet',
  'không hoàn thành': 'notMet',
  KHTNV: 'notMet',
} as const

/** A number of a person: nine figures of the old card, twelve since. */
const personalNumber = { is: 'figures', counts: [9, 12] } as const

/** What every sheet that names a person has, under the same heads. */
export const personFields = {
  fullName: { kind: { is: 'name' }, heads: headsFor('fullName'), required: true },
  birth: { kind: { is: 'partialDate' }, heads: headsFor('birth'), splitBy: 'sex' },
  sex: { kind: { is: 'code', words: sexes }, heads: headsFor('sex') },
  personalId: { kind: personalNumber, heads: headsFor('personalId') },
} as const satisfies Record<string, Field>

export const details = {
  ethnicity: { kind: { is: 'text' }, heads: headsFor('ethnicity') },
  religion: { kind: { is: 'text' }, heads: headsFor('religion') },
  nativePlace: { kind: { is: 'text' }, heads: headsFor('nativePlace') },
} as const satisfies Record<string, Field>

export const partyFields = {
  partyAdmitted: { kind: { is: 'partialDate' }, heads: headsFor('partyAdmitted') },
  partyOfficial: { kind: { is: 'partialDate' }, heads: headsFor('partyOfficial') },
} as const satisfies Record<string, Field>

/** What lists say of people and no record of its own keeps yet: it is read, shown and stays in the draft of its import, which says so. */
export const statedFields = {
  phone: { kind: { is: 'figures', counts: [10, 11] }, heads: headsFor('phone') },
  minority: { kind: { is: 'tick' }, heads: headsFor('minority') },
  schooling: { kind: { is: 'text' }, heads: headsFor('schooling') },
  membership: { kind: { is: 'code', words: memberships }, heads: headsFor('membership'), groups: ['Đảng viên', 'Đảng'] },
  rating: { kind: { is: 'code', words: ratings }, heads: headsFor('rating') },
  unitCode: { kind: { is: 'figures', counts: [5] }, heads: headsFor('unitCode') },
  oldUnit: { kind: { is: 'text' }, heads: headsFor('oldUnit') },
  oldUnitCode: { kind: { is: 'figures', counts: [5] }, heads: headsFor('oldUnitCode') },
} as const satisfies Record<string, Field>

export const schoolFields = {
  degree: { kind: { is: 'code', words: degrees }, heads: headsFor('degree') },
  field: {
    kind: { is: 'text' },
    heads: ['Trình độ › Ngành', 'Ngành', 'Ngành đào tạo', 'Chuyên ngành', 'Trình độ › Chuyên ngành'],
  },
  degreeYear: { kind: { is: 'number' }, heads: ['Trình độ › Năm tốt nghiệp', 'Năm tốt nghiệp', 'Năm TN', 'Trình độ › Năm TN'] },
  politicalTheory: { kind: { is: 'code', words: theories }, heads: headsFor('politicalTheory') },
  stateManagement: { kind: { is: 'code', words: stateManagements }, heads: headsFor('stateManagement') },
} as const satisfies Record<string, Field>

export const fields = {
  ...personFields,
  ...details,
  ...partyFields,
  ...statedFields,
  ...schoolFields,
  fieldFits: { kind: { is: 'tick' }, heads: ['Ngành phù hợp', 'Phù hợp chuyên môn', 'Ngành đào tạo phù hợp', 'Phù hợp'] },
  title: { kind: { is: 'text' }, heads: headsFor('post') },
  unit: { kind: { is: 'text' }, heads: headsFor('unit'), required: true },
  from: { kind: { is: 'day' }, heads: headsFor('from') },
  appointedOn: { kind: { is: 'day' }, heads: headsFor('appointedOn') },
  paper: { kind: { is: 'text', paper: true }, heads: headsFor('decisionNo') },
  decidedOn: { kind: { is: 'day' }, heads: headsFor('decidedOn') },
  body: { kind: { is: 'text' }, heads: headsFor('body') },
  termEnds: { kind: { is: 'day' }, heads: ['Nhiệm kỳ đến', 'Hết nhiệm kỳ', 'Thời hạn đến', 'Thời hạn bổ nhiệm đến'] },
  until: { kind: { is: 'day', open: true }, heads: headsFor('until') },
  capacity: { kind: { is: 'code', words: capacities }, heads: ['Hình thức', 'Hình thức giữ chức vụ', 'Tư cách'] },
  note: { kind: { is: 'text' }, heads: headsFor('note') },
} as const satisfies Record<string, Field>
