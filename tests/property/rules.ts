/**
 * The rules by which the third evaluator judges, each by itself: read off the domain notes and the documents of the features, not off the
 * program. A test may exchange one for a wrong one and see whether it is found out.
 */
import type { Predicate, Scalar, Scope } from '../../src/kernel/figure.ts'
import type { MapModel } from './map-model.ts'
import { plusDays } from './random.ts'
import type { Criterion, FieldMatch, Qualification, StudyCommitment, Tenure, Waiver } from './tables.ts'

export type Value = Scalar | null
export type Verdict = 'met' | 'notMet' | 'inGrace' | 'waived' | 'unknown'
type Life = { valid_from: string; valid_to: string }
type Period = { from: string; to: string }
type Comparison = Exclude<Predicate, { all: Predicate[] } | { any: Predicate[] }>

/** What is recorded of a person for one criterion of a title and stands on the day. */
export type Evidence = {
  qualifications: Qualification[]
  matches: FieldMatch[]
  waivers: Waiver[]
  commitments: StudyCommitment[]
}

export const rules = {
  /** A state holds from its first day on; the day of its end is no longer in it. */
  stands: (life: Life, day: string): boolean => life.valid_from <= day && day < life.valid_to,

  /** An event counts in the period that holds its day; without a day it has not happened. */
  happens: (day: string | null, period: Period): boolean => day !== null && period.from <= day && day < period.to,

  lastDay: (period: Period): string => plusDays(period.to, -1),

  /** Nothing recorded satisfies no comparison; it is only not known. */
  holds: (value: Value, p: Comparison): boolean => {
    if ('known' in p) return (value !== null) === p.known
    if (value === null) return false
    if ('is' in p) return value === p.is
    if ('in' in p) return p.in.includes(value)
    if ('not' in p) return value !== p.not
    if ('atLeast' in p) return value >= p.atLeast
    return value <= p.atMost
  },

  scope: (map: MapModel, unitId: string, tree: Scope['tree'], day: string): ReadonlySet<string> =>
    tree === 'today' ? map.subtreeToday(unitId) : map.subtreeOn(unitId, day),

  /** An entity is in the share when each of its rows is. */
  inShare: (rows: readonly boolean[]): boolean => rows.every((ok) => ok),

  /** One decimal, half up, by long division in tenths of a percent. */
  percent: (part: number, whole: number): number | null => {
    if (whole === 0) return null
    const tenths = (BigInt(part) * 10_000n) / BigInt(whole)
    return Number(tenths / 10n + (tenths % 10n >= 5n ? 1n : 0n)) / 10
  },

  /** The best of what is recorded of a kind. */
  best: (found: readonly Qualification[]): number | null => (found.length === 0 ? null : Math.max(...found.map((q) => q.level))),

  /** cadre-work §3.1: a waiver by decision goes before; a field fits when a person confirmed it; no record is no verdict; grace is no “met”. */
  verdict(criterion: Criterion, tenure: Tenure, evidence: Evidence, day: string): Verdict {
    if (evidence.waivers.length > 0) return 'waived'
    if (criterion.key === 'fieldMatch') {
      const said = evidence.matches[0]
      return said === undefined ? 'unknown' : said.fits ? 'met' : 'notMet'
    }
    const level = this.best(evidence.qualifications)
    if (level === null) return 'unknown'
    if (level >= criterion.least) return 'met'
    return this.covered(criterion, tenure, day) ? 'inGrace' : 'notMet'
  },

  /** A grace row covers those who held the post before its day, all when it names none, until the day its time is over. */
  covered: (criterion: Criterion, tenure: Tenure, day: string): boolean =>
    criterion.grace_until !== null &&
    day < criterion.grace_until &&
    (criterion.grace_for_holders_before === null || tenure.valid_from < criterion.grace_for_holders_before),

  /** The last of one's own dates is past, and the criterion is not met. */
  overdue: (commitments: readonly StudyCommitment[], verdict: Verdict, day: string): boolean => {
    const due = commitments.map((c) => c.due_on).sort()
    return due.length > 0 && due.at(-1)! < day && verdict !== 'met' && verdict !== 'waived'
  },

  /** A seat is vacant when nobody holds it in any capacity. */
  vacant: (holders: readonly Tenure[]): boolean => holders.length === 0,

  /** Whom a seat shows: the official holder, else who has been in it longest. */
  holder: (holders: readonly Tenure[]): Tenure | undefined =>
    [...holders].sort(
      (a, b) =>
        Number(b.capacity === 'official') - Number(a.capacity === 'official') ||
        (a.valid_from < b.valid_from ? -1 : a.valid_from > b.valid_from ? 1 : a.id < b.id ? -1 : 1),
    )[0],

  /** Secretary, chair of the people's committee, chair of the council. */
  headsUnit: (title: string): boolean => /^(commune|district)-(secretary|chair|council-chair)$/.test(title),

  /** Who leads a commune: the official holder of the seat. */
  leads: (tenure: Tenure): boolean => tenure.capacity === 'official',

  /** 0006: each day of the period is covered, by the unit asked or one above it. */
  declared: (days: readonly string[], coveredOn: (day: string) => boolean): boolean => days.every(coveredOn),
}
export type Rules = typeof rules
