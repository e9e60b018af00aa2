import { randomBytes, randomUUID } from 'node:crypto'
import { type PartialDate, toIsoDate } from '../../kernel/dates.ts'
import { feature } from '../../kernel/feature.ts'
import { operation } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Door } from '../../platform/transaction.ts'
import { dueOn, isContestable, receiptOf, ruleOn } from './contest.ts'
import * as contests from './contests.store.ts'
import {
  answerContest,
  contestPaper,
  correctRecord,
  eraseValue,
  fileContest,
  openContest,
  openOwn,
  ownContests,
  takeContest,
  waitingContests,
  withdrawContest,
} from './contract.ts'
import { type CorrectableTable, type CorrectedValue, columnsOf, isErasable } from './correction.ts'
import { correct, erase, valueNow } from './corrections.store.ts'
import { bare, kindOf, largestPaper } from './paper.ts'
import { ownFindings, ownMemberships, ownPerson, ownQualifications, ownSources, ownTenures } from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const partial = ([y, m, d]: (number | null)[]): PartialDate | null =>
  y === null || y === undefined ? null : { y, ...(m ? { m } : {}), ...(d ? { d } : {}) }

/** What was sent, by its content, an image without what its camera wrote. Throws Problem for any other file. */
function readPaper({ name, bytes: text }: { name: string; bytes: string }) {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length > largestPaper) throw new Problem('contests:problems.paperTooLarge', { most: 5 }, 413)
  const kind = kindOf(bytes)
  const kept = kind && bare(bytes, kind)
  if (!kind || !kept) throw new Problem('contests:problems.paperKind', {}, 422)
  // the name of a file is shown to an officer and is given to his own disk
  return { name: name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, '_'), kind, bytes: kept }
}

async function writeCorrection(door: Door, table: string, id: string, version: number, field: string, value: CorrectedValue) {
  const columns = columnsOf(table, field, value)
  if (!columns) throw new Problem('contests:problems.badValue', {}, 422)
  return correct(door, table as CorrectableTable, id, version, columns)
}

/** The contest, if it still waits and the officer may answer it. */
async function toAnswer(door: Door, id: string) {
  const c = await contests.byId(door, id)
  if (!c) throw new Problem('access:problems.notFound', {}, 404)
  if (c.own) throw new Problem('contests:problems.ownRecord', {}, 403)
  if (c.status === 'answered' || c.status === 'withdrawn') throw new Problem('contests:problems.closed', {}, 409)
  return c
}

export const contestsOfRecords = feature<Door>({
  name: 'contests',
  words: { vi, en },
  operations: [
    operation(openOwn, async (door: Door) => {
      const [p, tenures, memberships, qualifications, findings, sources] = await Promise.all([
        ownPerson(door),
        ownTenures(door),
        ownMemberships(door),
        ownQualifications(door),
        ownFindings(door),
        ownSources(door),
      ])
      type From = { recordedOn: string; batchId: string | null; paper?: string | null; provenance?: string }
      const source = ({ recordedOn, batchId, paper, provenance }: From) => {
        const brought = batchId === null ? undefined : sources.get(batchId)
        return {
          file: brought?.file ?? null,
          on: recordedOn,
          paper: paper ?? null,
          provenance: provenance ?? (batchId === null ? 'recorded' : 'imported'),
        }
      }
      return {
        person: p ? { ...p, birth: partial(p.birth), source: source(p) } : null,
        tenures: tenures.map((t) => ({ ...t, source: source(t) })),
        memberships: memberships.map((m) => ({
          ...m,
          admitted: partial(m.admitted),
          official: partial(m.official),
          source: source(m),
        })),
        qualifications: qualifications.map((q) => ({ ...q, obtained: partial(q.obtained), source: source(q) })),
        findings: findings.map((f) => ({ ...f, source: source(f) })),
      }
    }),
    operation(fileContest, async (door: Door, { table, recordId, field, said, proof, paper: sent }) => {
      if (!isContestable(table, field)) throw new Problem('contests:problems.notContestable', {}, 422)
      const filedOn = toIsoDate(await contests.todayOf(door))
      const rule = ruleOn(filedOn)
      if (!rule) throw new Problem('contests:problems.noRule', { day: filedOn }, 409)
      const paper = sent ? readPaper(sent) : null
      const c = { id: randomUUID(), number: receiptOf(randomBytes(8)), filedOn, dueOn: dueOn(filedOn, rule) }
      const answer = await contests.file(door, { ...c, table, recordId, field, said, proof, rule: rule.key })
      if (answer === 'notYours') throw new Problem('contests:problems.notYours', {}, 404)
      if (answer === 'open') throw new Problem('contests:problems.alreadyOpen', {}, 409)
      if (answer === 'tooMany') throw new Problem('contests:problems.tooMany', {}, 409)
      if (paper && !(await contests.attach(door, c.id, paper.name, paper.kind, paper.bytes)))
        throw new Problem('contests:problems.notYours', {}, 404)
      return { ...c, rule: { days: rule.days, basis: rule.legalBasis, from: rule.validFrom, certainty: rule.certainty } }
    }),
    operation(ownContests, async (door: Door) => ({ contests: await contests.ownContests(door) })),
    operation(contestPaper, async (door: Door, { id }) => {
      const paper = await contests.paperOf(door, id)
      if (!paper) throw new Problem('access:problems.notFound', {}, 404)
      return paper
    }),
    operation(withdrawContest, async (door: Door, { id }) => {
      if (!(await contests.withdraw(door, id))) throw new Problem('contests:problems.closed', {}, 409)
      return {}
    }),
    operation(waitingContests, async (door: Door, { answered, limit }) => {
      const rows = await contests.waiting(door, answered, limit)
      return { today: await contests.todayOf(door), contests: rows.slice(0, limit), more: rows.length > limit }
    }),
    operation(openContest, async (door: Door, { id }) => {
      const c = await contests.byId(door, id)
      if (!c) throw new Problem('access:problems.notFound', {}, 404)
      return { ...c, now: await valueNow(door, c.table, c.recordId, c.field) }
    }),
    operation(takeContest, async (door: Door, { id, version }) => {
      const c = await toAnswer(door, id)
      if (!(await contests.take(door, id, version, door.actor.fullName)))
        throw new Problem('contests:problems.changedMeanwhile', {}, 409)
      return { version: c.version + 1 }
    }),
    operation(answerContest, async (door: Door, { id, version, outcome, reason, correction }) => {
      const c = await toAnswer(door, id)
      if (correction && outcome === 'kept') throw new Problem('contests:problems.keptIsKept', {}, 422)
      const up = await contests.unitAbove(door)
      const by = `${door.actor.fullName}, ${door.actor.office}`
      const on = await contests.todayOf(door)
      if (!(await contests.answer(door, id, version, { outcome, reason, by, on, wayUpId: up?.id ?? null })))
        throw new Problem('contests:problems.changedMeanwhile', {}, 409)
      if (correction) await writeCorrection(door, c.table, c.recordId, correction.version, c.field, correction.value)
      return { wayUp: up?.name ?? null, personId: c.personId }
    }),
    operation(correctRecord, (door: Door, { table, id, version, field, value }) =>
      writeCorrection(door, table, id, version, field, value),
    ),
    operation(eraseValue, async (door: Door, { table, id, field }) => {
      if (!isErasable(table, field)) throw new Problem('contests:problems.notErasable', {}, 422)
      const gone = await erase(door, table, id, field)
      if (gone.live + gone.past + gone.told + gone.contested === 0) throw new Problem('contests:problems.nothingThere', {}, 404)
      return gone
    }),
  ],
})
