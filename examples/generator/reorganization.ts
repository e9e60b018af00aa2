/** 1 July 2025: 17 communes into six, each whole; the district ends without a successor; Long An goes into Tây Ninh. */
import { areaName, COMMUNES, DISTRICT, MERGED_ON, NEW_COMMUNES, NEW_PROVINCE, newAreaName, PROVINCE } from './can-duoc.ts'
import type { Succession } from './world.ts'

export function reorganize(): Succession[] {
  return [
    {
      old: PROVINCE,
      into: { code: NEW_PROVINCE.code, name: NEW_PROVINCE.name, slug: NEW_PROVINCE.slug, kind: 'Tỉnh', parent: null },
      custodian: null,
      on: MERGED_ON,
      basis: NEW_PROVINCE.basis,
    },
    { old: DISTRICT, into: null, custodian: NEW_PROVINCE.name, on: MERGED_ON, basis: '203/2025/QH15' },
    ...NEW_COMMUNES.flatMap((into) =>
      COMMUNES.filter((c) => c.into === into.code).map(
        (c): Succession => ({
          old: { code: c.code, name: areaName(c) },
          into: { code: into.code, name: newAreaName(into), slug: into.slug, kind: 'Xã', parent: NEW_PROVINCE.name },
          custodian: null,
          on: MERGED_ON,
          basis: `1682/NQ-UBTVQH15, khoản ${into.clause}`,
        }),
      ),
    ),
  ]
}
