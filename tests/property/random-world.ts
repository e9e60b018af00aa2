/**
 * A small invented office on an invented map: people and posts, who held them in which capacity, diplomas known in part, standards with
 * grace, the work of inspection, declarations. Written as it would be recorded; nothing in it is worked out.
 */
import { plusDays, Random } from './random.ts'
import { inspectionRows } from './random-inspection.ts'
import { firstDay, foldName, lastDay, type MapPart, type MapWish, randomMap } from './random-map.ts'
import { noTables, type Tables } from './tables.ts'

export type Rows = Omit<Tables, 'title'>
export type WorldWish = MapWish & { people: number }
export const ordinaryWorld: WorldWish = { districts: 2, communes: 2, reorganizations: 8, organizations: true, people: 90 }

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi']
const given = [
  'An',
  'Ánh',
  'Bảo',
  'Bình',
  'Châu',
  'Dung',
  'Đức',
  'Hạnh',
  'Hòa',
  'Khởi',
  'Lan',
  'Mỹ',
  'Ngọc',
  'Phúc',
  'Quân',
  'Tâm',
  'Thạnh',
  'Yến',
]

/** Which seats a body has: title and number. */
const seats: Record<string, readonly [title: string, seats: number][]> = {
  'commune committee': [
    ['commune-secretary', 1],
    ['commune-deputy-secretary', 1],
  ],
  'commune peopleCommittee': [
    ['commune-chair', 1],
    ['commune-office', 2],
    ['commune-justice', 1],
    ['commune-part-time', 1],
  ],
  'district committee': [['district-secretary', 1]],
  'district advisoryBody': [
    ['district-board-head', 1],
    ['district-board-deputy', 2],
  ],
  'district department': [['district-department-head', 1]],
  'cell cell': [['cell-secretary', 1]],
}

/** A part of a life, both ends inside it; null when there is no room. */
function partOf(r: Random, from: string, to: string, longest: number): { valid_from: string; valid_to: string } | null {
  const last = to === 'infinity' ? lastDay : plusDays(to, -1)
  if (from > last) return null
  const valid_from = r.day(from, last)
  const end = plusDays(valid_from, r.int(1, longest))
  return { valid_from, valid_to: end < to && (to !== 'infinity' || r.chance(0.7)) ? end : to }
}

function addPeople(rows: Rows, r: Random, count: number): void {
  const homes = rows.unit.filter((u) => u.nature !== 'area')
  const all = homes.length > 0 ? homes : rows.unit
  for (let n = 0; n < count; n++) {
    const full_name = `${r.pick(families)} ${r.chance(0.5) ? 'Thị ' : 'Văn '}${r.pick(given)}`
    rows.person.push({
      id: r.uuid(),
      full_name,
      name_key: foldName(full_name).split(' ').reverse().join(' '),
      name_fold: foldName(full_name),
      sex: r.pick(['male', 'female', 'female', null]),
      birth_y: r.chance(0.9) ? r.int(1955, 1998) : null,
      ethnicity: r.pick(['Kinh', 'Kinh', 'Khmer', 'Hoa', null]),
      unit_id: r.pick(all).id,
    })
  }
}

function addPosts(rows: Rows, r: Random): void {
  for (const unit of rows.unit) {
    for (const [title, count] of seats[`${unit.level} ${unit.kind}`] ?? []) {
      for (let seat = 1; seat <= count; seat++) {
        const late = r.chance(0.15) ? r.day(unit.valid_from, plusDays(unit.valid_from, 300)) : unit.valid_from
        const valid_from = late < unit.valid_to ? late : unit.valid_from
        rows.post.push({ id: r.uuid(), unit_id: unit.id, title, seat, valid_from, valid_to: unit.valid_to })
      }
    }
  }
}

/** One official holder after another, with gaps; beside them some who act, are in charge or seconded, at the same time as anybody. */
function addTenures(rows: Rows, r: Random): void {
  const secretaries = new Map<string, { person_id: string; valid_from: string; valid_to: string }[]>()
  const tenure = (post: Rows['post'][number], person_id: string, capacity: string, valid_from: string, valid_to: string) => {
    const term_ends_on = r.chance(0.6) ? plusDays(valid_from, r.int(1500, 2000)) : null
    const { id: post_id, unit_id, title } = post
    const end_reason = valid_to === 'infinity' ? null : valid_to === post.valid_to ? 'ORG_ENDED' : 'moved'
    rows.tenure.push({
      id: r.uuid(),
      person_id,
      post_id,
      unit_id,
      title,
      capacity,
      valid_from,
      valid_to,
      term_ends_on,
      end_reason,
    })
  }
  const byRank = [...rows.post].sort((a, b) => Number(b.title === 'commune-secretary') - Number(a.title === 'commune-secretary'))
  for (const post of byRank) {
    const unit = rows.unit.find((u) => u.id === post.unit_id)!
    const area = unit.area_id!
    for (
      let from = r.chance(0.7) ? post.valid_from : plusDays(post.valid_from, r.int(1, 900));
      from < post.valid_to && from < lastDay;
    ) {
      const end = plusDays(from, r.int(60, 2400))
      const to = end >= post.valid_to || end > lastDay ? post.valid_to : end
      const same = secretaries.get(area)?.find((s) => s.valid_from <= from && from < s.valid_to)
      const person = post.title === 'commune-chair' && same && r.chance(0.4) ? same.person_id : r.pick(rows.person).id
      tenure(post, person, 'official', from, to)
      if (post.title === 'commune-secretary')
        secretaries.set(area, [...(secretaries.get(area) ?? []), { person_id: person, valid_from: from, valid_to: to }])
      if (to === 'infinity') break
      from = r.chance(0.6) ? to : plusDays(to, r.int(1, 500))
    }
    if (r.chance(0.35)) {
      const part = partOf(r, post.valid_from, post.valid_to, 900)
      if (part) tenure(post, r.pick(rows.person).id, r.pick(['acting', 'inCharge', 'seconded']), part.valid_from, part.valid_to)
    }
  }
}

function addFindings(rows: Rows, r: Random): void {
  const done = new Set<string>()
  for (const t of rows.tenure) {
    if (t.title !== 'commune-secretary' && t.title !== 'commune-chair') continue
    const unit = rows.unit.find((u) => u.id === t.unit_id)!
    const key = `${t.person_id} ${unit.area_id}`
    if (done.has(key) || r.chance(0.25)) continue
    done.add(key)
    const finding = { person_id: t.person_id, area_id: unit.area_id!, rule: 'Quy định thử', evidence: 'hồ sơ', unit_id: unit.id }
    const first = r.chance(0.8) ? t.valid_from : plusDays(t.valid_from, r.int(1, 700))
    const middle = plusDays(first, r.int(100, 1500))
    rows.local_finding.push({
      id: r.uuid(),
      ...finding,
      finding: r.pick(['local', 'nonLocal']),
      valid_from: first,
      valid_to: middle,
    })
    if (r.chance(0.8))
      rows.local_finding.push({
        id: r.uuid(),
        ...finding,
        finding: r.pick(['local', 'nonLocal']),
        valid_from: middle,
        valid_to: 'infinity',
      })
  }
}

function addMemberships(rows: Rows, r: Random): void {
  const cells = rows.unit.filter((u) => u.kind === 'cell')
  for (const p of rows.person) {
    if (cells.length === 0 || r.chance(0.15)) continue
    let free = firstDay
    for (let n = r.int(1, 3); n > 0; n--) {
      const cell = r.pick(cells)
      const part = partOf(r, [free, cell.valid_from].sort().at(-1)!, cell.valid_to, 3000)
      if (!part) continue
      rows.membership.push({
        id: r.uuid(),
        person_id: p.id,
        unit_id: cell.id,
        status: r.pick(['official', 'official', 'probationary', 'unknown']),
        ...part,
      })
      if (part.valid_to === 'infinity') break
      free = part.valid_to
    }
  }
}

/** Where a person belongs besides his main unit: every unit where he holds or held a post or belongs to a cell. */
function addPlacesOfPeople(rows: Rows): void {
  const seen = new Set<string>()
  for (const { person_id, unit_id } of [...rows.tenure, ...rows.membership]) {
    if (seen.has(person_id + unit_id)) continue
    seen.add(person_id + unit_id)
    rows.person_scope.push({ person_id, unit_id })
  }
}

const judged = [
  'commune-secretary',
  'commune-chair',
  'commune-office',
  'commune-justice',
  'district-secretary',
  'district-board-head',
]
const criteria = ['degree', 'fieldMatch', 'politicalTheory', 'stateManagement'] as const

/** Days that a grace row may name: about the standard's first, or the very day on which somebody took the post. */
const daysOfGrace = (rows: Rows, r: Random) => (title: string, from: string) => {
  const taken = rows.tenure.filter((t) => t.title === title).map((t) => t.valid_from)
  return [
    plusDays(from, r.int(-400, 400)),
    ...taken.filter((d) => d > plusDays(from, -900) && d < plusDays(from, 900)).slice(0, 1),
  ]
}

/** Three standards one after another, each with its own measure; some with time for those who held the post before. */
function addStandards(rows: Rows, r: Random): void {
  const since = daysOfGrace(rows, r)
  const ages: [string, string, string][] = [
    ['truoc-2012', '2001-01-01', '2012-06-01'],
    ['tu-2012', '2012-06-01', '2020-01-01'],
    ['tu-2020', '2020-01-01', 'infinity'],
  ]
  for (const [key, valid_from, valid_to] of ages) {
    const life = { valid_from, valid_to, legal_basis: 'Quy định thử', certainty: 'assumed' }
    rows.standard.push({ key, name_vi: key, name_en: key, text_vi: key, text_en: key, ...life })
    for (const title of judged) {
      for (const criterion of r.some(criteria, 4)) {
        const grace_until = r.chance(0.45) ? plusDays(valid_from, r.int(200, 2500)) : null
        rows.criterion.push({
          standard: key,
          title,
          key: criterion,
          least: criterion === 'fieldMatch' ? 1 : r.int(1, 4),
          mandatory: r.chance(0.7),
          grace_until,
          grace_for_holders_before: grace_until && r.chance(0.7) ? r.pick(since(title, valid_from)) : null,
          ...life,
        })
      }
    }
  }
}

function addQualifications(rows: Rows, r: Random): void {
  for (const p of rows.person) {
    for (const kind of ['schooling', 'degree', 'degree', 'politicalTheory', 'stateManagement']) {
      if (r.chance(0.3)) continue
      const level = r.int(0, kind === 'degree' ? 6 : 4)
      const unit_id = r.chance(0.85) ? p.unit_id : r.pick(rows.unit).id
      const part = partOf(r, '1995-01-01', 'infinity', 6000)!
      const valid_from = r.chance(0.6) ? '1999-12-31' : part.valid_from
      rows.qualification.push({
        id: r.uuid(),
        person_id: p.id,
        kind,
        level,
        equivalent: r.chance(0.1),
        provenance: r.pick(['declared', 'verified', 'imported']),
        unit_id,
        valid_from,
        valid_to: r.chance(0.9) ? 'infinity' : part.valid_to > valid_from ? part.valid_to : 'infinity',
      })
    }
  }
}

/** Confirmations of the field, waivers and commitments, for those who hold or held the title, beginning now and then before or after. */
function addCadreRecords(rows: Rows, r: Random): void {
  const done = new Set<string>()
  for (const t of rows.tenure) {
    const key = t.person_id + t.title
    if (!judged.includes(t.title) || done.has(key)) continue
    done.add(key)
    const own = { person_id: t.person_id, title: t.title, unit_id: r.chance(0.8) ? t.unit_id : r.pick(rows.unit).id }
    const from = plusDays(t.valid_from, r.int(-300, 300))
    const turn = plusDays(from, r.int(300, 1500))
    if (r.chance(0.7)) rows.field_match.push({ id: r.uuid(), ...own, fits: r.chance(0.6), valid_from: from, valid_to: turn })
    if (r.chance(0.5))
      rows.field_match.push({ id: r.uuid(), ...own, fits: r.chance(0.6), valid_from: turn, valid_to: 'infinity' })
    if (r.chance(0.15))
      rows.waiver.push({
        id: r.uuid(),
        ...own,
        criterion: r.pick(criteria),
        paper: '01-QĐ/TU',
        valid_from: from,
        valid_to: r.pick(['infinity', turn]),
      })
    for (let n = r.int(0, 3); n > 0; n--) {
      const due_on = plusDays(from, r.int(0, 1500))
      rows.study_commitment.push({
        id: r.uuid(),
        ...own,
        criterion: r.pick(criteria),
        studying: 'Đại học Luật',
        due_on,
        valid_from: from,
        valid_to: r.pick(['infinity', turn]),
      })
    }
  }
}

/** All rows of one world. The same seed, the same world. */
export function randomWorld(seed: number, wish: WorldWish = ordinaryWorld, map?: MapPart): Rows {
  const r = new Random(seed)
  const { title: _catalogue, ...rows } = { ...noTables(), ...(map ?? randomMap(r, wish)) }
  addPeople(rows, r, wish.people)
  addPosts(rows, r)
  addTenures(rows, r)
  addFindings(rows, r)
  addMemberships(rows, r)
  addPlacesOfPeople(rows)
  addStandards(rows, r)
  addQualifications(rows, r)
  addCadreRecords(rows, r)
  inspectionRows(rows, r)
  return rows
}
