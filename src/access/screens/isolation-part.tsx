/** For whoever gives rights: is this installation declared an isolated network, by whom, when, on what paper. Declared at the machine itself. */
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { useWords } from '../../ui/words.ts'
import type { isolationState } from '../contract.ts'
import { accountsWords } from './accounts-words.ts'

export function IsolationPart() {
  const w = useWords(accountsWords)
  const answer = useAnswer<typeof isolationState>('installation.isolation', {})
  return (
    <section>
      <h2>{w('isolation.title')}</h2>
      <Answer of={answer}>
        {({ isolated, who, ground, at }) => (
          <p>
            {w(isolated ? 'isolation.on' : 'isolation.off')}{' '}
            {at === null
              ? w('isolation.never')
              : w('isolation.since', { who: who ?? '', day: w.day(at.slice(0, 10)), ground: ground ?? '' })}{' '}
            <span className="dim">{w('isolation.how')}</span>
          </p>
        )}
      </Answer>
    </section>
  )
}
