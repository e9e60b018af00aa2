/** Who is signed in, and what the server says of itself. The operations under `session.` are asked before there is a session. */
import type { z } from 'zod'
import type { IsoDate } from '../kernel/dates.ts'
import type { Account } from '../ui/account.tsx'
import type { RailMark } from '../ui/as-of.ts'

/** An account of the example office; only a server that holds invented people tells it. */
export interface DemoAccount {
  readonly name: string
  readonly password: string
  readonly fullName: string
  readonly office: string
}

export interface SessionInfo {
  /** The day of the server, in Vietnam. */
  readonly today: IsoDate
  readonly account: Account | null
  /** Present only where the server holds the example. */
  readonly demo: { readonly accounts: readonly DemoAccount[] } | null
  /** Reorganizations of the units that the account sees. */
  readonly reorganizations?: readonly RailMark[]
}

/** `session.info` — POST /api/session/info, answered with or without a session. */
export interface SessionInfoContract {
  readonly name: 'session.info'
  readonly input: z.ZodType<unknown, Record<string, never>>
  readonly output: z.ZodType<SessionInfo>
}

/** `session.signOut` — ends the session at once. */
export interface SignOutContract {
  readonly name: 'session.signOut'
  readonly input: z.ZodType<unknown, Record<string, never>>
  readonly output: z.ZodType<unknown>
}
