/** Ordinary members of the cells of the 17 communes: 53 in each, listed without a number, as cells list them. */

import { yearOf } from './calendar.ts'
import { COMMUNES, SAME_NAMES } from './can-duoc.ts'
import type { People } from './people.ts'
import { chance } from './random.ts'
import { effectiveDay } from './seats.ts'
import { cellsOf } from './units.ts'
import type { Membership } from './world.ts'

const PER_COMMUNE = 53

export function admitMembers(seed: string, people: People): Membership[] {
  const namesake = SAME_NAMES[1]
  return COMMUNES.flatMap((c) => {
    const draw = chance(seed, `members/${c.code}`)
    const cells = cellsOf(c)
    return Array.from({ length: PER_COMMUNE }, (_, i): Membership => {
      // Each cell gets its share; the rest fall by chance.
      const unit = i < cells.length * 5 ? cells[i % cells.length]! : draw.pick(cells)
      const isNamesake = c.name === namesake.communes[1] && i === 7
      const onProbation = !isNamesake && draw.percent(2)
      const person = people.make(draw, {
        numbered: false,
        born: onProbation ? [1993, 2003] : [1951, 1998],
        percentFemale: 38,
        ...(isNamesake ? { fullName: namesake.fullName, sex: namesake.sex, birth: namesake.births[1] } : {}),
        ...(onProbation
          ? { exact: { party: { admitted: draw.pick(['2023-05-19', '2023-09-02', '2023-11-20']), official: null } } }
          : {}),
      })
      // Some came from another cell later; the others are in the cell that admitted them.
      const moved = draw.percent(12) && yearOf(person.party!.admitted) < 2019
      return { person: person.key, unit, from: moved ? effectiveDay(draw, '2020-01-01', '2022-06-30') : null }
    })
  })
}
