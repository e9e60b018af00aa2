/**
 * Which of several people a row means. Who they are is shown by the register's own part of a screen, which the page list hands in
 * (`web/import-page.tsx`), so that the exchange knows no feature.
 */
import { type ComponentType, createContext, useContext } from 'react'
import { Acts, Button } from '../../ui/button.tsx'
import { useWords } from '../../ui/words.ts'
import type { Finding, Page } from './proposals.ts'
import { importWords } from './words.ts'

/** `ids`: those to choose from, as the finding names them; `onChoose` takes one of them, or `new`. */
export type PersonChoiceProps = {
  ids: readonly string[]
  mayBeNew: boolean
  busy: boolean
  takesCursor: () => boolean
  onChoose: (answer: string) => void
}
const Choice = createContext<ComponentType<PersonChoiceProps> | null>(null)
export const PersonChoiceProvider = Choice.Provider
export const usePersonChoice = () => useContext(Choice)

/** The field under which the answer is kept with the row. */
export const answerField = '$person'

/** Those whom the row of a finding may mean; empty when it asks for nobody. */
export const idsAsked = (finding: Pick<Finding, 'with'>): string[] =>
  typeof finding.with.ids === 'string' && finding.with.ids !== '' ? finding.with.ids.split(',') : []

/** A row that was answered: what was said, and the way to be asked again. */
export function Answered({ row, busy, onAskAgain }: { row: Page['rows'][number]; busy: boolean; onAskAgain: () => void }) {
  const w = useWords(importWords)
  return (
    <>
      <p>{row.answer === 'new' ? w('answeredNew') : w('answeredKnown')}</p>
      <Acts>
        <Button waiting={busy} onClick={onAskAgain}>
          {w('askAgain')}
        </Button>
      </Acts>
    </>
  )
}
