/**
 * The typed client. A contract reaches the browser as a type only (`import type`): no zod, no server code in the bundle.
 * `call<typeof listUnits>('units.list', { at })` asks POST /api/units/list.
 */
import { useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type { ProblemText } from '../kernel/problem.ts'
import { currentLang } from './words.ts'

/** What the client needs of a contract; `Contract` of the kernel is one. */
export interface Asked {
  readonly name: string
  readonly input: z.ZodType
  readonly output: z.ZodType
}
export type InputOf<C extends Asked> = z.input<C['input']>
export type OutputOf<C extends Asked> = z.output<C['output']>

/** A refusal in three parts; `fields` has the words for each field of the form that is refused. */
export interface Problem extends ProblemText {
  readonly fields?: Readonly<Record<string, string>>
}

/** Made here and not by the server; the words are the kit's (`problem.<code>`). */
export const UNREACHABLE = 'unreachable'
export const UNREADABLE = 'unreadable'

/** A call that was refused, or did not get through. */
export class CallRefused extends Error {
  readonly problem: Problem
  readonly status: number

  /** @param status of HTTP; 0 when there was no answer */
  constructor(problem: Problem, status: number) {
    super(problem.what || problem.code)
    this.name = 'CallRefused'
    this.problem = problem
    this.status = status
  }
}

/** For which wing the records are looked at, by who holds both; where a look shows to the person it is about depends on it. */
export type Work = 'cadres' | 'inspection'
let work: Work = 'inspection'
const whenWorkChanges = new Set<() => void>()

/** Kept for this page only: opened anew it is the inspection side's again, which shows to nobody it should not. */
export function setWork(to: Work): void {
  work = to
  for (const tell of whenWorkChanges) tell()
}

/** For which wing records are looked at now. */
export function useWork(): Work {
  return useSyncExternalStore(
    (tell) => {
      whenWorkChanges.add(tell)
      return () => whenWorkChanges.delete(tell)
    },
    () => work,
    () => work,
  )
}

let whenSignedOut: () => void = () => {}

/** What to do when the server says that the session has ended (401). Set once, by the web's shell. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act
}

/** The code of a refusal that ends once the reader has shown again who he is. */
const STEP_UP = 'access:problems.stepUp'
let showAgain: (() => Promise<boolean>) | undefined

/**
 * How the reader is asked to show again who he is; true when he did. What was refused for want of it is then sent again as it was, so that
 * nothing typed is lost. Set once, by the web's shell.
 */
export function onStepUp(ask: () => Promise<boolean>): void {
  showAgain = ask
}

/** The address of an operation: dots become slashes. */
export function addressOf(name: string): string {
  return `/api/${name.replaceAll('.', '/')}`
}

function refusal(code: string, status: number): CallRefused {
  return new CallRefused({ code, what: '', why: '', todo: '' }, status)
}

/** Whether a value that came over the wire is a problem in three parts. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false
  const part = value as Readonly<Record<string, unknown>>
  return ['code', 'what', 'why', 'todo'].every((name) => typeof part[name] === 'string')
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

/** Unwraps `{ ok: true, data }`, or throws `CallRefused`. Anything else is not this product's server answering. */
export function unwrap(body: unknown, status: number): unknown {
  if (typeof body === 'object' && body !== null) {
    const answer = body as { readonly ok?: unknown; readonly data?: unknown; readonly problem?: unknown }
    if (answer.ok === true) return answer.data
    if (answer.ok === false && isProblem(answer.problem)) throw new CallRefused(answer.problem, status)
  }
  throw refusal(UNREADABLE, status)
}

export interface CallOptions {
  /** Ends a read that nobody waits for any more. Never given to a write: it may have been done all the same. */
  readonly signal?: AbortSignal
  /** On what ground a record is opened, in the reader's words; stands in the trail. */
  readonly purpose?: string
  /** A 401 is an answer here and not the end of a session (signing in). */
  readonly signingIn?: boolean
  /** Sent again after showing who one is; not asked a third time. */
  readonly shown?: boolean
}

/**
 * Runs an operation on the server.
 * @throws CallRefused with the server's problem, or with `unreachable` / `unreadable`
 * @throws DOMException AbortError when the signal ends it
 */
export async function call<C extends Asked>(name: C['name'], input: InputOf<C>, options: CallOptions = {}): Promise<OutputOf<C>> {
  const isFile = input instanceof FormData
  let response: Response
  try {
    response = await fetch(addressOf(name), {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        // a form of another site cannot set it: with the same-origin cookie it keeps forged requests out
        'x-goc': '1',
        'accept-language': currentLang(),
        ...(isFile ? {} : { 'content-type': 'application/json' }),
        ...(work === 'cadres' ? { 'x-goc-work': work } : {}),
        ...(options.purpose ? { 'x-goc-purpose': encodeURIComponent(options.purpose) } : {}),
      },
      body: isFile ? input : JSON.stringify(input ?? {}),
      ...(options.signal ? { signal: options.signal } : {}),
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw refusal(UNREACHABLE, 0)
  }
  const body = await bodyOf(response)
  const { problem } = (body ?? {}) as { problem?: { code?: unknown } }
  if (response.status === 403 && problem?.code === STEP_UP && !options.shown && (await showAgain?.()))
    return call<C>(name, input, { ...options, shown: true })
  if (response.status === 401 && !options.signingIn) whenSignedOut()
  return unwrap(body, response.status) as OutputOf<C>
}
