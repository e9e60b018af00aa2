/**
 * The map of units, by walking from each unit to its superior: the plainest reading of what the tables of units say, with no number of
 * a place in it. Judges `goc.replace_places()` and gives the third evaluator its scopes.
 */
import type { Custody, Succession, Unit, UnitState } from './tables.ts'

type MapTables = { unit: Unit[]; unit_state: UnitState[]; unit_succession: Succession[]; unit_custody: Custody[] }

export const ended = (unit: Unit): boolean => unit.valid_to !== 'infinity'

export class MapModel {
  readonly units: ReadonlyMap<string, Unit>
  readonly #states: ReadonlyMap<string, UnitState[]>
  readonly #successions: ReadonlyMap<string, Succession[]>
  readonly #custodians: ReadonlyMap<string, string>
  readonly #keptThen = new Map<string, ReadonlySet<string>>()
  readonly #keptToday = new Map<string, ReadonlySet<string>>()

  constructor(tables: MapTables) {
    this.units = new Map(tables.unit.map((u) => [u.id, u]))
    this.#states = Map.groupBy(tables.unit_state, (s) => s.unit_id)
    this.#successions = Map.groupBy(tables.unit_succession, (s) => s.from_unit_id)
    this.#custodians = new Map(tables.unit_custody.filter((c) => c.valid_to === 'infinity').map((c) => [c.unit_id, c.custodian_id]))
  }

  /** The state of a unit on a day; undefined when it had not been founded or had ended. */
  stateOn(unitId: string, day: string): UnitState | undefined {
    return this.#states.get(unitId)?.find((s) => s.valid_from <= day && day < s.valid_to)
  }

  /** Its last name up to a day; before its founding none. */
  nameBy(unitId: string, day: string): string | null {
    return this.#last(unitId, (s) => s.valid_from <= day)?.name ?? null
  }

  /** Its name as a part of a split is called: that of the day, or its newest when it was not there yet. */
  nameOfPart(unitId: string, day: string): string | null {
    return this.nameBy(unitId, day) ?? this.#last(unitId, () => true)?.name ?? null
  }

  #last(unitId: string, which: (s: UnitState) => boolean): UnitState | undefined {
    return (this.#states.get(unitId) ?? []).filter(which).reduce<UnitState | undefined>(
      (latest, s) => (latest && latest.valid_from > s.valid_from ? latest : s),
      undefined,
    )
  }

  /** Under whom a unit stands today: living, under its superior; ended, under who keeps its records, or where it last stood. */
  superiorToday(unitId: string): string | null {
    const unit = this.units.get(unitId)!
    const keeper = ended(unit) ? this.#custodians.get(unitId) : undefined
    return keeper ?? this.#last(unitId, () => true)?.parent_id ?? null
  }

  /** The unit and all that stood under it on the day. Empty when it was not there. */
  subtreeOn(unitId: string, day: string): ReadonlySet<string> {
    const key = `${unitId} ${day}`
    let found = this.#keptThen.get(key)
    if (!found) {
      found = new Set([...this.units.keys()].filter((id) => this.#reaches(id, unitId, (x) => this.stateOn(x, day))))
      this.#keptThen.set(key, found)
    }
    return found
  }

  #reaches(from: string, to: string, stateOf: (id: string) => UnitState | undefined): boolean {
    for (let at: string | null = from; at !== null; ) {
      const state = stateOf(at)
      if (!state) return false
      if (at === to) return true
      at = state.parent_id
    }
    return false
  }

  /** The unit and all that stands under it today, what has ended with it. */
  subtreeToday(unitId: string): ReadonlySet<string> {
    let found = this.#keptToday.get(unitId)
    if (!found) {
      found = new Set(
        [...this.units.keys()].filter((id) => {
          for (let at: string | null = id; at !== null; at = this.superiorToday(at)) if (at === unitId) return true
          return false
        }),
      )
      this.#keptToday.set(unitId, found)
    }
    return found
  }

  /** The units above it on a day, itself among them. */
  aboveOn(unitId: string, day: string): ReadonlySet<string> {
    const above = new Set([unitId])
    for (let at = this.stateOn(unitId, day)?.parent_id ?? null; at !== null; at = this.stateOn(at, day)?.parent_id ?? null) above.add(at)
    return above
  }

  /**
   * The area of today in which the figures of an area are gathered: itself while it lives; else what the whole of it has become;
   * nothing when it went in parts; the keeper of its records when nobody succeeds it.
   */
  areaToday(areaId: string): string | null {
    const area = this.units.get(areaId)!
    if (!ended(area)) return areaId
    const into = this.#successions.get(areaId) ?? []
    if (into.some((s) => s.share === 'part')) return null
    const next = into[0]?.to_unit_id ?? this.#custodians.get(areaId)
    return next === undefined ? null : this.areaToday(next)
  }

  /** Every day on which something in the map changes. */
  changeDays(): string[] {
    const days = [...this.#states.values()].flat().flatMap((s) => [s.valid_from, s.valid_to])
    return [...new Set(days)].filter((d) => d !== 'infinity').sort()
  }
}
