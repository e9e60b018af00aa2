/** `goc installation isolated [on | off] --ground "<decision>"`: is this installation an isolated network, which alone may keep state secrets? */
import { declareIsolation, isolationAtMachine } from '../access/isolation.store.ts'
import { Problem } from '../kernel/problem.ts'
import type { Installation } from '../platform/installation.ts'
import { say } from '../platform/words.ts'
import type { Options } from './options.ts'

export const isolationUsage = 'goc installation isolated [on | off --ground "<decision>"]'

/** Declares it, or only tells how it stands. Throws Problem when the arguments are not understood, or secret papers stand in the way. */
export async function isolation(o: Options, installation: Pick<Installation, 'owner'>): Promise<string> {
  const [what, to, ...rest] = o.words
  const ground = o.values.get('ground')?.trim() ?? ''
  const asked = to === undefined || ((to === 'on' || to === 'off') && ground !== '')
  if (what !== 'isolated' || !asked || rest.length > 0)
    throw new Problem('reports:problems.notUnderstood', { why: isolationUsage })
  if (to !== undefined) await declareIsolation(installation.owner, to === 'on', ground)
  const now = await isolationAtMachine(installation.owner)
  const state = say(o.lang, now.isolated ? 'access:isolation.on' : 'access:isolation.off')
  return now.at === null ? state : `${state} ${say(o.lang, 'access:isolation.since', { ...now })}`
}
