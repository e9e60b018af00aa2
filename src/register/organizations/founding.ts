/** What follows from the kind, the area and the name of a unit that is founded. Pure. */
import type { IsoDate } from '../../kernel/dates.ts'
import type { KnownUnit } from '../../kernel/unit-names.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { NewUnit } from './writes.store.ts'

export const levelOfArea: Readonly<Record<string, 'province' | 'district' | 'commune'>> = {
  province: 'province',
  city: 'province',
  district: 'district',
  urbanDistrict: 'district',
  town: 'district',
  provincialCity: 'district',
  commune: 'commune',
  ward: 'commune',
  township: 'commune',
  specialZone: 'commune',
}
/** From the top down; an area lies under one of a higher level. */
export const levels = ['central', 'province', 'district', 'commune', 'cell'] as const

export const isHigher = (a: string, b: string): boolean => levels.indexOf(a as never) < levels.indexOf(b as never)

/** The level of an organization follows its area; cells are a level of their own, a grass-roots cell is a grass-roots organization. */
export function levelOfOrganization(kind: string, areaLevel: string): string {
  if (kind === 'cell') return 'cell'
  return kind === 'grassrootsCell' ? 'commune' : areaLevel
}

/** `xa-long-khe` */
export const slugOf = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** A short name nobody has: the name itself, then with the year it was founded, then numbered. It is added to those taken. */
export function freeSlug(wanted: string, from: string, taken: Set<string>): string {
  const year = `${wanted}-${from.slice(0, 4)}`
  let slug = taken.has(wanted) ? year : wanted
  for (let n = 2; taken.has(slug); n++) slug = `${year}-${n}`
  taken.add(slug)
  return slug
}

/** A unit that rows of the same file found, as the lookup knows it. */
export function founded(unit: NewUnit, parentName: string | null): KnownUnit {
  return {
    id: unit.id,
    version: 1,
    slug: unit.slug,
    nature: unit.nature,
    kind: unit.kind,
    level: unit.level,
    areaId: unit.areaId,
    areaTodayId: unit.areaId,
    parentId: unit.parentId,
    parentName,
    name: unit.name,
    fold: unit.fold,
    code: unit.code,
    from: unit.from as IsoDate,
    to: 'infinity',
    nameFrom: unit.from as IsoDate,
    nameTo: 'infinity',
    mine: true,
    into: null,
  }
}
