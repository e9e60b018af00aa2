/** The nation's rows as the tables of the register hold them: its numbers become ids, its names sort keys. Pure. */
import {
  countsOf,
  memberships,
  type NationShape,
  persons,
  subjects,
  tenures,
  type UnitRow,
  units,
} from '../examples/generator/nation.ts'
import { hash, scramble } from '../examples/generator/random.ts'
import { fold } from '../src/kernel/vietnamese/fold.ts'
import { nameSortKey } from '../src/kernel/vietnamese/sort-key.ts'
import type { Field } from './copy-in.ts'

export type Rows = Iterable<readonly Field[]>
export const topUnit = '00000000-0000-4000-8000-000000000001'
/** All units of the nation are older than every record in it. */
const founded = '1945-09-02'

const four = Array.from({ length: 65_536 }, (_, i) => i.toString(16).padStart(4, '0'))

/** A maker of ids of one kind: the same id for the same number, no two alike (the scrambler loses nothing), in no order. */
export function idsOf(kind: string): (n: number) => string {
  const salt = hash(kind)
  return (n) => {
    const a = scramble(n ^ salt)
    const b = scramble(a ^ 0x51ed270b)
    const c = scramble(b ^ salt)
    const d = scramble(c ^ 0x2545f491)
    return `${four[a >>> 16]}${four[a & 0xffff]}-${four[b >>> 16]}-${four[0x4000 | (b & 0x0fff)]}-${four[0x8000 | ((c >>> 16) & 0x3fff)]}-${four[c & 0xffff]}${four[d >>> 16]}${four[d & 0xffff]}`
  }
}

export const id = {
  unit: (n: number) => (n === 1 ? topUnit : unitId(n)),
  state: idsOf('state'),
  person: idsOf('person'),
  membership: idsOf('membership'),
  post: idsOf('post'),
  tenure: idsOf('tenure'),
  engagement: idsOf('engagement'),
  subject: idsOf('subject'),
}
const unitId = idsOf('unit')

export const slugOf = (kind: UnitRow['kind'], i: number): string => `nation-${kind}-${i + 1}`

/** Of each unit, by its number: whether it is an area, what it hangs on, where it stands (filled in when the database has worked it out). */
export type Units = { readonly isArea: Uint8Array; readonly parent: Int32Array; readonly place: Int32Array }

export function unitTable(shape: NationShape): Units {
  const count = countsOf(shape).units + 1
  const all = { isArea: new Uint8Array(count), parent: new Int32Array(count), place: new Int32Array(count) }
  for (const u of units(shape)) {
    all.isArea[u.id] = u.nature === 'area' ? 1 : 0
    all.parent[u.id] = u.parent ?? 0
  }
  return all
}

/** The commune, province or country in whose area a unit is. */
function areaOf(unit: number, all: Units): number {
  let at = unit
  while (!all.isArea[at]) at = all.parent[at]!
  return at
}

export const unitColumns = ['id', 'slug', 'nature', 'kind', 'level', 'area_id', 'area_today_id', 'valid_from']
/** Without the top, which every installation has. */
export function* unitRows(shape: NationShape, all: Units): Generator<readonly Field[]> {
  const seen = new Map<string, number>()
  for (const u of units(shape)) {
    const i = seen.get(u.kind) ?? 0
    seen.set(u.kind, i + 1)
    if (u.parent === null) continue
    const area = id.unit(areaOf(u.id, all))
    yield [id.unit(u.id), slugOf(u.kind, i), u.nature, u.kind, u.level, area, area, founded]
  }
}

export const stateColumns = ['id', 'unit_id', 'name', 'name_fold', 'parent_id', 'valid_from']
export function* stateRows(shape: NationShape): Generator<readonly Field[]> {
  for (const u of units(shape)) {
    if (u.parent !== null) yield [id.state(u.id), id.unit(u.id), u.name, fold(u.name), id.unit(u.parent), founded]
  }
}

export const personColumns = [
  'id',
  'full_name',
  'name_key',
  'name_fold',
  'sex',
  'birth_y',
  'birth_m',
  'birth_d',
  'unit_id',
  'pos',
]
/** A person's own unit is the cell he belongs to. */
export function* personRows(shape: NationShape, all: Units): Generator<readonly Field[]> {
  const keys = new Map<string, { key: string; folded: string }>()
  const cells = memberships(shape)
  for (const p of persons(shape)) {
    let name = keys.get(p.fullName)
    if (!name) {
      name = { key: nameSortKey(p.fullName), folded: fold(p.fullName) }
      keys.set(p.fullName, name)
    }
    const { unit } = cells.next().value!
    const [y, m, d] = p.birth.split('-').map(Number)
    yield [id.person(p.id), p.fullName, name.key, name.folded, p.sex, y!, m!, d!, id.unit(unit), all.place[unit]!]
  }
}

export const membershipColumns = [
  'id', 'person_id', 'unit_id', 'status', 'admitted_y', 'admitted_m', 'admitted_d', 'valid_from', 'pos',
] // biome-ignore format: a row of names
/** Who was admitted in the last year is on probation (the Party's Charter, Article 5: twelve months). */
export function* membershipRows(shape: NationShape, all: Units): Generator<readonly Field[]> {
  const probation = `${Number(shape.until.slice(0, 4)) - 1}${shape.until.slice(4)}`
  for (const m of memberships(shape)) {
    const [y, month, d] = m.admitted.split('-').map(Number)
    const status = m.admitted >= probation ? 'probationary' : 'official'
    yield [id.membership(m.id), id.person(m.person), id.unit(m.unit), status, y!, month!, d!, m.admitted, all.place[m.unit]!]
  }
}

export const postColumns = ['id', 'unit_id', 'title', 'seat', 'valid_from', 'pos']
export function* postRows(shape: NationShape, all: Units): Generator<readonly Field[]> {
  for (const t of tenures(shape)) {
    if ((t.id - 1) % shape.terms !== 0) continue
    const post = id.post((t.id - 1) / shape.terms)
    yield [post, id.unit(t.unit), t.title, t.seat, founded, all.place[t.unit]!]
  }
}

export const tenureColumns = ['id', 'person_id', 'post_id', 'unit_id', 'title', 'valid_from', 'valid_to', 'pos']
export function* tenureRows(shape: NationShape, all: Units): Generator<readonly Field[]> {
  for (const t of tenures(shape)) {
    const post = id.post(Math.floor((t.id - 1) / shape.terms))
    yield [id.tenure(t.id), id.person(t.person), post, id.unit(t.unit), t.title, t.from, t.to ?? 'infinity', all.place[t.unit]!]
  }
}

export const engagementColumns = ['id', 'kind', 'form', 'topic', 'concluded_on', 'unit_id', 'pos']
export function* engagementRows(shape: NationShape, all: Units): Generator<readonly Field[]> {
  let last = 0
  for (const s of subjects(shape)) {
    if (s.engagement === last) continue
    last = s.engagement
    const topic = `Cuộc giả định ${s.engagement}`
    yield [id.engagement(s.engagement), s.kind, s.form, topic, s.concludedOn, id.unit(s.body), all.place[s.body]!]
  }
}

export const subjectColumns = [
  'id', 'engagement_id', 'subject_kind', 'subject_unit_id', 'subject_person_id', 'conclusion', 'concluded_on', 'kind', 'form', 'unit_id', 'pos',
] // biome-ignore format: a row of names
export function* subjectRows(shape: NationShape, all: Units): Generator<readonly Field[]> {
  for (const s of subjects(shape)) {
    const unit = s.subjectKind === 'organization'
    yield [
      id.subject(s.id),
      id.engagement(s.engagement),
      s.subjectKind,
      unit ? id.unit(s.subject) : null,
      unit ? null : id.person(s.subject),
      s.conclusion,
      s.concludedOn,
      s.kind,
      s.form,
      id.unit(s.body),
      all.place[s.body]!,
    ]
  }
}
