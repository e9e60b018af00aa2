/** The roster (trích ngang): people, their diplomas, the seats and who holds them since when. */
import { Problem } from '../../kernel/problem.ts'
import type { SheetKind } from '../../kernel/sheet.ts'
import { refuseErrors } from '../../kernel/sheet-rows.ts'
import type { Door } from '../../platform/transaction.ts'
import { fillPersons, insertPersons, insertScopes } from '../people/writes.store.ts'
import { beginEarlier, insertPosts } from '../posts/writes.store.ts'
import { insertQualifications } from '../qualifications/writes.store.ts'
import { endTenures, insertTenures } from '../tenures/writes.store.ts'
import { fields, statedFields } from './columns.ts'
import { planRoster } from './plan.ts'
import { personWithin } from './roster.ts'

export const rosterSheet: SheetKind<Door> = {
  key: 'roster',
  says: 'roster:sheets.roster',
  wing: 'register',
  order: 20,
  fields,
  knownBy: ['fullName'],
  staysInDraft: [...Object.keys(statedFields), 'decidedOn', 'body'],
  within: personWithin,
  check: async (door, rows, taken) => (await planRoster(door, rows, taken)).findings.all,
  write: async (door, rows, taken) => {
    const { findings, book, qualifications, posts, earlierPosts, tenures, endedTenures } = await planRoster(door, rows, taken)
    refuseErrors(findings.all)
    const person = await insertPersons(door, book.created.values())
    const seen =
      (await fillPersons(door, book.filled.values())) === book.filled.size &&
      (await beginEarlier(door, earlierPosts)) === earlierPosts.length &&
      (await endTenures(door, endedTenures)) === endedTenures.length
    if (!seen) throw new Problem('roster:findings.changedMeanwhile', {}, 409)
    await insertScopes(door, book.places)
    await insertQualifications(door, qualifications)
    await insertPosts(door, posts)
    await insertTenures(door, tenures)
    return { person, qualification: qualifications.length, post: posts.length, tenure: tenures.length }
  },
}

export const sheets: readonly SheetKind<Door>[] = [rosterSheet]
