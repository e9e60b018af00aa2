import { describe, expect, test } from 'vitest'
import { assignSeats, type Seat, type Sitting } from './seats.ts'

const sitting = (key: string, from: string, to = 'infinity', more: Partial<Sitting> = {}): Sitting => ({
  key,
  person: key,
  from,
  to,
  official: true,
  ...more,
})
const seatsOf = (result: ReturnType<typeof assignSeats>) =>
  result.seats.map((s) => [s.number, s.from, s.sittings.map((x) => x.key)])

describe('a head', () => {
  test('one after the other in the one seat', () => {
    const result = assignSeats(true, [], [sitting('b', '2023-01-01'), sitting('a', '2015-07-01', '2023-01-01')], [])
    expect(seatsOf(result)).toEqual([[1, '2015-07-01', ['a', 'b']]])
    expect(result.clashes).toEqual([])
  })

  test('two official holders over one day clash; one who is in charge beside the holder does not', () => {
    const result = assignSeats(true, [], [sitting('a', '2015-07-01', '2023-01-02'), sitting('b', '2023-01-01')], [])
    expect(result.clashes.map((c) => [c.wanted.key, c.other.key])).toEqual([['b', 'a']])
    expect(
      assignSeats(true, [], [sitting('a', '2015-07-01'), sitting('b', '2023-01-01', 'infinity', { official: false })], [])
        .clashes,
    ).toEqual([])
  })

  test('clashes with the recorded holder too', () => {
    const there: Seat = { number: 1, postId: 'p', from: '2020-01-01', sittings: [sitting('old', '2020-01-01')] }
    expect(assignSeats(true, [there], [sitting('new', '2024-01-01')], []).clashes).toHaveLength(1)
    expect(
      assignSeats(
        true,
        [{ ...there, sittings: [sitting('old', '2020-01-01', '2024-01-01')] }],
        [sitting('new', '2024-01-01')],
        [],
      ).clashes,
    ).toEqual([])
  })

  test('said to be vacant while held', () => {
    const result = assignSeats(true, [], [sitting('a', '2015-07-01')], [{ key: 'v', since: '2023-01-01' }])
    expect(result.held.map((h) => h.by.key)).toEqual(['a'])
  })
})

describe('a title with several seats', () => {
  test('as many seats as sit at one time; a successor takes the seat that was left', () => {
    const result = assignSeats(
      false,
      [],
      [sitting('a', '2020-01-01', '2024-01-01'), sitting('b', '2021-01-01'), sitting('c', '2024-01-01')],
      [],
    )
    expect(seatsOf(result)).toEqual([
      [1, '2020-01-01', ['a', 'c']],
      [2, '2021-01-01', ['b']],
    ])
  })

  test('named and then elected, each goes on in his own seat', () => {
    const two = ['x', 'y'].flatMap((person) => [
      sitting(`${person}1`, '2025-07-01', '2026-03-27', { person }),
      sitting(`${person}2`, '2026-03-27', 'infinity', { person }),
    ])
    const { placed } = assignSeats(false, [], two, [])
    expect([placed.get('x1'), placed.get('x2'), placed.get('y1'), placed.get('y2')]).toEqual([1, 1, 2, 2])
  })

  test('vacant rows take the seats that were left, each its own, then new ones', () => {
    const result = assignSeats(
      false,
      [],
      [sitting('a', '2020-01-01', '2024-01-01'), sitting('b', '2020-01-01')],
      [
        { key: 'v1', since: '2024-01-01' },
        { key: 'v2', since: '2024-01-01' },
      ],
    )
    expect([result.placed.get('v1'), result.placed.get('v2'), result.seats.length]).toEqual([1, 3, 3])
    expect(result.seats[2]?.from).toBe('2024-01-01')
  })

  test('a free recorded seat is used before a new one is made, and is there from the earliest day', () => {
    const free: Seat = { number: 4, postId: 'p4', from: '2022-01-01', sittings: [] }
    const result = assignSeats(false, [free], [sitting('a', '2019-01-01')], [])
    expect([result.placed.get('a'), result.seats.length, result.seats[0]?.from]).toEqual([4, 1, '2019-01-01'])
  })
})
