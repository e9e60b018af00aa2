/** What is behind the open number: its arithmetic, the names, the rule of its day. */
import { useState } from 'react'
import type { Ask } from '../../kernel/figure.ts'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Acts, Button, ButtonLink } from '../../ui/button.tsx'
import { Go } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { useWords } from '../../ui/words.ts'
import type { Answer as Figure, FigureRow, listFigure } from '../contract.ts'
import { birthOf, type Row, targetOf, useTelling } from './rows.tsx'
import { RuleOfDay } from './rule-of-day.tsx'
import { reportWords } from './words.ts'

export type PanelProps = {
  indicator: string
  words: FigureRow['words']
  ask: Ask
  answer: Figure
  only: 'all' | 'in' | 'out'
  onOnly: (only: 'all' | 'in' | 'out') => void
  onClose: () => void
}

const pageSize = 25

export function NumberPanel({ indicator, words, ask, answer, only, onOnly, onClose }: PanelProps) {
  const w = useWords(reportWords)
  const [pages, setPages] = useState<readonly ({ sort: string; id: string } | null)[]>([null])
  const [copied, setCopied] = useState(false)
  const ratio = 'of' in ask
  const at = ratio ? ask.of.at : 'fact' in ask ? ask.at : undefined
  const out = (answer.denominator ?? 0) - (answer.numerator ?? 0)
  return (
    <SidePanel title={words[w.lang].name} subject={`${indicator} ${only}`} onClose={onClose}>
      {answer.state === 'counted' && ratio ? (
        <p className="sumline">
          <span>
            <button type="button" className="link num" aria-pressed={only === 'in'} onClick={() => onOnly('in')}>
              {w.number(answer.numerator ?? 0)}
            </button>{' '}
            {w('met')} {w('of')}{' '}
            <button type="button" className="link num" aria-pressed={only === 'all'} onClick={() => onOnly('all')}>
              {w.number(answer.denominator ?? 0)}
            </button>{' '}
            {w(`unit.${answer.countingUnit as 'person'}`)}
          </span>
          <span className="big">= {w.percent(answer.numerator ?? 0, answer.denominator ?? 0) ?? '–'}</span>
        </p>
      ) : (
        <p className="sumline">
          <span className="big">
            {answer.state === 'counted' ? `${w.number(answer.value ?? 0)} ${w(`unit.${answer.countingUnit as 'person'}`)}` : '–'}
          </span>
        </p>
      )}
      <p className="small dim">{words[w.lang].definition}</p>
      {answer.state === 'notReported' ? <p>{w('notReportedWhy')}</p> : null}
      {answer.state === 'locked' ? <p>{w('lockedWhy')}</p> : null}
      {answer.state === 'counted' && answer.records === 0 ? <p>{w('declaredZero')}</p> : null}
      {answer.records > 0 ? (
        <section>
          {ratio && only === 'out' ? (
            <h3>
              <StatusMark is="not-met">{w('notMet', { n: out })}</StatusMark>
            </h3>
          ) : (
            <h3>{w('records', { n: only === 'in' ? (answer.numerator ?? 0) : answer.records })}</h3>
          )}
          <ol className="five">
            {pages.map((after, n) => (
              <ListPage
                key={after ? after.id : 'first'}
                ask={ask}
                only={only}
                after={after}
                start={n * pageSize}
                at={at}
                onMore={n === pages.length - 1 ? (next) => setPages((p) => [...p, next]) : undefined}
              />
            ))}
          </ol>
          {ratio && only !== 'out' && out > 0 ? (
            <p>
              <Button quiet onClick={() => onOnly('out')}>
                {w('showOut', { n: out })}
              </Button>
            </p>
          ) : null}
        </section>
      ) : null}
      {answer.by.length > 1 ? (
        <section>
          <h3>{w('byUnit')}</h3>
          <ul className="errlist">
            {answer.by.map((b) => (
              <li key={String(b.key)}>
                <span>{b.label ?? '–'}</span>
                <span className="nb">
                  {b.numerator === null ? w.number(b.value) : `${w.number(b.numerator)}/${w.number(b.value)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {at && ratio ? <RuleOfDay at={at} ask={ask} /> : null}
      <Acts>
        <ButtonLink target={{ to: '/figures/list', search: { ask: JSON.stringify(ask), name: indicator } }}>
          {w('asTable')}
        </ButtonLink>
        <Button onClick={() => window.print()}>{w('print')}</Button>
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(window.location.href).then(() => setCopied(true))
          }}
        >
          {copied ? w('copied') : w('copy')}
        </Button>
      </Acts>
    </SidePanel>
  )
}

type ListPageProps = {
  ask: Ask
  only: 'all' | 'in' | 'out'
  after: { sort: string; id: string } | null
  start: number
  at: string | undefined
  onMore: ((next: { sort: string; id: string }) => void) | undefined
}

function ListPage({ ask, only, after, start, at, onMore }: ListPageProps) {
  const w = useWords(reportWords)
  const answer = useAnswer<typeof listFigure>('reports.list', { ask, only, after, limit: pageSize })
  return (
    <Answer of={answer}>
      {(data) => (
        <>
          {data.rows.map((row, n) => (
            <Line key={row.id} row={row} n={start + n + 1} at={at} />
          ))}
          {data.more && onMore ? (
            <li>
              <span />
              <Button
                quiet
                onClick={() => {
                  const last = data.rows.at(-1)
                  if (last) onMore({ sort: last.sort, id: last.id })
                }}
              >
                {w('more')}
              </Button>
            </li>
          ) : null}
        </>
      )}
    </Answer>
  )
}

function Line({ row, n, at }: { row: Row; n: number; at: string | undefined }) {
  const { lines, due } = useTelling()
  const target = targetOf(row)
  const birth = birthOf(row)
  const told = lines(row)
  return (
    <li>
      <span className="dim">{n}.</span>
      <span>
        {target ? (
          <Go target={target}>
            <b>{row.label}</b>
          </Go>
        ) : (
          <b>{row.label}</b>
        )}
        {birth ? `, ${birth}` : ''}
      </span>
      <span className="nb">{at ? due(row, at) : null}</span>
      <span className="second">
        {told.map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
      </span>
    </li>
  )
}
