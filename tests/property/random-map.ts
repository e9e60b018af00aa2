/**
 * The history of an invented country: provinces, districts, communes and their organizations are founded, renamed, moved, merged, split
 * and dissolved, in the order of time, as offices would have recorded it.
 */
import type { Random } from './random.ts'
import type { Custody, Succession, Unit, UnitState } from './tables.ts'

const top = '00000000-0000-4000-8000-000000000001'
export const firstDay = '2000-01-01'
export const lastDay = '2025-12-31'

const places = [
  'Long An',
  'Mỹ Đức',
  'Tân Hưng',
  'Phước Lộc',
  'Bình Khê',
  'Hòa Sơn',
  'Đông Thạnh',
  'Vĩnh Châu',
  'Thạnh Lợi',
  'Ân Phú',
  'Hữu Nghĩa',
  'Cẩm Giang',
]
const kindOfArea = { province: 'tinh', district: 'huyen', commune: 'xa' } as const
type AreaLevel = keyof typeof kindOfArea

export type MapPart = { unit: Unit[]; unit_state: UnitState[]; unit_succession: Succession[]; unit_custody: Custody[] }
export type MapWish = {
  districts: number
  communes: number
  reorganizations: number
  /** Organizations of an area besides its committee. */
  organizations: boolean
}

export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()

class History {
  readonly rows: MapPart = { unit: [], unit_state: [], unit_succession: [], unit_custody: [] }
  readonly #random: Random
  readonly #wish: Pick<MapWish, 'organizations'>
  #serial = 0

  constructor(random: Random, wish: Pick<MapWish, 'organizations'>) {
    this.#random = random
    this.#wish = wish
  }

  found(day: string, parent: string, what: Pick<Unit, 'nature' | 'kind' | 'level'>, name: string, area: string | null): Unit {
    const id = this.#random.uuid()
    this.#serial++
    const unit: Unit = {
      id,
      slug: `${foldName(name).replaceAll(' ', '-')}-${this.#serial}`,
      ...what,
      area_id: area ?? id,
      valid_from: day,
      valid_to: 'infinity',
    }
    this.rows.unit.push(unit)
    this.#state(unit, name, parent, day)
    return unit
  }

  #state(unit: Unit, name: string, parent: string, day: string): void {
    const code = unit.nature === 'area' ? String(this.#random.int(28000, 28020)) : null
    const state = {
      id: this.#random.uuid(),
      unit_id: unit.id,
      name,
      name_fold: foldName(name),
      code,
      parent_id: parent,
      valid_from: day,
    }
    this.rows.unit_state.push({ ...state, valid_to: 'infinity' })
  }

  foundArea(day: string, level: AreaLevel, parent: string): Unit {
    const word = { province: 'tỉnh', district: 'huyện', commune: 'xã' }[level]
    const area = this.found(
      day,
      parent,
      { nature: 'area', kind: kindOfArea[level], level },
      `${word} ${this.#random.pick(places)}`,
      null,
    )
    const within = (nature: string, kind: string, name: string, under: string, at: string = level) =>
      this.found(day, under, { nature, kind, level: at }, name, area.id)
    const committee = within('party', 'committee', `Đảng ủy ${this.#serial}`, area.id)
    if (!this.#wish.organizations) return area
    within('state', 'peopleCommittee', `UBND ${this.#serial}`, area.id)
    within('party', 'inspectionCommission', `UBKT ${this.#serial}`, committee.id)
    if (level === 'district') {
      within('party', 'standingCommittee', `Ban Thường vụ ${this.#serial}`, committee.id)
      within('party', 'advisoryBody', `Ban Tổ chức ${this.#serial}`, committee.id)
      within('state', 'department', `Phòng Nội vụ ${this.#serial}`, area.id)
    }
    if (level === 'commune') {
      for (let n = this.#random.int(1, 2); n > 0; n--) within('party', 'cell', `Chi bộ ấp ${n}`, committee.id, 'cell')
      if (this.#random.chance(0.3)) within('front', 'front', `MTTQ ${this.#serial}`, area.id)
    }
    return area
  }

  living(level: AreaLevel): Unit[] {
    return this.rows.unit.filter((u) => u.nature === 'area' && u.level === level && u.valid_to === 'infinity')
  }

  now(unit: Unit): UnitState {
    return this.rows.unit_state.findLast((s) => s.unit_id === unit.id)!
  }

  childAreas(unit: Unit): Unit[] {
    return this.rows.unit.filter(
      (u) => u.nature === 'area' && u.valid_to === 'infinity' && u.id !== unit.id && this.now(u).parent_id === unit.id,
    )
  }

  /** Another name, another superior, from a day on. */
  change(unit: Unit, day: string, to: { name?: string; parent?: string }): void {
    const old = this.now(unit)
    if (old.valid_from >= day) return
    old.valid_to = day
    this.#state(unit, to.name ?? old.name, to.parent ?? old.parent_id!, day)
  }

  /** Ends an area and all its organizations; `keeper` has its records from then on. */
  end(area: Unit, day: string, keeper: Unit): void {
    for (const unit of this.rows.unit) {
      if (unit.area_id !== area.id || unit.valid_to !== 'infinity') continue
      unit.valid_to = day
      this.now(unit).valid_to = day
      const counterpart = this.rows.unit.find((u) => u.area_id === keeper.id && u.kind === unit.kind && u.valid_to === 'infinity')
      if (unit === area) this.keep(area, keeper, day)
      else if (counterpart && this.#random.chance(0.25)) this.keep(unit, counterpart, day)
    }
  }

  keep(unit: Unit, keeper: Unit, day: string): void {
    const legal_basis = 'Nghị quyết thử'
    this.rows.unit_custody.push({
      id: this.#random.uuid(),
      unit_id: unit.id,
      custodian_id: keeper.id,
      valid_from: day,
      valid_to: 'infinity',
      legal_basis,
    })
  }

  succeed(from: Unit, to: Unit, day: string, share: 'whole' | 'part'): void {
    this.rows.unit_succession.push({
      id: this.#random.uuid(),
      from_unit_id: from.id,
      to_unit_id: to.id,
      on_date: day,
      share,
      legal_basis: 'Nghị quyết thử',
    })
  }

  /** May it end with nobody succeeding it? Not after it followed others: places.property.test.ts asks for that by itself. */
  mayDissolve(area: Unit): boolean {
    return !this.rows.unit_succession.some((s) => s.to_unit_id === area.id)
  }

  /** May it end at all? Not while it keeps the records of one whom nobody succeeded: that too is asked for by itself. */
  mayEnd(area: Unit): boolean {
    const kept = this.rows.unit_custody.filter((c) => c.custodian_id === area.id && c.valid_to === 'infinity')
    return kept.every((c) => this.rows.unit_succession.some((s) => s.from_unit_id === c.unit_id))
  }
}

type Step = (h: History, r: Random, day: string) => void

const mergeCommunes: Step = (h, r, day) => {
  const district = r.pick([...h.living('district'), ...h.living('province')])
  const going = h.childAreas(district).filter((c) => c.level === 'commune' && c.valid_from < day && h.mayEnd(c))
  if (going.length < 2) return
  const ending = r.shuffle(going).slice(0, r.int(1, Math.min(3, going.length - 1)))
  const staying = going.find((c) => !ending.includes(c))!
  const into = r.chance(0.6) ? h.foundArea(day, 'commune', district.id) : staying
  for (const old of ending) {
    h.end(old, day, into)
    h.succeed(old, into, day, 'whole')
  }
}

const splitCommune: Step = (h, r, day) => {
  const going = h.living('commune').filter((c) => c.valid_from < day && h.mayEnd(c))
  if (going.length === 0) return
  const old = r.pick(going)
  const parent = h.now(old).parent_id!
  const one = h.foundArea(day, 'commune', parent)
  const two = h.foundArea(day, 'commune', parent)
  h.end(old, day, one)
  h.succeed(old, one, day, 'part')
  h.succeed(old, two, day, 'part')
}

/** A level is taken out: what stood under the district stands under what was above it, which keeps the records. */
const dissolveDistrict: Step = (h, r, day) => {
  const going = h.living('district').filter((d) => d.valid_from < day && h.mayEnd(d) && h.mayDissolve(d))
  if (going.length < 2) return
  const district = r.pick(going)
  const province = h.rows.unit.find((u) => u.id === h.now(district).parent_id)!
  for (const c of h.childAreas(district)) h.change(c, day, { parent: province.id })
  h.end(district, day, province)
}

const mergeProvinces: Step = (h, r, day) => {
  const [kept, going] = r.shuffle(h.living('province').filter((p) => p.valid_from < day))
  if (!kept || !going || !h.mayEnd(going)) return
  for (const child of h.childAreas(going)) h.change(child, day, { parent: kept.id })
  h.end(going, day, kept)
  h.succeed(going, kept, day, 'whole')
}

const rename: Step = (h, r, day) => {
  const unit = r.pick(h.rows.unit.filter((u) => u.valid_to === 'infinity'))
  h.change(unit, day, { name: `${h.now(unit).name.split(' ')[0]} ${r.pick(places)}` })
}

const moveCommune: Step = (h, r, day) => {
  h.change(r.pick(h.living('commune')), day, { parent: r.pick([...h.living('district'), ...h.living('province')]).id })
}

const moveDistrict: Step = (h, r, day) => {
  const districts = h.living('district')
  if (districts.length > 0) h.change(r.pick(districts), day, { parent: r.pick(h.living('province')).id })
}

const moveCell: Step = (h, r, day) => {
  const cells = h.rows.unit.filter((u) => u.kind === 'cell' && u.valid_to === 'infinity')
  const committees = h.rows.unit.filter((u) => u.kind === 'committee' && u.valid_to === 'infinity')
  if (cells.length > 0) h.change(r.pick(cells), day, { parent: r.pick(committees).id })
}

const foundCommune: Step = (h, r, day) => {
  const districts = h.living('district')
  if (districts.length > 0) h.foundArea(day, 'commune', r.pick(districts).id)
}

/** The records of an ended unit are handed on. */
const handOn: Step = (h, r, day) => {
  const held = h.rows.unit_custody.filter((c) => c.valid_to === 'infinity' && c.valid_from < day)
  if (held.length === 0) return
  const custody = r.pick(held)
  const unit = h.rows.unit.find((u) => u.id === custody.unit_id)!
  custody.valid_to = day
  h.keep(unit, r.pick([...h.living('province'), ...h.living('commune')]), day)
}

const steps: readonly Step[] = [
  mergeCommunes,
  mergeCommunes,
  mergeCommunes,
  splitCommune,
  dissolveDistrict,
  mergeProvinces,
  rename,
  rename,
  moveCommune,
  moveDistrict,
  moveCell,
  foundCommune,
  handOn,
]

/** The rows of the units of one invented country. */
export function randomMap(random: Random, wish: MapWish): MapPart {
  const h = new History(random, wish)
  for (let p = 0; p < 2; p++) {
    const province = h.foundArea(firstDay, 'province', top)
    for (let d = 0; d < wish.districts; d++) {
      const district = h.foundArea(firstDay, 'district', province.id)
      for (let c = 0; c < wish.communes; c++) h.foundArea(firstDay, 'commune', district.id)
    }
  }
  // One step a day: what a step has just begun is not ended on the same day.
  const days = new Set(Array.from({ length: wish.reorganizations * 2 }, () => random.day('2003-01-01', '2025-07-01')))
  for (const day of [...days].sort()) random.pick(steps)(h, random, day)
  return h.rows
}

/** A country whose two districts are dissolved, so that the communes of one stand among those of the other. */
export function scatteredMap(random: Random, communes: number): MapPart {
  const h = new History(random, { organizations: false })
  const province = h.foundArea(firstDay, 'province', top)
  const districts = [h.foundArea(firstDay, 'district', province.id), h.foundArea(firstDay, 'district', province.id)]
  for (let c = 0; c < communes; c++) h.foundArea(firstDay, 'commune', random.pick(districts).id)
  const day = '2025-07-01'
  for (const district of districts) {
    for (const c of h.childAreas(district)) h.change(c, day, { parent: province.id })
    h.end(district, day, province)
  }
  return h.rows
}
