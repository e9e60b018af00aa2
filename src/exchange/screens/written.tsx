/** What a batch wrote, in one sentence; fetched when there is something to say. */
import { useWords } from '../../ui/words.ts'
import { useCountsText } from './counts.ts'
import { importWords } from './words.ts'

export default function Written({ counts }: { counts: Readonly<Record<string, number>> }) {
  const w = useWords(importWords)
  return w('counts', { list: useCountsText()(counts) })
}
