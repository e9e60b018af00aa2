/** Runs one operation for a session: form, right, transaction, trail. The web and the command line both come through here. */
import type pg from 'pg'
import type { ZodError } from 'zod'
import { operations } from '../goc.ts'
import { allows } from '../kernel/operation.ts'
import { Problem } from '../kernel/problem.ts'
import { inTransaction } from '../platform/transaction.ts'

const why = (error: ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((i) => `${i.path.join('.') || '–'}: ${i.message}`)
    .join('; ')

const deepest = 40

/** Is something nested deeper than any question needs, or a text that cannot be kept (a NUL, half of a character)? Walked level by level: a thousand brackets must not end in an overflow. */
function unkeepable(input: unknown, levels: number): boolean {
  let level: unknown[] = [input]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels || level.some((x) => typeof x === 'string' && (x.includes('\u0000') || !x.isWellFormed()))) return true
    level = level.flatMap((x) => (typeof x === 'object' && x !== null ? Object.values(x) : []))
  }
  return false
}

/** Throws Problem for everything a person can mend; anything else is a fault of the program. */
export async function operate(pool: pg.Pool, token: string, name: string, input: unknown, purpose?: string): Promise<unknown> {
  const op = operations.get(name)
  if (!op) throw new Problem('access:problems.noOperation', { operation: name }, 404)
  const { contract } = op
  if (unkeepable(input, deepest)) throw new Problem('access:problems.badInput', { why: `U+0000, > ${deepest}` }, 400)
  const parsed = contract.input.safeParse(input)
  if (!parsed.success) throw new Problem('access:problems.badInput', { why: why(parsed.error) }, 400)
  return inTransaction(
    pool,
    { token, operation: name, purpose, reads: contract.reads },
    async (door) => {
      if (!allows(contract.may, door.actor)) throw new Problem('access:problems.notAllowed', { operation: name }, 403)
      return op.run(door, parsed.data)
    },
    (output) => contract.audit.of?.(parsed.data, output as never) ?? {},
  )
}

/** What PostgreSQL refuses is a problem too when its constraint has a sentence; the constraint's name is the key. */
export function fromDatabase(error: unknown): Problem | null {
  const e = error as { code?: string; constraint?: string }
  if (typeof e?.constraint !== 'string') return null
  if (e.code === '23P01' && e.constraint === 'tenure_one_holder') return new Problem('roster:problems.twoHolders', {}, 409)
  if (e.code === '23514' || e.code === '23P01' || e.code === '23503' || e.code === '23505')
    return new Problem('access:problems.ruleOfRecord', { rule: e.constraint }, 409)
  return null
}
