/** Runs one operation for a session: form, right, transaction, trail. The web and the command line both come through here. */
import type pg from 'pg'
import type { ZodError } from 'zod'
import { operations } from '../goc.ts'
import { allows, type Wing } from '../kernel/operation.ts'
import { Problem } from '../kernel/problem.ts'
import { inTransaction } from '../platform/transaction.ts'

/** What is wrong with a form, its first three places. */
export const whyNot = (error: ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((i) => `${i.path.join('.') || '–'}: ${i.message}`)
    .join('; ')

const deepest = 40
/** Values and keys of one question; the longest list of decisions on an import is far below. */
const most = 100_000

/** Is something nested deeper or longer than any question needs, or a text that cannot be kept (a NUL, half of a character)? Walked level by level: a thousand brackets must not end in an overflow. */
function unkeepable(input: unknown, levels: number): boolean {
  let level: unknown[] = [input]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels || level.some((x) => typeof x === 'string' && (x.includes('\u0000') || !x.isWellFormed()))) return true
    level = level.flatMap((x) => (typeof x === 'object' && x !== null ? Object.values(x) : []))
    count += level.length
    if (count > most) return true
  }
  return false
}

export const isUnkeepable = (input: unknown): boolean => unkeepable(input, deepest)

/** Throws Problem for everything a person can mend; anything else is a fault of the program. What is refused leaves an entry too. */
export async function operate(
  pool: pg.Pool,
  token: string,
  name: string,
  input: unknown,
  purpose?: string,
  work?: Wing,
): Promise<unknown> {
  const op = operations.get(name)
  if (!op) throw new Problem('access:problems.noOperation', { operation: name }, 404)
  const { contract } = op
  const wing = contract.may === 'anyone signed in' ? 'register' : contract.may.wing
  try {
    if (isUnkeepable(input)) throw new Problem('access:problems.badInput', { why: `U+0000, > ${deepest}, > ${most}` }, 400)
    const parsed = contract.input.safeParse(input)
    if (!parsed.success) throw new Problem('access:problems.badInput', { why: whyNot(parsed.error) }, 400)
    return await inTransaction(
      pool,
      { token, operation: name, purpose, reads: contract.reads, wing, work },
      async (door) => {
        if (!allows(contract.may, door.actor)) throw new Problem('access:problems.notAllowed', { operation: name }, 403)
        if (contract.fresh && !door.actor.fresh) throw new Problem('access:problems.stepUp', {}, 403)
        return op.run(door, parsed.data)
      },
      (output) => contract.audit.of?.(parsed.data, output as never) ?? {},
    )
  } catch (error) {
    if (error instanceof Problem && (error.status === 403 || error.code === 'access:problems.badInput'))
      await leaveRefusal(pool, token, name, wing, error)
    throw error
  }
}

/** The attempt, in a transaction of its own: which operation and why it was refused, no value of it. A dead session leaves none. */
async function leaveRefusal(pool: pg.Pool, token: string, operation: string, wing: Wing, { code }: Problem): Promise<void> {
  try {
    await inTransaction(
      pool,
      { token, operation: 'refused', reads: true, wing },
      async () => null,
      () => ({ detail: { operation, code } }),
    )
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

/** What PostgreSQL refuses is a problem too when its constraint has a sentence; the constraint's name is the key. */
export function fromDatabase(error: unknown): Problem | null {
  const e = error as { code?: string; constraint?: string }
  // ended by its bound (database.ts)
  if (e?.code === '57014') return new Problem('access:problems.tookTooLong', {}, 503)
  if (typeof e?.constraint !== 'string') return null
  if (e.code === '23P01' && e.constraint === 'tenure_one_holder') return new Problem('roster:problems.twoHolders', {}, 409)
  if (e.constraint === 'document_number_only') return new Problem('documents:problems.numberOnly', {}, 409)
  if (e.constraint === 'document_past_content') return new Problem('documents:problems.pastContent', {}, 409)
  if (e.constraint === 'document_number_short') return new Problem('documents:problems.numberLong', {}, 409)
  if (e.code === '23514' || e.code === '23P01' || e.code === '23503' || e.code === '23505')
    return new Problem('access:problems.ruleOfRecord', { rule: e.constraint }, 409)
  return null
}
