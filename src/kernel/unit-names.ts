/**
 * Finding a unit by the name that a sheet gives it, on a day: names are reused in time, one name can be borne by two units, and offices
 * abbreviate. Pure; a store loads the units that bear one of the names.
 */
import type { IsoDate } from './dates.ts'
import type { SheetRow } from './sheet.ts'
import { type Findings, shownDay } from './sheet-rows.ts'
import { fold, nfc } from './vietnamese/fold.ts'

/** A unit under one of its names; a unit that was renamed is there once for each name. */
export interface KnownUnit {
  readonly id: string
  readonly version: number
  readonly slug: string
  readonly nature: string
  readonly kind: string
  readonly level: string
  readonly areaId: string | null
  /** Where its area has gone today; for comparing who belongs together over a merger. */
  readonly areaTodayId: string | null
  readonly parentId: string | null
  readonly parentName: string | null
  readonly name: string
  readonly fold: string
  readonly code: string | null
  readonly from: IsoDate
  /** `infinity` while it lives. */
  readonly to: string
  /** How long it bore this name. */
  readonly nameFrom: IsoDate
  readonly nameTo: string
  /** Does it lie within the bounds of the one who asks? */
  readonly mine: boolean
  /** Names of what it became, joined. */
  readonly into: string | null
}

export type UnitAnswer =
  | { readonly is: 'found'; readonly unit: KnownUnit }
  | { readonly is: 'none' }
  | { readonly is: 'several'; readonly units: readonly KnownUnit[] }
  | { readonly is: 'ended'; readonly unit: KnownUnit }
  | { readonly is: 'notYet'; readonly unit: KnownUnit }

/** Abbreviation ↔ the full words, folded. Offices write either. */
const SHORT: readonly (readonly [short: string, full: string])[] = [
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['mttq', 'mat tran to quoc'],
  ['mttq', 'mat tran to quoc viet nam'],
  ['ubkt', 'uy ban kiem tra'],
  ['btv', 'ban thuong vu'],
  ['lhpn', 'lien hiep phu nu'],
  ['ccb', 'cuu chien binh'],
  ['tncs', 'thanh nien cong san'],
]
/** So short that nobody records a name with them. */
const OPENED: readonly (readonly [short: string, full: string])[] = [
  ['ubmttq', 'uy ban mttq'],
  ['du', 'dang uy'],
  ['hu', 'huyen uy'],
  ['tu', 'tinh uy'],
  ['cb', 'chi bo'],
  ['tt', 'thi tran'],
  ['x', 'xa'],
  ['p', 'phuong'],
]

const replaceWords = (text: string, from: string, to: string): string =>
  ` ${text} `.replaceAll(` ${from} `, ` ${to} `).replaceAll(` ${from}. `, ` ${to} `).trim()

/** The folded ways in which a name may be recorded: as written, every abbreviation opened, every phrase shortened; both kinds of dash. */
export function nameVariants(text: string): string[] {
  const written = fold(text)
    .replaceAll(/[‐‑‒—−]/g, '–')
    .replace(/[.;:]+$/, '')
  const spaced = written.replaceAll(/\b(tt|x|p)\.(?=\S)/g, '$1. ')
  let plain = spaced
  for (const [short, full] of OPENED) plain = replaceWords(plain, short, full)
  let opened = plain
  let shortened = plain
  for (const [short, full] of SHORT) opened = replaceWords(opened, short, full)
  for (const [short, full] of [...SHORT].sort((a, b) => b[1].length - a[1].length))
    shortened = replaceWords(shortened, full, short)
  const found = new Set<string>()
  for (const way of [written, plain, opened, shortened, replaceWords(opened, 'mat tran to quoc viet nam', 'mat tran to quoc')]) {
    found.add(way)
    found.add(way.replaceAll('–', '-'))
    found.add(way.replaceAll(/ ?- ?/g, ' – '))
  }
  return [...found]
}

/** “xã Phước Đông (huyện Cần Đước)”, “xã Phước Đông, huyện Cần Đước”: the name, and what it lies in. */
function qualified(text: string): { name: string; within: string } | null {
  const found = /^(.+?)\s*(?:\(([^)]+)\)|,\s*([^,]+))$/.exec(nfc(text))
  return found ? { name: found[1]!, within: (found[2] ?? found[3])! } : null
}

/** Every folded name that looking this text up can ask for. */
export function namesAsked(text: string): string[] {
  const parts = qualified(text)
  return parts ? [...nameVariants(text), ...nameVariants(parts.name)] : nameVariants(text)
}

const livesOn = (u: KnownUnit, day: IsoDate): boolean => u.from <= day && day < u.to
const namedOn = (u: KnownUnit, day: IsoDate): boolean => u.nameFrom <= day && day < u.nameTo

export class UnitLookup {
  private readonly byFold = new Map<string, KnownUnit[]>()
  private readonly units = new Map<string, KnownUnit>()
  private readonly asked = new Map<string, KnownUnit[]>()

  constructor(units: Iterable<KnownUnit> = []) {
    for (const unit of units) this.add(unit)
  }

  /** A unit that the same file founds is known to the rows after it. */
  add(unit: KnownUnit): void {
    this.asked.clear()
    const same = this.byFold.get(unit.fold)
    if (same) same.push(unit)
    else this.byFold.set(unit.fold, [unit])
    this.units.set(unit.id, unit)
  }

  byId(id: string): KnownUnit | undefined {
    return this.units.get(id)
  }

  /**
   * The unit of that name on the day; without a day, the one that ever bore it.
   * @param prefers breaks a tie between units that are alive and within bounds; never used to find one that is not.
   */
  find(text: string, day: IsoDate | null, prefers?: (unit: KnownUnit) => boolean): UnitAnswer {
    const direct = this.among(this.bearing(text), day, prefers)
    if (direct.is !== 'none') return direct
    const parts = qualified(text)
    if (!parts) return direct
    const within = new Set(nameVariants(parts.within))
    const inside = this.bearing(parts.name).filter(
      (u) => u.parentName !== null && nameVariants(u.parentName).some((n) => within.has(n)),
    )
    return this.among(inside, day, prefers)
  }

  /** Every unit that bears or bore the name, on whatever day. */
  bearing(text: string): KnownUnit[] {
    // A list names a handful of units in thousands of rows.
    let found = this.asked.get(text)
    if (!found) {
      found = [...new Set(nameVariants(text).flatMap((variant) => this.byFold.get(variant) ?? []))]
      this.asked.set(text, found)
    }
    return found
  }

  private among(named: readonly KnownUnit[], day: IsoDate | null, prefers?: (unit: KnownUnit) => boolean): UnitAnswer {
    if (named.length === 0) return { is: 'none' }
    const alive = day === null ? named : named.filter((u) => livesOn(u, day) && namedOn(u, day))
    const distinct = [...new Map(alive.map((u) => [u.id, u])).values()]
    if (distinct.length === 0) {
      const ended = named
        .filter((u) => day !== null && (u.to <= day || u.nameTo <= day))
        .sort((a, b) => (a.to < b.to ? 1 : -1))[0]
      if (ended) return { is: 'ended', unit: ended }
      return { is: 'notYet', unit: [...named].sort((a, b) => (a.from < b.from ? -1 : 1))[0]! }
    }
    const narrowed = [distinct, distinct.filter((u) => u.mine), distinct.filter((u) => u.mine && prefers?.(u))].find(
      (units) => units.length === 1,
    )
    return narrowed ? { is: 'found', unit: narrowed[0]! } : { is: 'several', units: distinct }
  }
}

/**
 * The unit that a cell names, or a finding in the cell: not found, found twice, ended before the day (and what it became), founded after
 * it, or outside the rights of the one who imports.
 */
export function unitIn(
  findings: Findings,
  row: SheetRow,
  field: string,
  units: UnitLookup,
  day: IsoDate | null,
  prefers?: (unit: KnownUnit) => boolean,
): KnownUnit | null {
  const text = row.fields[field]
  if (typeof text !== 'string' || text === '') return null
  const answer = units.find(text, day, prefers)
  const on = day === null ? '' : shownDay(day)
  switch (answer.is) {
    case 'found':
      if (answer.unit.mine) return answer.unit
      findings.error(row, field, 'organizations:findings.unitNotYours', { unit: answer.unit.name })
      return null
    case 'none':
      findings.error(row, field, 'organizations:findings.unitNotFound', { unit: text })
      return null
    case 'several':
      findings.error(row, field, 'organizations:findings.unitTwice', {
        unit: text,
        count: answer.units.length,
        places: answer.units.map((u) => `${u.name} (${u.parentName ?? '–'})`).join('; '),
      })
      return null
    case 'ended':
      findings.error(
        row,
        field,
        answer.unit.into ? 'organizations:findings.unitEnded' : 'organizations:findings.unitEndedAlone',
        {
          unit: answer.unit.name,
          day: on,
          ended: shownDay(answer.unit.to === 'infinity' ? answer.unit.nameTo : answer.unit.to),
          into: answer.unit.into ?? '',
        },
      )
      return null
    case 'notYet':
      findings.error(row, field, 'organizations:findings.unitNotYet', {
        unit: answer.unit.name,
        day: on,
        founded: shownDay(answer.unit.from),
      })
      return null
  }
}
