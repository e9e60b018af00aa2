/** Words of the sheets of the map, as offices write them → the codes of a unit. */

/** Kind of an area → its code. */
export const areaKinds = {
  Tỉnh: 'province',
  'Thành phố': 'city',
  'Thành phố trực thuộc trung ương': 'city',
  Huyện: 'district',
  Quận: 'urbanDistrict',
  'Thị xã': 'town',
  'Thành phố thuộc tỉnh': 'provincialCity',
  Xã: 'commune',
  Phường: 'ward',
  'Thị trấn': 'township',
  'Đặc khu': 'specialZone',
} as const
export const natures = {
  Đảng: 'party',
  'Khối Đảng': 'party',
  'Chính quyền': 'state',
  'Nhà nước': 'state',
  'Khối chính quyền': 'state',
  'Mặt trận': 'front',
  'Mặt trận Tổ quốc': 'front',
  'Đoàn thể': 'union',
} as const

export const organizationKinds = {
  'Cấp ủy': 'committee',
  'Ban Chấp hành Đảng bộ': 'committee',
  'Ban Thường vụ': 'standingCommittee',
  'Ủy ban Kiểm tra': 'inspectionCommission',
  UBKT: 'inspectionCommission',
  'Ban tham mưu, giúp việc': 'advisoryBody',
  'Ban tham mưu': 'advisoryBody',
  'Cơ quan tham mưu, giúp việc': 'advisoryBody',
  'Trung tâm Chính trị': 'politicalCentre',
  'Chi bộ': 'cell',
  'Chi bộ trực thuộc': 'cell',
  'Chi bộ cơ sở': 'grassrootsCell',
  'Hội đồng nhân dân': 'council',
  HĐND: 'council',
  'Ủy ban nhân dân': 'peopleCommittee',
  UBND: 'peopleCommittee',
  'Phòng, ban chuyên môn': 'department',
  'Cơ quan chuyên môn': 'department',
  'Đơn vị sự nghiệp': 'serviceUnit',
  'Ủy ban Mặt trận Tổ quốc': 'front',
  'Ủy ban MTTQ': 'front',
  'Đoàn thể': 'union',
  'Tổ chức chính trị - xã hội': 'union',
} as const
