/**
 * Who sits in which seat. A title has as many seats in an organization as there are people in it at one time, and vacant ones beside;
 * a head has exactly one. Pure.
 */

export interface Sitting {
  readonly key: string
  readonly person: string
  readonly from: string
  /** The day after the last, `infinity` while it runs. */
  readonly to: string
  /** Acting, in charge, seconded: they may sit beside the holder of a seat, an official holder may not. */
  readonly official: boolean
}
export interface Seat {
  readonly number: number
  /** null: it is made by this file. */
  readonly postId: string | null
  readonly from: string
  readonly sittings: readonly Sitting[]
}
export interface Vacancy {
  readonly key: string
  readonly since: string
}

export interface Seated {
  readonly seats: readonly Seat[]
  /** sitting or vacancy → number of its seat */
  readonly placed: ReadonlyMap<string, number>
  /** Two official holders of one seat over the same days. */
  readonly clashes: readonly { readonly wanted: Sitting; readonly other: Sitting }[]
  /** Said to be vacant while somebody holds it. */
  readonly held: readonly { readonly vacancy: Vacancy; readonly by: Sitting }[]
}

const overlap = (a: { from: string; to: string }, b: { from: string; to: string }): boolean => a.from < b.to && b.from < a.to
const earlier = (a: string, b: string): string => (a < b ? a : b)

interface Open {
  number: number
  postId: string | null
  from: string
  sittings: Sitting[]
}

/**
 * Seats those who are wanted beside those who sit already.
 * @param single the title is that of a head
 */
export function assignSeats(
  single: boolean,
  existing: readonly Seat[],
  wanted: readonly Sitting[],
  vacancies: readonly Vacancy[],
): Seated {
  const seats: Open[] = existing.map((seat) => ({ ...seat, sittings: [...seat.sittings] })).sort((a, b) => a.number - b.number)
  const placed = new Map<string, number>()
  const clashes: Seated['clashes'][number][] = []
  const held: Seated['held'][number][] = []

  const open = (from: string): Open => {
    const seat: Open = { number: (seats.at(-1)?.number ?? 0) + 1, postId: null, from, sittings: [] }
    seats.push(seat)
    return seat
  }
  const free = (seat: Open, s: { from: string; to: string }) => !seat.sittings.some((other) => overlap(other, s))

  for (const sitting of [...wanted].sort((a, b) => (a.from === b.from ? (a.key < b.key ? -1 : 1) : a.from < b.from ? -1 : 1))) {
    let seat: Open
    if (single) {
      seat = seats[0] ?? open(sitting.from)
      const other = seat.sittings.find((o) => o.official && sitting.official && overlap(o, sitting))
      if (other) clashes.push({ wanted: sitting, other })
    } else {
      const possible = seats.filter((s) => free(s, sitting))
      seat =
        // The same person goes on in his seat; a successor takes the seat that was left that day.
        possible.find((s) => s.sittings.some((o) => o.person === sitting.person && o.to === sitting.from)) ??
        possible.find((s) => s.sittings.some((o) => o.to === sitting.from)) ??
        possible[0] ??
        open(sitting.from)
    }
    seat.sittings.push(sitting)
    seat.from = earlier(seat.from, sitting.from)
    placed.set(sitting.key, seat.number)
  }

  const claimed = new Set<number>()
  for (const vacancy of vacancies) {
    const span = { from: vacancy.since, to: 'infinity' }
    const possible = seats.filter((s) => !claimed.has(s.number) && free(s, span))
    const by = single ? seats[0]?.sittings.find((o) => overlap(o, span)) : undefined
    if (by) {
      held.push({ vacancy, by })
      continue
    }
    const seat = possible.find((s) => s.sittings.some((o) => o.to === vacancy.since)) ?? possible[0] ?? open(vacancy.since)
    seat.from = earlier(seat.from, vacancy.since)
    claimed.add(seat.number)
    placed.set(vacancy.key, seat.number)
  }
  return { seats, placed, clashes, held }
}
