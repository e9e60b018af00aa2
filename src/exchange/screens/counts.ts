import { useWords } from '../../ui/words.ts'
import { countsWords } from './counts-words.ts'

/** What a batch wrote, in words and in an order that means something: people and posts first, what hangs on them after. */
const told = [
  'unit',
  'unit_succession',
  'person',
  'post',
  'tenure',
  'qualification',
  'membership',
  'local_finding',
  'field_match',
  'waiver',
  'study_commitment',
  'programme',
  'engagement',
  'engagement_subject',
  'regular_supervision',
  'discipline_decision',
  'petition',
  'declaration',
  'report',
] as const

/** “11 người, 11 nhiệm kỳ, 6 trình độ”. Rows that only carry others (names and custodies of units) are not told apart. */
export function useCountsText(): (counts: Readonly<Record<string, number>>) => string {
  const w = useWords(countsWords)
  return (counts) =>
    told
      .filter((table) => (counts[table] ?? 0) > 0)
      .map((table) => w(table, { count: counts[table] ?? 0 }))
      .join(', ')
}
