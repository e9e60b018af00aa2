/** A contest: what a person says is wrong in his record; its fields, its receipt, its day due. Pure. */
import { type ContestRule, contestRules } from '../../../regulations/contests.ts'
import { addDays, type IsoDate } from '../../kernel/dates.ts'

/** What can be contested, by table; `missing` is for what is not there at all. */
export const contestable = {
  person: ['full_name', 'birth', 'sex', 'personal_id', 'ethnicity', 'religion', 'native_place', 'missing'],
  tenure: ['valid_from', 'valid_to', 'start_paper'],
  membership: ['admitted', 'official', 'valid_from'],
  qualification: ['level', 'field', 'obtained'],
  local_finding: ['finding'],
} as const

export type ContestTable = keyof typeof contestable
export const contestTables = Object.keys(contestable) as [ContestTable, ...ContestTable[]]
export const isContestable = (table: ContestTable, field: string): boolean =>
  (contestable[table] as readonly string[]).includes(field)

export const outcomes = ['corrected', 'partly', 'kept'] as const
export type Outcome = (typeof outcomes)[number]
export const statuses = ['filed', 'taken', 'answered', 'withdrawn'] as const

/** The rule in force on a day; undefined where none is. */
export const ruleOn = (day: IsoDate, rules: readonly ContestRule[] = contestRules): ContestRule | undefined =>
  rules.find((r) => r.validFrom <= day && (r.validTo === 'infinity' || day < r.validTo))

/** The last day on which an answer is in time. Calendar days, no holidays: the rule speaks of days. */
export const dueOn = (filed: IsoDate, rule: ContestRule): IsoDate => addDays(filed, rule.days)

// no letter or figure that is taken for another when it is read aloud or copied by hand
const alphabet = '23456789ACDEFGHJKLMNPQRTUVWXY'
/** The code of a receipt, `HS-7KQ2-M4XA` from random bytes (8 or more): it says nothing of how many there are. */
export function receiptOf(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, 8)].map((b) => alphabet[b % alphabet.length]).join('')
  return `HS-${letters.slice(0, 4)}-${letters.slice(4)}`
}
