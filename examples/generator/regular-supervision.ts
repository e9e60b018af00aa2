/** Regular supervision by the commissions of the communes: 76 members and 48 cells in 2023, and a few of the year before. */
import { type Day, plusDays } from './calendar.ts'
import { areaName, COMMUNES } from './can-duoc.ts'
import type { Communes } from './commune-cadres.ts'
import type { People } from './people.ts'
import type { Chance } from './random.ts'
import { bodies, cellsOf } from './units.ts'
import type { Membership, RegularSupervision } from './world.ts'

const MEMBERS = 76
const CELLS = 48

const MEMBER_TOPICS = [
  'Việc thực hiện nhiệm vụ chi bộ phân công',
  'Việc chấp hành chế độ sinh hoạt đảng',
  'Việc thực hiện bản cam kết tu dưỡng, rèn luyện hằng năm',
]
const CELL_TOPICS = [
  'Việc duy trì nền nếp sinh hoạt chi bộ',
  'Việc thực hiện nghị quyết của Đảng ủy',
  'Việc quản lý, phân công nhiệm vụ cho đảng viên',
]

/** How many fall to each of the communes: as even as can be, the first ones get the rest. */
const shares = (total: number): number[] =>
  COMMUNES.map((_, i) => Math.floor(total / COMMUNES.length) + (i < total % COMMUNES.length ? 1 : 0))

export function superviseRegularly(
  draw: Chance,
  people: People,
  communes: Communes,
  memberships: readonly Membership[],
): RegularSupervision[] {
  const [members, cells] = [shares(MEMBERS), shares(CELLS)]
  return COMMUNES.flatMap((c, i) => {
    const area = areaName(c)
    const ours = memberships.filter((m) => m.unit.endsWith(`, ${area}`) && people.get(m.person).party?.official)
    const body = bodies.inspection(area)
    const follower = communes.staff.find((s) => s.commune === c)!.standingDeputy.fullName
    const note = (date: Day): Pick<RegularSupervision, 'body' | 'date' | 'follower' | 'reminder'> => ({
      body,
      date,
      follower,
      reminder: draw.percent(12) ? 'nhắc nhở bổ sung sổ ghi chép, chấp hành đúng thời gian sinh hoạt' : null,
    })
    const inYear = (): Day => plusDays('2023-01-20', draw.between(0, 330))
    // One more than are wanted, of whom the first was supervised the year before.
    const [early, ...chosen] = draw.sample(ours, members[i]! + 1)
    const earlier = i % 6 === 0 ? [early!] : []
    return [
      ...earlier.map(({ person, unit }) => ({
        ...note(`2022-11-${10 + i}`),
        subject: { person, unit },
        topic: draw.pick(MEMBER_TOPICS),
      })),
      ...chosen.map(({ person, unit }) => ({ ...note(inYear()), subject: { person, unit }, topic: draw.pick(MEMBER_TOPICS) })),
      ...draw
        .sample(cellsOf(c), cells[i]!)
        .map((organization) => ({ ...note(inYear()), subject: { organization }, topic: draw.pick(CELL_TOPICS) })),
    ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  })
}
