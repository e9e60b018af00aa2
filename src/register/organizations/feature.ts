import { feature } from '../../kernel/feature.ts'
import { operation } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Door } from '../../platform/transaction.ts'
import { openTree, openUnit, reorganizations } from './contract.ts'
import { unitFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { cellsOn, changes, custodianOf, endedTenures, pathOn, sameCode, seatsOn, successions, treeOn, unitOn } from './store.ts'
import { countSeats } from './unit.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

export const organizations = feature<Door>({
  name: 'organizations',
  words: { vi, en },
  facts: [unitFact],
  sheets,
  operations: [
    operation(openTree, (door: Door, input) => treeOn(door, input.at, input.ended, input.open)),
    operation(reorganizations, async (door: Door) => ({ changes: await changes(door) })),
    operation(openUnit, async (door: Door, { unit: ref, at }) => {
      const unit = await unitOn(door, ref, at)
      if (!unit) throw new Problem('organizations:problems.noUnit', { unit: ref }, 404)
      const path = await pathOn(door, unit.id, at)
      const same = unit.code ? await sameCode(door, unit.id, unit.code, at) : []
      const from = await successions(door, unit.id, at, 'from')
      const into = await successions(door, unit.id, at, 'into')
      const seats = await seatsOn(door, unit, at)
      const bodies = new Map<
        string,
        { id: string; slug: string; name: string; kind: string; nature: string; seats: ReturnType<typeof shown>[] }
      >()
      for (const s of seats) {
        const body = bodies.get(s.bodyId) ?? {
          id: s.bodyId,
          slug: s.bodySlug,
          name: s.bodyName,
          kind: s.bodyKind,
          nature: s.bodyNature,
          seats: [],
        }
        body.seats.push(shown(s))
        bodies.set(s.bodyId, body)
      }
      function shown(s: (typeof seats)[number]) {
        const vacant = s.personId === null
        return {
          postId: s.postId,
          title: s.title,
          seat: s.seat,
          holder: vacant
            ? null
            : {
                tenureId: s.tenureId!,
                personId: s.personId!,
                name: s.name!,
                birthYear: s.birthYear,
                capacity: s.capacity!,
                from: s.from!,
                paper: s.paper,
                termEndsOn: s.termEndsOn,
                daysLeft: s.daysLeft,
                local: s.local,
                alsoHolds: seats
                  .filter((o) => o.personId === s.personId && o.postId !== s.postId)
                  .map((o) => ({ title: o.title, unit: o.bodyName })),
              },
          vacantSince: vacant ? (s.lastTo ?? s.postFrom) : null,
          daysVacant: vacant ? s.daysVacant : null,
          vacantBecause: vacant ? s.lastReason : null,
        }
      }
      const { areaId, ...rest } = unit
      return {
        unit: rest,
        path,
        sameCode: same,
        from,
        into,
        custodian: await custodianOf(door, unit.id, at),
        endedTenures: await endedTenures(
          door,
          unit,
          from.map((f) => f.id),
        ),
        counts: { ...countSeats(seats), cells: areaId ? await cellsOn(door, areaId, at) : 0 },
        bodies: [...bodies.values()],
      }
    }),
  ],
})
