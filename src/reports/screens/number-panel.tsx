/** What is behind the open number: its arithmetic, who does not meet it, the names, the rule of its day. */
import { type ReactNode, useState } from 'react'
import type { Ask, Ratio } from '../../kernel/figure.ts'
import { Answer, useAnswer, usePages } from '../../ui/answer.tsx'
import { Acts, Button, ButtonLink } from '../../ui/button.tsx'
import { Go, type Search, useAddressNow } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { NumberLink } from '../../ui/number-link.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { useWords } from '../../ui/words.ts'
import type { askFigure, Answer as Figure, FigureRow, listFigure } from '../contract.ts'
import { dayOf, heartOf, partOf, unknownOf } from './asked.ts'
import { birthOf, dueOf, type Row, targetOf, useTelling } from './rows.tsx'
import { RuleOfDay } from './rule-of-day.tsx'
import { reportWords } from './words.ts'

/** all: everyone counted · in, out: those in the share, those outside · studying: those outside who have said by when. */
export type Only = 'all' | 'in' | 'out' | 'studying'
export const readOnly = (text: string | undefined): Only =>
  text === 'in' || text === 'out' || text === 'studying' ? text : 'all'

export type PanelProps = {
  indicator: string
  words: FigureRow['words']
  ask: Ask
  answer: Figure
  only: Only
  /** The dimension by which the answer is split. */
  by: 'unit' | 'unitToday'
  /** Where the number stands: “Báo cáo năm 2023”. */
  place: string
  onClose: () => void
}

const pageSize = 25
/** Those outside a share are named at once up to here; the rest on demand. */
const namedAtOnce = 10

export function NumberPanel({ indicator, words, ask, answer, only, by, place, onClose }: PanelProps) {
  const w = useWords(reportWords)
  const from = useAddressNow()
  const [copied, setCopied] = useState(false)
  const ratio = 'of' in ask
  const out = (answer.denominator ?? 0) - (answer.numerator ?? 0)
  const name = words[w.lang].name
  const opened: Search = { at: dayOf(ask), from, of: place, why: w('why', { place, name }) }
  const listed = (of: Ask, part: Only = 'all') => ({
    to: '/figures/list',
    search: {
      ask: JSON.stringify(of),
      name: indicator,
      vi: words.vi.name,
      en: words.en.name,
      from,
      of: place,
      only: part === 'all' ? undefined : part,
    },
  })
  const counted = answer.state === 'counted'
  return (
    <SidePanel title={name} subject={`${indicator} ${only}`} onClose={onClose}>
      {counted && ratio ? (
        <Sum ask={ask} answer={answer} only={only} />
      ) : (
        <p className="sumline">
          <span className="big">
            {counted ? `${w.number(answer.value ?? 0)} ${w(`unit.${answer.countingUnit as 'person'}`)}` : '–'}
          </span>
        </p>
      )}
      <p className="small dim">{words[w.lang].definition}</p>
      {answer.state === 'notReported' ? <p>{w('notReportedWhy')}</p> : null}
      {answer.state === 'locked' ? <p>{w('lockedWhy')}</p> : null}
      {counted && answer.records === 0 ? <p>{w('declaredZero')}</p> : null}
      {ratio && counted && out > 0 && only !== 'in' ? (
        <Outside ask={ask} out={out} only={only} opened={opened} listed={listed} />
      ) : null}
      <RuleOfDay ask={ask} />
      <Acts>
        {counted && answer.records > 0 ? <ButtonLink target={listed(ask, only)}>{w('asTable')}</ButtonLink> : null}
        <Button onClick={() => window.print()}>{w('print')}</Button>
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(window.location.href).then(() => setCopied(true))
          }}
        >
          <span role="status">{copied ? w('copied') : w('copy')}</span>
        </Button>
      </Acts>
      {counted && answer.records > 0 && (only === 'all' || only === 'in') ? (
        <section>
          <h3>
            {w('records', { n: only === 'in' ? (answer.numerator ?? 0) : answer.records })}{' '}
            {w(`unit.${answer.countingUnit as 'person'}`)}
          </h3>
          <Names ask={ask} only={only} opened={opened} size={pageSize} />
        </section>
      ) : null}
      {answer.by.length > 1 ? (
        <section>
          <h3>{w('byUnit')}</h3>
          <ul className="errlist">
            {answer.by.map((b) => (
              <li key={String(b.key)}>
                <span>{b.label ?? '–'}</span>
                <NumberLink value={b.value} target={listed(partOf(ask, by, String(b.key[0])))}>
                  {b.numerator === null ? w.number(b.value) : `${w.number(b.numerator)}/${w.number(b.value)}`}
                </NumberLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </SidePanel>
  )
}

/** 352 đạt ÷ 357 người = 0,98599… = 98,6 %. */
function Sum({ ask, answer, only }: { ask: Ratio; answer: Figure; only: Only }) {
  const w = useWords(reportWords)
  const [part, whole] = [answer.numerator ?? 0, answer.denominator ?? 0]
  const exact = whole > 0 ? Math.floor((part * 100_000) / whole) / 100_000 : 0
  const ends = whole > 0 && (part * 100_000) % whole === 0
  const number = (value: number, which: 'in' | 'all') => (
    <NumberLink value={value} target={{ search: { only: which === 'all' ? undefined : which } }} open={only === which} />
  )
  return (
    <p className="sumline">
      <span>
        {number(part, 'in')} {ask.of.fact === 'assessment' ? w('met') : w('so')} {w('of')} {number(whole, 'all')}{' '}
        {w(`unit.${answer.countingUnit as 'person'}`)}
      </span>
      {whole > 0 && part < whole ? (
        <span className="nb">
          = {w.number(exact, 5)}
          {ends ? '' : '…'}
        </span>
      ) : null}
      <span className="big nb">= {w.percent(part, whole) ?? '–'}</span>
    </p>
  )
}

type Listed = (of: Ask, part?: Only) => { to: string; search: Search }

/** Those outside the share stand first: they are what is to be done. Who only lacks a record is counted apart. */
function Outside({ ask, out, only, opened, listed }: { ask: Ratio; out: number; only: Only; opened: Search; listed: Listed }) {
  const w = useWords(reportWords)
  const judged = ask.of.fact === 'assessment'
  const lacking = unknownOf(ask)
  const unknown = useAnswer<typeof askFigure>('reports.ask', { ask: lacking ?? ask }, { enabled: lacking !== undefined })
  const number = (
    <NumberLink value={out} target={{ search: { only: 'out' } }} open={only === 'out'}>
      {w.number(out)}
    </NumberLink>
  )
  return (
    <section>
      <h3>
        {judged ? <StatusMark is="not-met">{w.rich('notMet', { n: number })}</StatusMark> : w.rich('notSo', { n: number })}
        {lacking && unknown.data ? (
          <>
            {' · '}
            <StatusMark is="unknown" tone="">
              {w.rich('unknown', {
                n: <NumberLink value={unknown.data.numerator ?? 0} target={listed(lacking, 'in')} />,
              })}
            </StatusMark>
          </>
        ) : null}
      </h3>
      {only === 'studying' ? <p className="small dim">{w('onlyStudying')}</p> : null}
      {only === 'all' && out > namedAtOnce ? (
        <p>
          <Go target={{ search: { only: 'out' } }}>{w('showOut', { n: out })}</Go>
        </p>
      ) : (
        <Names ask={ask} only={only === 'studying' ? 'studying' : 'out'} apart={only === 'all'} opened={opened} size={pageSize} />
      )}
    </section>
  )
}

type NamesProps = {
  ask: Ask
  only: Only
  /** A list beside the one that the number counts. */
  apart?: boolean
  opened: Search
  size: number
}

/** The names, a page at a time. */
function Names({ ask, only, apart = false, opened, size }: NamesProps) {
  const w = useWords(reportWords)
  // who studies is told by the rows themselves, so all of those outside are read
  const limit = only === 'studying' ? 1000 : size
  const pages = usePages<typeof listFigure, { sort: string; id: string }>(
    'reports.list',
    { ask, only: only === 'studying' ? 'out' : only, limit },
    (input, after) => ({ ...input, after }),
    (page) => (page.more ? page.rows.at(-1) && { sort: page.rows.at(-1)!.sort, id: page.rows.at(-1)!.id } : undefined),
  )
  return (
    <Answer of={pages}>
      {(read) => {
        const rows = read.flatMap((p) => p.rows).filter((r) => only !== 'studying' || dueOf(r) !== undefined)
        return (
          <>
            <ol className={apart ? 'apart' : 'five'}>
              {rows.map((row, n) => (
                <Line key={row.id} row={row} n={n + 1} ask={ask} opened={opened} />
              ))}
            </ol>
            {pages.more ? (
              <p className="acts">
                <Button quiet onClick={pages.more}>
                  {w('more')}
                </Button>
              </p>
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

function Line({ row, n, ask, opened }: { row: Row; n: number; ask: Ask; opened: Search }) {
  const { lines, due } = useTelling()
  const target = targetOf(row, opened)
  const birth = birthOf(row)
  const at = heartOf(ask).at
  const name: ReactNode = <b>{row.label}</b>
  return (
    <li>
      <span className="dim">{n}.</span>
      <span>
        {target ? <Go target={target}>{name}</Go> : name}
        {birth ? `, ${birth}` : ''}
      </span>
      <span className="nb">{at ? due(row, at) : null}</span>
      <span className="second">
        {lines(row).map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
      </span>
    </li>
  )
}
