/** Figures, the yearly report, snapshots. Receives facts and indicators from goc.ts; reaches into no feature. */
import { randomUUID } from 'node:crypto'
import { type Feature, feature } from '../kernel/feature.ts'
import type { Indicator, ReportDates, Scope } from '../kernel/figure.ts'
import { operation } from '../kernel/operation.ts'
import { Problem } from '../kernel/problem.ts'
import type { Door } from '../platform/transaction.ts'
import { heart } from './answer.ts'
import {
  askFigure,
  type FigureRow,
  freezeReport,
  listFigure,
  listReports,
  openReport,
  openSnapshot,
  paper,
  publishedReport,
  writeReport,
} from './contract.ts'
import type { Studying } from './narrative.ts'
import { writePaper } from './paper.ts'
import { leastOn, publish } from './published.ts'
import { difference, type Kept, sameAnswer, seal, yearFigures } from './report.ts'
import { type LookUpUnits, reportSheets } from './sheets.ts'
import {
  allReports,
  answerOf,
  changedSince,
  type Facts,
  findReport,
  idsOf,
  inSight,
  keepSnapshot,
  listOf,
  type ReportRow,
  readColumns,
  reportById,
  scopeName,
  snapshotById,
  snapshotsOf,
  todayOf,
  understand,
  writeWords,
} from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

export type IndicatorWords = FigureRow['words']
export type Collected = { facts: Facts; indicators: ReadonlyMap<string, Indicator>; words: ReadonlyMap<string, IndicatorWords> }

/** Name and definition of an indicator, from the words of the feature that declared it. */
function wordsOf(f: Feature<Door>, key: string): IndicatorWords {
  const of = (lang: 'vi' | 'en') => {
    const all = f.words[lang].indicators
    const one = typeof all === 'object' ? all[key] : undefined
    if (typeof one !== 'object' || typeof one.name !== 'string' || typeof one.definition !== 'string') {
      throw new Error(`the words (${lang}) of ${f.name} lack name and definition of the indicator ${key}`)
    }
    return { name: one.name, definition: one.definition }
  }
  return { vi: of('vi'), en: of('en') }
}

export function collect(features: readonly Feature<Door>[]): Collected {
  return {
    facts: new Map(features.flatMap((f) => f.facts).map((f) => [f.key, f])),
    indicators: new Map(features.flatMap((f) => f.indicators).map((i) => [i.key, i])),
    words: new Map(features.flatMap((f) => f.indicators.map((i) => [i.key, wordsOf(f, i.key)] as const))),
  }
}

type Head = {
  id: string | null
  version: number
  unit: string
  unitId: string
  unitName: string
  unitLevel: string
  unitEnded: string | null
  year: number
  cadresOn: string
  period: { from: string; to: string }
  words: Record<string, string>
}

const ended = (validTo: string) => (validTo === 'infinity' ? null : validTo)

/** The report's own dates: those recorded for it, else the calendar year and its last day. */
async function headOf(door: Door, unit: string, year: number): Promise<Head> {
  const r: ReportRow | undefined = await findReport(door, unit, year)
  if (r) {
    return {
      id: r.id,
      version: r.version,
      unit: r.slug,
      unitId: r.unit_id,
      unitName: r.name,
      unitLevel: r.level,
      unitEnded: ended(r.valid_to),
      year,
      cadresOn: r.cadres_on,
      period: { from: r.period_from, to: r.period_to },
      words: r.words,
    }
  }
  const u = await scopeName(door, unit)
  if (!u) throw new Problem('reports:problems.noUnit', { unit }, 404)
  return {
    id: null,
    version: 0,
    unit: u.slug,
    unitId: u.id,
    unitName: u.name,
    unitLevel: u.level,
    unitEnded: ended(u.valid_to),
    year,
    cadresOn: `${year}-12-31`,
    period: { from: `${year}-01-01`, to: `${year + 1}-01-01` },
    words: {},
  }
}

export function reports(collected: Collected, lookUpUnits: LookUpUnits): Feature<Door> {
  const { facts, indicators, words: named } = collected
  let known = false
  const withColumns = async (door: Door, knownAt: string | null) => {
    if (knownAt !== null && !known) {
      await readColumns(door)
      known = true
    }
  }

  /** Each figure of the yearly report; with `by`, split into the units of that time or of today. */
  async function rowsOf(door: Door, scope: Scope, dates: ReportDates, by: string[]): Promise<FigureRow[]> {
    const rows: FigureRow[] = []
    for (const key of yearFigures) {
      const indicator = indicators.get(key)
      if (!indicator) throw new Error(`no feature declares the indicator ${key}`)
      const asked = indicator.ask(scope, dates)
      const ask = 'of' in asked ? { ...asked, of: { ...asked.of, by } } : 'change' in asked ? asked : { ...asked, by }
      rows.push({ key, wing: indicator.wing, ask: asked, answer: await answerOf(door, facts, ask), words: named.get(key)! })
    }
    return rows
  }
  const datesOf = (h: Head): ReportDates => ({ cadresOn: h.cadresOn, period: h.period })
  const scopeOf = (h: Head): Scope => ({ unit: h.unitId, tree: 'then' })

  return feature<Door>({
    name: 'reports',
    words: { vi, en },
    sheets: reportSheets(lookUpUnits),
    operations: [
      operation(askFigure, async (door: Door, { ask, knownAt }) => {
        await withColumns(door, knownAt)
        door.inWing(understand(facts, ask).fact.wing)
        return answerOf(door, facts, ask, knownAt)
      }),
      operation(listFigure, async (door: Door, { ask, knownAt, only, after, limit }) => {
        await withColumns(door, knownAt)
        door.inWing(understand(facts, ask).fact.wing)
        return listOf(door, facts, ask, { only, after, limit }, knownAt)
      }),
      operation(listReports, async (door: Door) => ({ reports: await allReports(door) })),
      operation(openReport, async (door: Door, { unit, year, tree }) => {
        const head = await headOf(door, unit, year)
        const rows = await rowsOf(door, scopeOf(head), datesOf(head), [tree === 'then' ? 'unit' : 'unitToday'])
        const snapshots = head.id ? await snapshotsOf(door, head.id) : []
        return {
          head,
          rows,
          snapshots: snapshots.map((s) => ({
            id: s.id,
            number: s.number,
            takenAt: s.taken_at.toISOString(),
            takenBy: s.taken_by,
            reason: s.reason,
            hash: s.hash,
          })),
          overdue: { count: await overdueOn(door, head), day: head.cadresOn },
          studying: await studyingOf(door, rows),
        }
      }),
      operation(writeReport, async (door: Door, { id, version, words }) => ({
        version: await writeWords(door, id, version, words),
      })),
      operation(freezeReport, async (door: Door, { id, version, reason }) => {
        const r = await reportById(door, id)
        if (r.version !== version) throw new Problem('reports:problems.changedMeanwhile', {}, 409)
        const before = await snapshotsOf(door, id)
        if (before.length > 0 && !reason?.trim())
          throw new Problem('reports:problems.correctionNeedsReason', { number: before.length })
        const head = await headOf(door, r.slug, r.year)
        const rows = await rowsOf(door, scopeOf(head), datesOf(head), [])
        const missing = rows.find((x) => x.answer.state === 'locked' || x.answer.partial)
        // A snapshot is the same for everyone, so only someone who sees all of it can take it.
        if (missing) throw new Problem('reports:problems.notAllInSight', { figure: missing.key }, 403)
        const least = leastOn(await todayOf(door))
        const divided = publish(await rowsOf(door, scopeOf(head), datesOf(head), ['unit']), least)
        const body: Kept = { head: keptHead(head), rows: [], least }
        for (const row of rows) {
          const ids = (await idsOf(door, facts, row.ask)).map((x) => x.id)
          body.rows.push({ key: row.key, wing: row.wing, answer: row.answer, ids, published: divided.get(row.key)! })
        }
        const hash = seal(body)
        const snapshotId = randomUUID()
        const number = await keepSnapshot(door, {
          id: snapshotId,
          reportId: id,
          unitId: r.unit_id,
          reason: reason?.trim() || null,
          body,
          hash,
        })
        return { id: snapshotId, number, hash }
      }),
      operation(openSnapshot, async (door: Door, { id }) => {
        const s = await snapshotById(door, id)
        const kept = s.body as Kept
        const report = await reportById(door, s.report_id)
        const now = await headOf(door, report.slug, report.year)
        // Of the inspection side everyone gets the report as it was approved. Whom it counted, and what a recount gives, would tell a subject
        // of his case; so they are for the one who counted, and for an account that is tied to nobody on record, whatever cases there are.
        const counted = s.account_id === door.actor.accountId || door.actor.personId === null
        const veiled = (row: Kept['rows'][number]) => row.wing !== 'cadres' && !(counted && door.actor.wings.includes(row.wing))
        const differences = []
        for (const row of kept.rows) {
          if (veiled(row)) continue
          const asked = indicators.get(row.key)?.ask(scopeOf(now), { cadresOn: kept.head.cadresOn, period: kept.head.period })
          if (!asked || !inSight(door, understand(facts, asked).fact)) continue
          const answerNow = await answerOf(door, facts, asked)
          const idsNow = (await idsOf(door, facts, asked)).map((x) => x.id)
          const d = difference(row.ids, idsNow)
          const figure = heart(asked)
          const changed = figure.measure === 'count' ? await changedSince(door, facts.get(figure.fact)!, row.ids, s.taken_at) : []
          if (!sameAnswer(row.answer, answerNow) || d.came.length || d.went.length || changed.length)
            differences.push({ key: row.key, kept: row.answer, now: answerNow, ...d, changed })
        }
        return {
          id: s.id,
          number: s.number,
          takenAt: s.taken_at.toISOString(),
          takenBy: s.taken_by,
          reason: s.reason,
          hash: s.hash,
          intact: seal(kept) === s.hash,
          head: { ...now, ...kept.head, unitEnded: now.unitEnded },
          rows: kept.rows.map((r) => ({ key: r.key, wing: r.wing, answer: r.answer, ids: veiled(r) ? [] : r.ids })),
          differences,
        }
      }),
      operation(publishedReport, async (door: Door, { id }) => {
        const { body, taken_at, taken_by, number, reason, hash } = await snapshotById(door, id)
        const kept = body as Kept
        return {
          id,
          number,
          takenAt: taken_at.toISOString(),
          takenBy: taken_by,
          reason,
          hash,
          intact: seal(kept) === hash,
          head: kept.head,
          least: kept.least ?? null,
          rows: kept.rows.map((r) => ({ key: r.key, wing: r.wing, answer: r.answer, division: r.published ?? null })),
        }
      }),
      operation(paper, async (door: Door, { unit, year, lang, snapshot }) => {
        const head = await headOf(door, unit, year)
        const nameOf = (key: string) => named.get(key)?.[lang].name ?? key
        if (snapshot) {
          const { body, number, hash } = await snapshotById(door, snapshot)
          const kept = body as Kept
          return writePaper({ ...head, ...kept.head }, kept.rows, lang, { nameOf, snapshot: { number, hash } })
        }
        const rows = await rowsOf(door, scopeOf(head), datesOf(head), [])
        return writePaper(head, rows, lang, { nameOf, studying: await studyingOf(door, rows) })
      }),
    ],
  })

  /** Those who do not meet the degree standard and have said by when they will: how many, and the last of their days. */
  async function studyingOf(door: Door, rows: readonly Pick<FigureRow, 'key' | 'ask'>[]): Promise<Studying> {
    const row = rows.find((r) => r.key === 'commune-staff-degree')
    if (!row) return null
    const out = await listOf(door, facts, row.ask, { only: 'out', after: null, limit: 1000 })
    const due = out.rows
      .map((r) => r.details.map((d) => d.dueOn).find((d): d is string => typeof d === 'string'))
      .filter((d) => d !== undefined)
    return due.length ? { people: due.length, dueOn: due.sort().at(-1)! } : null
  }

  /** How many of those not meeting the degree standard are past their own commitment on the report's day. */
  async function overdueOn(door: Door, head: Head): Promise<number> {
    const fact = facts.get('assessment')
    if (!fact || !inSight(door, fact)) return 0
    const answer = await answerOf(door, facts, {
      fact: 'assessment',
      scope: scopeOf(head),
      at: head.cadresOn,
      where: [{ dim: 'commitment.overdue', is: true }],
      measure: { distinct: 'person' },
      by: [],
    })
    return answer.value ?? 0
  }
}

const keptHead = (h: Head): Kept['head'] => ({
  unit: h.unit,
  unitName: h.unitName,
  year: h.year,
  cadresOn: h.cadresOn,
  period: h.period,
  words: h.words,
})
