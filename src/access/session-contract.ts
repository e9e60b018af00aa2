/**
 * What is asked of the sign-in role: entering, one's own account, and the accounts of others. No operations in the sense of the kernel: they
 * run on other tables, under another role of the database, and leave their entries in the trail in the same transaction.
 */
import { z } from 'zod'

type Asked<N extends string, I extends z.ZodType, O extends z.ZodType> = {
  readonly name: N
  readonly input: I
  readonly output: O
}
const asked = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  input: I,
  output: O,
): Asked<N, I, O> => ({
  name,
  input,
  output,
})

const nothing = z.strictObject({})
const done = z.object({})
const secretText = z.string().min(1).max(1000)
const step = z.string().min(20).max(100)
/** What the browser's own WebAuthn call takes and gives; its inside is checked by the verifier. */
const ofBrowser = z.record(z.string(), z.unknown())
export const wings = z.array(z.enum(['cadres', 'inspection'])).max(2)
export const acts = z
  .array(z.enum(['read', 'write', 'import', 'report', 'audit', 'grant', 'own']))
  .min(1)
  .max(7)

// --- entering -----------------------------------------------------------------------------------------------------------------
export const signIn = asked(
  'session.signIn',
  z.strictObject({ name: z.string().min(1).max(100), password: secretText }),
  /** `second`: the password was right and is not enough; `step` is the way on, no session yet. */
  z.object({ second: z.object({ step: z.string(), code: z.boolean(), passkey: z.boolean() }).nullable() }),
)
export const signInWithCode = asked('session.code', z.strictObject({ step, code: z.string().min(1).max(40) }), done)
/** Without `step` the passkey itself says whose it is. */
export const passkeyAsked = asked(
  'session.passkey',
  z.strictObject({ step: step.nullable() }),
  z.object({ step: z.string(), options: ofBrowser }),
)
export const signInWithPasskey = asked('session.passkeyGiven', z.strictObject({ step, response: ofBrowser }), done)
export const redeemTicket = asked(
  'session.redeem',
  z.strictObject({ ticket: z.string().min(1).max(100), password: secretText }),
  done,
)

/** Somebody did not come in. `account` is null for a name that nobody has: what was typed is not kept. */
const failure = z.object({
  id: z.string(),
  at: z.string(),
  account: z.string().nullable(),
  way: z.enum(['password', 'code', 'passkey', 'ticket']),
  source: z.string().nullable(),
  device: z.string().nullable(),
})
// --- one's own account --------------------------------------------------------------------------------------------------------
const grant = z.object({
  id: z.string(),
  office: z.string(),
  unit: z.string(),
  unitId: z.string(),
  wings: z.array(z.string()),
  may: z.array(z.string()),
  ceiling: z.number(),
  from: z.string(),
  to: z.string().nullable(),
  awayFrom: z.string().nullable(),
  awayTo: z.string().nullable(),
  reason: z.string(),
  givenBy: z.string().nullable(),
  /** `waits`: for the second person. */
  state: z.enum(['inForce', 'waits', 'asleep', 'notYet', 'ended']),
  handedOn: z.boolean(),
})
export const ownAccount = asked(
  'session.own',
  nothing,
  z.object({
    name: z.string(),
    codes: z.boolean(),
    recoveryLeft: z.number(),
    passkeys: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })),
    sessions: z.array(
      z.object({
        id: z.string(),
        device: z.string().nullable(),
        begunAt: z.string(),
        usedAt: z.string(),
        office: z.string(),
        here: z.boolean(),
      }),
    ),
    /** Of the last 90 days, the newest twenty. */
    failures: z.array(failure),
    grants: z.array(grant.extend({ here: z.boolean() })),
    handedOn: z.array(grant.extend({ holder: z.string() })),
  }),
)
export const endOneSession = asked('session.end', z.strictObject({ id: z.uuid() }), done)
export const endOtherSessions = asked('session.endOthers', nothing, z.object({ ended: z.number() }))
export const changePassword = asked('session.changePassword', z.strictObject({ old: secretText, password: secretText }), done)
export const codesBegun = asked(
  'session.codesBegin',
  nothing,
  /** `picture`: the squares of the QR code, row by row. */
  z.object({ secret: z.string(), picture: z.array(z.array(z.boolean())) }),
)
const recovery = z.object({ recovery: z.array(z.string()).nullable() })
export const codesOn = asked('session.codesOn', z.strictObject({ code: z.string().min(1).max(20) }), recovery)
export const codesOff = asked('session.codesOff', nothing, done)
export const passkeyBegun = asked('session.passkeyBegin', nothing, z.object({ step: z.string(), options: ofBrowser }))
export const passkeyAdded = asked(
  'session.passkeyAdd',
  z.strictObject({ step, name: z.string().trim().min(1).max(60), response: ofBrowser }),
  recovery,
)
export const passkeyNamed = asked(
  'session.passkeyName',
  z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(60) }),
  done,
)
export const passkeyRemoved = asked('session.passkeyRemove', z.strictObject({ id: z.uuid() }), done)
export const switchGrant = asked('session.switch', z.strictObject({ id: z.uuid() }), done)

// --- showing again who one is ---------------------------------------------------------------------------------------------------
export const stepUpWays = asked('session.stepUpWays', nothing, z.object({ code: z.boolean(), passkey: z.boolean() }))
export const stepUpPasskey = asked('session.stepUpPasskey', nothing, z.object({ step: z.string(), options: ofBrowser }))
export const stepUp = asked(
  'session.stepUp',
  z.union([
    z.strictObject({ password: secretText }),
    z.strictObject({ code: z.string().min(1).max(40) }),
    z.strictObject({ step, response: ofBrowser }),
  ]),
  done,
)

// --- handing on while away ------------------------------------------------------------------------------------------------------
const day = z.iso.date()
const reason = z.string().trim().min(3).max(500)
export const handOn = asked(
  'session.handOn',
  z.strictObject({ name: z.string().min(1).max(100), wings, may: acts, from: day, to: day, reason, asleep: z.boolean() }),
  z.object({ waits: z.boolean() }),
)
export const takeBack = asked('session.takeBack', z.strictObject({ id: z.uuid(), reason }), done)

// --- the accounts of others -------------------------------------------------------------------------------------------------------
const ticket = z.object({ ticket: z.string().nullable() })
const newGrant = z.strictObject({
  unitId: z.uuid(),
  office: z.string().trim().min(2).max(200),
  wings,
  may: acts,
  ceiling: z.number().int().min(0).max(2),
  from: day.nullable(),
  /** The last day; without it, until further notice. */
  to: day.nullable(),
  reason,
})
export const listAccounts = asked(
  'accounts.list',
  nothing,
  z.object({
    accounts: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        fullName: z.string(),
        closed: z.boolean(),
        /** No password yet: its ticket was not used. */
        waits: z.boolean(),
        secondFactor: z.boolean(),
        sessions: z.number(),
        /** Holds rights outside the bounds of whoever asks; only one whose bounds hold them all may reset, close or end its sessions. */
        elsewhere: z.boolean(),
        self: z.boolean(),
        /** The person of the register whose account it is. */
        onRecord: z.string().nullable(),
        grants: z.array(grant.extend({ mayAgree: z.boolean() })),
        /** A reset that waits for the second person. */
        reset: z.object({ id: z.string(), startedBy: z.string().nullable(), mayAgree: z.boolean() }).nullable(),
      }),
    ),
  }),
)
export const listFailures = asked('accounts.failures', nothing, z.object({ failures: z.array(failure) }))
export const findUnits = asked(
  'accounts.units',
  z.strictObject({ text: z.string().max(100) }),
  z.object({ units: z.array(z.object({ id: z.string(), name: z.string() })) }),
)
export const openAccount = asked(
  'accounts.open',
  z.strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
      .max(60),
    fullName: z.string().trim().min(2).max(200),
    grant: newGrant,
    /** Who on record its owner is; needed for a grant of his own record. */
    personId: z.uuid().nullable().default(null),
  }),
  ticket,
)
const one = z.strictObject({ id: z.uuid() })
export const startReset = asked('accounts.reset', z.strictObject({ id: z.uuid(), dropsSecondFactor: z.boolean() }), ticket)
export const agreeReset = asked('accounts.agreeReset', one, ticket)
export const closeAccount = asked('accounts.close', z.strictObject({ id: z.uuid(), reason }), done)
export const reopenAccount = asked('accounts.reopen', one, done)
export const endSessionsOf = asked('accounts.endSessions', one, z.object({ ended: z.number() }))
export const giveGrant = asked(
  'accounts.give',
  z.strictObject({ id: z.uuid(), grant: newGrant }),
  z.object({ waits: z.boolean() }),
)
export const endGrant = asked('accounts.endGrant', z.strictObject({ id: z.uuid(), reason }), done)
export const agreeGrant = asked('accounts.agree', one, done)
