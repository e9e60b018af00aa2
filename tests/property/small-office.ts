/** Rows of a small office made by hand, for cases that are told in the domain notes. */
import { Random } from './random.ts'
import { foldName } from './random-map.ts'
import type { Rows } from './random-world.ts'
import { noTables } from './tables.ts'
import { topUnit } from './world-of.ts'

export class SmallOffice {
  readonly rows: Rows
  readonly #random = new Random(2024)
  readonly founded = '2000-01-01'

  constructor() {
    const { title: _catalogue, ...rows } = noTables()
    this.rows = rows
  }

  id(): string {
    return this.#random.uuid()
  }

  unit(
    name: string,
    what: { nature: string; kind: string; level: string },
    parent: string,
    area: string | null,
    from = this.founded,
  ): string {
    const id = this.id()
    const slug = foldName(name).replaceAll(/[^a-z0-9]+/g, '-')
    this.rows.unit.push({ id, slug, ...what, area_id: area ?? id, valid_from: from, valid_to: 'infinity' })
    this.rows.unit_state.push({
      id: this.id(),
      unit_id: id,
      name,
      name_fold: foldName(name),
      code: null,
      parent_id: parent,
      valid_from: from,
      valid_to: 'infinity',
    })
    return id
  }

  area(name: string, level: 'province' | 'district' | 'commune', parent = topUnit, from = this.founded): string {
    return this.unit(
      name,
      { nature: 'area', kind: { province: 'tinh', district: 'huyen', commune: 'xa' }[level], level },
      parent,
      null,
      from,
    )
  }

  /** A commune with its Party committee and its people's committee. */
  commune(name: string, parent: string): { area: string; committee: string; people: string } {
    const area = this.area(`xã ${name}`, 'commune', parent)
    const committee = this.unit(`Đảng ủy xã ${name}`, { nature: 'party', kind: 'committee', level: 'commune' }, area, area)
    const people = this.unit(`UBND xã ${name}`, { nature: 'state', kind: 'peopleCommittee', level: 'commune' }, area, area)
    return { area, committee, people }
  }

  person(name: string, unit: string): string {
    const id = this.id()
    const name_fold = foldName(name)
    this.rows.person.push({
      id,
      full_name: name,
      name_key: name_fold,
      name_fold,
      sex: null,
      birth_y: 1975,
      ethnicity: 'Kinh',
      unit_id: unit,
    })
    return id
  }

  /** A seat of the title in the unit, and its official holder. */
  holds(person: string, title: string, unit: string, from = '2021-01-01', to = 'infinity'): string {
    const post = this.id()
    this.rows.post.push({ id: post, unit_id: unit, title, seat: 1, valid_from: from, valid_to: to })
    const id = this.id()
    const own = { post_id: post, unit_id: unit, title, capacity: 'official', term_ends_on: null, end_reason: null }
    this.rows.tenure.push({ id, person_id: person, ...own, valid_from: from, valid_to: to })
    if (!this.rows.person_scope.some((s) => s.person_id === person && s.unit_id === unit))
      this.rows.person_scope.push({ person_id: person, unit_id: unit })
    return id
  }

  qualification(
    person: string,
    unit: string,
    kind: string,
    level: number,
    how: { equivalent?: boolean; provenance?: string } = {},
  ): void {
    const { equivalent = false, provenance = 'verified' } = how
    this.rows.qualification.push({
      id: this.id(),
      person_id: person,
      kind,
      level,
      equivalent,
      provenance,
      unit_id: unit,
      valid_from: '2010-12-31',
      valid_to: 'infinity',
    })
  }

  standard(key: string, from: string): void {
    const words = { name_vi: key, name_en: key, text_vi: key, text_en: key, legal_basis: '33/2023/NĐ-CP', certainty: 'verified' }
    this.rows.standard.push({ key, ...words, valid_from: from, valid_to: 'infinity' })
  }

  criterion(standard: string, title: string, key: Rows['criterion'][number]['key'], least: number, mandatory = true): void {
    const from = this.rows.standard.find((s) => s.key === standard)!.valid_from
    const grace = { grace_until: null, grace_for_holders_before: null }
    this.rows.criterion.push({
      standard,
      title,
      key,
      least,
      mandatory,
      ...grace,
      legal_basis: 'Điều 8',
      certainty: 'verified',
      valid_from: from,
      valid_to: 'infinity',
    })
  }

  finding(person: string, area: string, finding: 'local' | 'nonLocal', unit: string, from: string, to: string): void {
    this.rows.local_finding.push({
      id: this.id(),
      person_id: person,
      area_id: area,
      finding,
      rule: 'thử',
      evidence: 'hồ sơ',
      unit_id: unit,
      valid_from: from,
      valid_to: to,
    })
  }

  /** Ends areas with their organizations, seats and tenures; all of each goes to `into`. */
  merge(areas: readonly string[], into: string | null, keeper: string, day: string): void {
    for (const area of areas) {
      const units = this.rows.unit.filter((u) => u.area_id === area)
      for (const unit of units) {
        unit.valid_to = day
        this.rows.unit_state.find((s) => s.unit_id === unit.id && s.valid_to === 'infinity')!.valid_to = day
      }
      const ids = new Set(units.map((u) => u.id))
      for (const row of [...this.rows.post, ...this.rows.tenure])
        if (ids.has(row.unit_id) && row.valid_to > day) row.valid_to = day
      this.rows.unit_custody.push({
        id: this.id(),
        unit_id: area,
        custodian_id: keeper,
        valid_from: day,
        valid_to: 'infinity',
        legal_basis: 'thử',
      })
      if (into)
        this.rows.unit_succession.push({
          id: this.id(),
          from_unit_id: area,
          to_unit_id: into,
          on_date: day,
          share: 'whole',
          legal_basis: 'thử',
        })
    }
  }
}
