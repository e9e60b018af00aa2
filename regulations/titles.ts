/**
 * The catalogue of titles: kinds of post. Who is a head or a deputy, who is a key cadre, who counts as cadre or civil servant.
 * Basis: commune titles NĐ 33/2023/NĐ-CP Điều 5 (verified); “chủ chốt” as commune committees list it (local); the rest from common use (assumed).
 */
export type Rank = 'head' | 'deputy' | 'member' | 'staff'
export type StaffKind = 'cadre' | 'civilServant' | 'none'
export type TitleRow = { key: string; vi: string; en: string; level: 'province' | 'district' | 'commune' | 'cell'; body: string; rank: Rank; staffKind: StaffKind; isKey: boolean }

const t = (key: string, vi: string, en: string, level: TitleRow['level'], body: string, rank: Rank, staffKind: StaffKind = 'none', isKey = false): TitleRow =>
  ({ key, vi, en, level, body, rank, staffKind, isKey })

export const titles: readonly TitleRow[] = [
  // the commune until 30/6/2025 and since: the same seats keep their names
  t('commune-secretary', 'Bí thư', 'Secretary', 'commune', 'committee', 'head', 'cadre', true),
  t('commune-standing-deputy-secretary', 'Phó Bí thư Thường trực', 'Standing Deputy Secretary', 'commune', 'committee', 'deputy', 'cadre', true),
  t('commune-deputy-secretary', 'Phó Bí thư', 'Deputy Secretary', 'commune', 'committee', 'deputy', 'cadre', true),
  t('commune-council-chair', 'Chủ tịch HĐND', "Chair of the People's Council", 'commune', 'council', 'head', 'cadre', true),
  t('commune-council-deputy', 'Phó Chủ tịch HĐND', "Deputy Chair of the People's Council", 'commune', 'council', 'deputy', 'cadre', true),
  t('commune-chair', 'Chủ tịch UBND', "Chair of the People's Committee", 'commune', 'peopleCommittee', 'head', 'cadre', true),
  t('commune-deputy-chair', 'Phó Chủ tịch UBND', "Deputy Chair of the People's Committee", 'commune', 'peopleCommittee', 'deputy', 'cadre', true),
  t('commune-front-chair', 'Chủ tịch Ủy ban MTTQ', 'Chair of the Fatherland Front', 'commune', 'front', 'head', 'cadre'),
  t('commune-youth-secretary', 'Bí thư Đoàn', 'Secretary of the Youth Union', 'commune', 'union', 'head', 'cadre'),
  t('commune-women-chair', 'Chủ tịch Hội LHPN', "Chair of the Women's Union", 'commune', 'union', 'head', 'cadre'),
  t('commune-farmers-chair', 'Chủ tịch Hội Nông dân', "Chair of the Farmers' Union", 'commune', 'union', 'head', 'cadre'),
  t('commune-veterans-chair', 'Chủ tịch Hội CCB', "Chair of the Veterans' Association", 'commune', 'union', 'head', 'cadre'),
  t('commune-military-commander', 'Chỉ huy trưởng Ban CHQS', 'Military Commander', 'commune', 'peopleCommittee', 'staff', 'civilServant'),
  t('commune-office', 'Văn phòng – thống kê', 'Office and statistics officer', 'commune', 'peopleCommittee', 'staff', 'civilServant'),
  t('commune-land-township', 'Địa chính – xây dựng – đô thị và môi trường', 'Land, construction, urban and environment officer', 'commune', 'peopleCommittee', 'staff', 'civilServant'),
  t('commune-land', 'Địa chính – nông nghiệp – xây dựng và môi trường', 'Land, agriculture, construction and environment officer', 'commune', 'peopleCommittee', 'staff', 'civilServant'),
  t('commune-finance', 'Tài chính – kế toán', 'Finance and accounting officer', 'commune', 'peopleCommittee', 'staff', 'civilServant'),
  t('commune-justice', 'Tư pháp – hộ tịch', 'Justice and civil-status officer', 'commune', 'peopleCommittee', 'staff', 'civilServant'),
  t('commune-culture', 'Văn hóa – xã hội', 'Culture and social affairs officer', 'commune', 'peopleCommittee', 'staff', 'civilServant'),
  t('commune-inspection-chair', 'Chủ nhiệm Ủy ban Kiểm tra', 'Chair of the Inspection Commission', 'commune', 'inspectionCommission', 'head'),
  t('commune-inspection-deputy', 'Phó Chủ nhiệm Ủy ban Kiểm tra', 'Deputy Chair of the Inspection Commission', 'commune', 'inspectionCommission', 'deputy'),
  t('commune-party-building-head', 'Trưởng Ban Xây dựng Đảng', 'Head of the Party-Building Board', 'commune', 'advisoryBody', 'head'),
  t('commune-party-building-deputy', 'Phó Trưởng Ban Xây dựng Đảng', 'Deputy Head of the Party-Building Board', 'commune', 'advisoryBody', 'deputy'),
  t('commune-office-chief', 'Chánh Văn phòng Đảng ủy', 'Chief of the Committee Office', 'commune', 'advisoryBody', 'head'),
  t('commune-office-in-charge', 'Phụ trách Văn phòng', 'In charge of the Office', 'commune', 'department', 'head'),
  t('commune-department-head', 'Trưởng phòng', 'Head of Division', 'commune', 'department', 'head'),
  t('commune-department-deputy', 'Phó Trưởng phòng', 'Deputy Head of Division', 'commune', 'department', 'deputy'),
  t('commune-centre-director', 'Giám đốc Trung tâm', 'Director of Centre', 'commune', 'serviceUnit', 'head'),
  t('commune-part-time', 'Người hoạt động không chuyên trách', 'Part-time commune worker', 'commune', 'peopleCommittee', 'staff'),
  // the district until 30/6/2025
  t('district-secretary', 'Bí thư Huyện ủy', 'Secretary of the District Committee', 'district', 'committee', 'head', 'cadre', true),
  t('district-standing-deputy-secretary', 'Phó Bí thư Thường trực Huyện ủy', 'Standing Deputy Secretary of the District Committee', 'district', 'committee', 'deputy', 'cadre', true),
  t('district-deputy-secretary', 'Phó Bí thư Huyện ủy', 'Deputy Secretary of the District Committee', 'district', 'committee', 'deputy', 'cadre', true),
  t('district-board-head', 'Trưởng ban', 'Head of Commission', 'district', 'advisoryBody', 'head', 'cadre'),
  t('district-board-deputy', 'Phó Trưởng ban', 'Deputy Head of Commission', 'district', 'advisoryBody', 'deputy', 'cadre'),
  t('district-office-chief', 'Chánh Văn phòng', 'Chief of Office', 'district', 'advisoryBody', 'head', 'cadre'),
  t('district-office-deputy', 'Phó Chánh Văn phòng', 'Deputy Chief of Office', 'district', 'advisoryBody', 'deputy', 'cadre'),
  t('district-inspection-chair', 'Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', 'Chair of the District Inspection Commission', 'district', 'inspectionCommission', 'head', 'cadre'),
  t('district-inspection-deputy', 'Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', 'Deputy Chair of the District Inspection Commission', 'district', 'inspectionCommission', 'deputy', 'cadre'),
  t('district-director', 'Giám đốc', 'Director', 'district', 'serviceUnit', 'head', 'cadre'),
  t('district-director-deputy', 'Phó Giám đốc', 'Deputy Director', 'district', 'serviceUnit', 'deputy', 'cadre'),
  t('district-council-chair', 'Chủ tịch HĐND huyện', "Chair of the District People's Council", 'district', 'council', 'head', 'cadre', true),
  t('district-council-deputy', 'Phó Chủ tịch HĐND huyện', "Deputy Chair of the District People's Council", 'district', 'council', 'deputy', 'cadre'),
  t('district-chair', 'Chủ tịch UBND huyện', "Chair of the District People's Committee", 'district', 'peopleCommittee', 'head', 'cadre', true),
  t('district-deputy-chair', 'Phó Chủ tịch UBND huyện', "Deputy Chair of the District People's Committee", 'district', 'peopleCommittee', 'deputy', 'cadre'),
  t('district-department-head', 'Trưởng phòng', 'Head of Division', 'district', 'department', 'head', 'civilServant'),
  t('district-department-deputy', 'Phó Trưởng phòng', 'Deputy Head of Division', 'district', 'department', 'deputy', 'civilServant'),
  t('district-inspector', 'Chánh Thanh tra', 'Chief Inspector', 'district', 'department', 'head', 'civilServant'),
  t('district-inspector-deputy', 'Phó Chánh Thanh tra', 'Deputy Chief Inspector', 'district', 'department', 'deputy', 'civilServant'),
  t('district-chair-of-union', 'Chủ tịch', 'Chair', 'district', 'union', 'head', 'cadre'),
  t('district-deputy-of-union', 'Phó Chủ tịch', 'Deputy Chair', 'district', 'union', 'deputy', 'cadre'),
  t('district-youth-secretary', 'Bí thư Huyện đoàn', 'Secretary of the District Youth Union', 'district', 'union', 'head', 'cadre'),
  t('district-youth-deputy', 'Phó Bí thư Huyện đoàn', 'Deputy Secretary of the District Youth Union', 'district', 'union', 'deputy', 'cadre'),
  t('cell-secretary', 'Bí thư chi bộ', 'Cell Secretary', 'cell', 'cell', 'head'),
  t('cell-deputy-secretary', 'Phó Bí thư chi bộ', 'Deputy Cell Secretary', 'cell', 'cell', 'deputy'),
]
