/**
 * The map of units, by walking from each unit to its superior: the plainest reading of what the tables of units say, with no number of
 * a place in it. Judges `goc.replace_places()` and gives the third evaluator its scopes.
 */
import type { Succession, Tables, Unit, UnitState } from './tables.ts'

type MapTables = Pick<Tables, 'unit' | 'unit_state' | 'unit_succession' | 'unit_custody'>

const nothing: ReadonlySet<string> = new Set()

export const ended = (unit: Unit): boolean => unit.valid_to !== 'infinity'

export class MapModel {
  readonly units: ReadonlyMap<string, Unit>
  readonly #states: ReadonlyMap<string, UnitState[]>
  readonly #successions: ReadonlyMap<string, Succession[]>
  readonly #custodians: ReadonlyMap<string, string>
  readonly #then = new Map<string, Map<string, Set<string>>>()
  readonly #today = new Map<string, Set<string>>()

  constructor(tables: MapTables) {
    this.units = new Map(tables.unit.map((u) => [u.id, u]))
    this.#states = Map.groupBy(tables.unit_state, (s) => s.unit_id)
    this.#successions = Map.groupBy(tables.unit_succession, (s) => s.from_unit_id)
    this.#custodians = new Map(
      tables.unit_custody.filter((c) => c.valid_to === 'infinity').map((c) => [c.unit_id, c.custodian_id]),
    )
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
    return (this.#states.get(unitId) ?? [])
      .filter(which)
      .reduce<UnitState | undefined>((latest, s) => (latest && latest.valid_from > s.valid_from ? latest : s), undefined)
  }

  /** Under whom a unit stands today: living, under its superior; ended, under who keeps its records, or where it last stood. */
  superiorToday(unitId: string): string | null {
    const unit = this.units.get(unitId)!
    const keeper = ended(unit) ? this.#custodians.get(unitId) : undefined
    return keeper ?? this.#last(unitId, () => true)?.parent_id ?? null
  }

  /** The unit and all that stood under it on the day. Empty when it was not there. */
  subtreeOn(unitId: string, day: string): ReadonlySet<string> {
    let found = this.#then.get(day)
    if (!found) {
      found = new Map()
      for (const id of this.units.keys())
        for (const above of this.aboveOn(id, day)) found.set(above, (found.get(above) ?? new Set()).add(id))
      this.#then.set(day, found)
    }
    return found.get(unitId) ?? nothing
  }

  /** The unit and all that stands under it today, what has ended with it. */
  subtreeToday(unitId: string): ReadonlySet<string> {
    if (this.#today.size === 0) {
      for (const id of this.units.keys()) {
        for (let at: string | null = id; at !== null; at = this.superiorToday(at))
          this.#today.set(at, (this.#today.get(at) ?? new Set()).add(id))
      }
    }
    return this.#today.get(unitId) ?? nothing
  }

  /** The unit and those above it on a day, as far as each was there. */
  aboveOn(unitId: string, day: string): ReadonlySet<string> {
    const above = new Set<string>()
    for (let at: string | null = unitId; at !== null; ) {
      const state = this.stateOn(at, day)
      if (!state) break
      above.add(at)
      at = state.parent_id
    }
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
