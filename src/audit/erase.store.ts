/**
 * A lawful erasure: what the trail keeps of the values of a record goes, with its salt; the salted hash stays, so the chain stays whole.
 * Only at the machine itself, as the owner; the erasure is an entry of its own, with its ground.
 */
import { randomUUID } from 'node:crypto'
import { Problem } from '../kernel/problem.ts'
import { asOwner, type OwnerConnection } from '../platform/database.ts'

/** `words`: also the grounds and details that entries about the record give; else only its values. */
export type Erasure = {
  readonly record: string
  readonly field?: string | undefined
  readonly words: boolean
  readonly ground: string
}
/** How many values, and how many grounds and details of entries, went. */
export type Erased = { readonly values: number; readonly words: number }

/** Erases in the name of the machine's account. Throws Problem when the record is no id or the trail holds nothing of it. */
export async function eraseAtMachine(
  owner: OwnerConnection,
  { record, field, words: alsoWords, ground }: Erasure,
): Promise<Erased> {
  if (!/^[0-9a-f-]{36}$/i.test(record)) throw new Problem('audit:problems.nothingToErase', { record }, 404)
  return asOwner(owner, async (c) => {
    await c.query('begin')
    try {
      const values = await c.query(
        `update goc.trail_change set digest = goc.values_digest(salt, before, after), before = null, after = null, salt = null
         where row_id = $1 and salt is not null and ($2::text is null or field = $2)`,
        [record, field ?? null],
      )
      const words = !alsoWords
        ? { rowCount: 0 }
        : await c.query(
            `update goc.trail set digest = goc.words_digest(salt, purpose, detail), purpose = null, detail = null, salt = null
             where (record_id = $1 or person_id = $1) and salt is not null and operation <> 'audit.erase'`,
            [record],
          )
      const erased = { values: values.rowCount ?? 0, words: words.rowCount ?? 0 }
      if (erased.values + erased.words === 0) throw new Problem('audit:problems.nothingToErase', { record }, 404)
      const entry = await c.query(
        `insert into goc.trail (id, unit_id, account_id, who, office, operation, purpose, record_id, detail, salt)
         select $1, u.id, a.id, a.full_name, 'Máy này', 'audit.erase', $2, $3, $4, gen_random_uuid()
         from goc.account a, goc.unit u where a.name = 'may-nay' and u.slug = 'viet-nam'`,
        [randomUUID(), ground, record, JSON.stringify({ ...erased, field: field ?? null })],
      )
      if (entry.rowCount !== 1) throw new Error('the machine has no account, so nobody would have erased')
      await c.query('commit')
      return erased
    } catch (error) {
      await c.query('rollback')
      throw error
    }
  })
}
