/** Units: their kinds, and what is worked out of who sits where. Pure. */
import type { SeatRow } from './store.ts'

export const natures = ['area', 'party', 'state', 'front', 'union'] as const
export const shares = ['whole', 'part'] as const

/** A term counts as running out when it ends within half a year of the day. */
export const endingWithinDays = 183

const headsOfUnit = new Set([
  'commune-secretary',
  'commune-chair',
  'commune-council-chair',
  'district-secretary',
  'district-chair',
  'district-council-chair',
])

/** Whether a seat heads its unit: secretary, chair of the committee, chair of the council. */
export const headsUnit = (title: string): boolean => headsOfUnit.has(title)

type Seat = Pick<SeatRow, 'personId' | 'title' | 'daysLeft' | 'bodyName'>

/** Persons who hold two of the seats that head the unit (secretary, chair of the committee, chair of the council). */
export function dualHeads(seats: readonly Seat[]): string[] {
  const held = new Map<string, number>()
  for (const s of seats) if (s.personId && headsOfUnit.has(s.title)) held.set(s.personId, (held.get(s.personId) ?? 0) + 1)
  return [...held].filter(([, n]) => n > 1).map(([id]) => id)
}

export function countSeats(seats: readonly Seat[]) {
  const held = seats.filter((s) => s.personId !== null)
  return {
    posts: seats.length,
    held: held.length,
    people: new Set(held.map((s) => s.personId)).size,
    dualHeads: dualHeads(seats).length,
    vacant: seats.length - held.length,
    ending: held.filter((s) => s.daysLeft !== null && s.daysLeft >= 0 && s.daysLeft <= endingWithinDays).length,
  }
}
