/** Title standards: one criterion judged for one person on one day. Pure; the rule comes from regulations/, the data from the records. */

export type Verdict = 'met' | 'notMet' | 'inGrace' | 'waived' | 'unknown'

export type Criterion = {
  key: 'degree' | 'fieldMatch' | 'politicalTheory' | 'stateManagement'
  least: number
  mandatory: boolean
  graceUntil: string | null
  graceForHoldersBefore: string | null
}

/** What is recorded of the person for this criterion on the day: null is “nothing recorded”, which is not the same as “not met”. */
export type Recorded = { level: number | null; fits: boolean | null; waived: boolean; heldSince: string }

/** Judges one criterion on `day` (YYYY-MM-DD). Nothing recorded answers `unknown`: the officer completes the record instead of shipping a wrong number. */
export function judge(criterion: Criterion, recorded: Recorded, day: string): Verdict {
  if (recorded.waived) return 'waived'
  if (criterion.key === 'fieldMatch') return recorded.fits === null ? 'unknown' : recorded.fits ? 'met' : 'notMet'
  if (recorded.level === null) return 'unknown'
  if (recorded.level >= criterion.least) return 'met'
  const covered = criterion.graceForHoldersBefore === null || recorded.heldSince < criterion.graceForHoldersBefore
  if (criterion.graceUntil !== null && day < criterion.graceUntil && covered) return 'inGrace'
  return 'notMet'
}

export type Overall = 'standardised' | 'withGrace' | 'notStandardised' | 'unknown'

/**
 * The whole of a standard from its mandatory criteria. Grace is shown and not counted as meeting; an unknown beside a “not met” changes nothing.
 * No mandatory criterion at all answers `unknown`: there is no rule in force that could be met.
 */
export function overall(criteria: readonly { mandatory: boolean; verdict: Verdict }[]): Overall {
  const must = criteria.filter((c) => c.mandatory).map((c) => c.verdict)
  if (must.length === 0) return 'unknown'
  if (must.includes('notMet')) return 'notStandardised'
  if (must.includes('unknown')) return 'unknown'
  return must.includes('inGrace') ? 'withGrace' : 'standardised'
}
