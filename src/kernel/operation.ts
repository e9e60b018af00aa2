/**
 * The one shape of everything that can be done. The contract is what screens, the command line and the permission table see;
 * `run` is joined to it in the feature. A contract without `may` and `audit` does not compile.
 */
import type { z } from 'zod'

/** The institution keeps cadre work and inspection apart; what both share is the register. */
export type Wing = 'register' | 'cadres' | 'inspection'
/** `own`: one's own record and nothing else; no operation asks for it, those of one's own record are for anyone signed in. */
export type Act = 'read' | 'write' | 'import' | 'report' | 'grant' | 'own'

export type May = { readonly wing: Wing; readonly act: Act } | 'anyone signed in'

/** What the trail keeps of one run of an operation; `purpose` goes before the ground that came with the call. `says` is the key of the sentence in the feature's words (`audit.<says>`). */
export type Audit<I, O> = {
  readonly says: string
  readonly of?: (
    input: I,
    output: O,
  ) => { personId?: string; recordId?: string; batchId?: string; purpose?: string; detail?: Record<string, unknown> }
}

export type Contract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, N extends string = string> = {
  readonly name: N
  readonly input: I
  readonly output: O
  readonly may: May
  readonly audit: Audit<z.output<I>, z.output<O>>
  /** A reading operation changes nothing but the trail. */
  readonly reads: boolean
  /** Only for one who has shown within the last minutes that he is who he is (an export, an unsealing). */
  readonly fresh?: boolean
}

/** States a contract. Names are `<feature>.<verb>` in lower case. */
export function contract<I extends z.ZodType, O extends z.ZodType, const N extends string>(
  c: Contract<I, O, N>,
): Contract<I, O, N> {
  if (!/^[a-z]+\.[a-zA-Z]+$/.test(c.name)) throw new Error(`An operation is named <feature>.<verb>, not “${c.name}”.`)
  return c
}

export type Operation<Door, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly contract: Contract<I, O>
  readonly run: (door: Door, input: z.output<I>) => Promise<z.output<O>>
}

/** Joins a contract and what it does. `Door` is the transaction that the platform hands in. */
export function operation<Door, I extends z.ZodType, O extends z.ZodType>(
  c: Contract<I, O>,
  run: (door: Door, input: z.output<I>) => Promise<z.output<O>>,
): Operation<Door> {
  return { contract: c, run } as unknown as Operation<Door>
}

/** Does an account with these wings and acts may do this? Pure; the database says it again in its own policies. */
export function allows(may: May, account: { wings: readonly string[]; may: readonly string[] }): boolean {
  if (may === 'anyone signed in') return true
  if (may.wing !== 'register' && !account.wings.includes(may.wing)) return false
  return account.may.includes(may.act)
}
