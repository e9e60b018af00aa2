import { purposes, sensitiveGroups } from '../../../regulations/purposes.ts'
import { ageOn, type IsoDate, type PartialDate } from '../../kernel/dates.ts'
import { feature } from '../../kernel/feature.ts'
import { operation } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { titleName } from '../tenures/title.ts'
import { candidates, openPerson, pagePeople, revealFields, type SensitiveState } from './contract.ts'
import { candidatesAmong, fileOf, openFields, page, postsOf, type SensitiveRow, sensitiveOf } from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const day = (y: number | null, m: number | null, d: number | null): PartialDate | null =>
  y === null ? null : { y, ...(m === null ? {} : { m }), ...(d === null ? {} : { d }) }

const states = (s: SensitiveRow | undefined): SensitiveState[] =>
  sensitiveGroups.map(({ key, fields }) => {
    const of = (column: 'personal_id' | 'ethnicity' | 'religion') => (fields.includes(column) ? (s?.[column] ?? null) : null)
    return {
      key,
      recorded: s?.recorded.includes(key) ?? false,
      open: s?.open.includes(key) ?? false,
      values: { personalId: of('personal_id'), ethnicity: of('ethnicity'), religion: of('religion') },
    }
  })

export const people = feature<Door>({
  name: 'people',
  words: { vi, en },
  operations: [
    operation(pagePeople, async (door: Door, { q, at, after, limit }) => {
      const rows = await page(door, fold(q), after, limit)
      const shown = rows.slice(0, limit)
      const ids = shown.map((r) => r.id)
      const held = Map.groupBy(at === undefined || ids.length === 0 ? [] : await postsOf(door, ids, at), (h) => h.personId)
      return {
        people: shown.map((r) => ({
          id: r.id,
          fullName: r.full_name,
          birth: day(r.birth_y, r.birth_m, r.birth_d),
          sex: r.sex,
          sort: r.name_key,
          posts: (held.get(r.id) ?? []).map(({ title, unit, unitSlug }) => ({ title, unit, unitSlug })),
        })),
        more: rows.length > limit,
      }
    }),
    operation(candidates, async (door: Door, { ids, at }) => {
      const [rows, posts] = await Promise.all([candidatesAmong(door, ids), postsOf(door, ids, at)])
      const held = Map.groupBy(posts, (h) => h.personId)
      return {
        people: rows.map((r) => ({
          id: r.id,
          fullName: r.full_name,
          birth: day(r.birth_y, r.birth_m, r.birth_d),
          sex: r.sex,
          numberEnd: r.number_end,
          posts: (held.get(r.id) ?? []).map(({ title, unit }) => ({
            title: { vi: titleName(title, 'vi'), en: titleName(title, 'en') },
            unit,
          })),
          units: r.units ?? [],
        })),
      }
    }),
    operation(revealFields, async (door: Door, { id, group, purpose }) => {
      const named = purposes.find((p) => p.key === purpose)!
      if (named.wing) {
        if (!door.actor.wings.includes(named.wing)) throw new Problem('people:problems.purposeOfOther', {}, 403)
        door.inWing(named.wing)
      }
      if (!(await openFields(door, id, group, named.vi))) throw new Problem('access:problems.notFound', {}, 404)
      return { sensitive: states(await sensitiveOf(door, id)) }
    }),
    operation(openPerson, async (door: Door, { id, at }) => {
      const p = await fileOf(door, id, at)
      if (!p) throw new Problem('access:problems.notFound', {}, 404)
      const { tenures, memberships, qualifications: values, findings } = p
      const cell = memberships.find((m) => m.from <= at && m.to > at)
      const birth = day(p.birth_y, p.birth_m, p.birth_d)
      return {
        id,
        fullName: p.full_name,
        sex: p.sex,
        birth,
        age: birth ? ageOn(birth, at as IsoDate) : null,
        sensitive: states(p),
        nativePlace: p.native_place,
        recordedOn: p.recorded_on,
        party: cell
          ? {
              status: cell.status,
              admitted: day(cell.admitted_y, cell.admitted_m, cell.admitted_d),
              official: day(cell.official_y, cell.official_m, cell.official_d),
              cell: cell.unit,
              from: cell.from,
            }
          : null,
        current: tenures.filter((t) => t.from <= at && t.to > at),
        tenures,
        memberships: memberships.map(({ id: m, unit, unitSlug, from, to, status }) => ({
          id: m,
          unit,
          unitSlug,
          from,
          to,
          status,
        })),
        values: values.map((v) => ({
          key: v.kind,
          value: v.field ?? '',
          level: v.level,
          field: v.field,
          year: v.obtained_y,
          source: v.source,
          recordedOn: v.recorded_on,
          provenance: v.provenance,
        })),
        findings,
        changesAfter:
          tenures.filter((t) => t.from > at).length +
          tenures.filter((t) => t.from <= at && t.to > at && t.to !== 'infinity').length,
      }
    }),
  ],
})
