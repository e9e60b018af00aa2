/** The yearly report: prose with live numbers, the names behind the open one, the author's words, the seal of a snapshot. */
import { useState } from 'react'
import { useMay } from '../../ui/account.tsx'
import { Answer, useAct, useAnswer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { call, type OutputOf } from '../../ui/client.ts'
import { Go, useGo, useParam, useSearchNow } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { NumberLink } from '../../ui/number-link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SegmentLinks } from '../../ui/segment.tsx'
import { setLang, useWords } from '../../ui/words.ts'
import type { freezeReport, openReport, paper, writeReport } from '../contract.ts'
import * as en from '../narrative.en.ts'
import { type Section, type Segment, tell } from '../narrative.ts'
import * as vi from '../narrative.vi.ts'
import { NumberPanel, type Only, readOnly } from './number-panel.tsx'
import { Seal } from './seal.tsx'
import { reportWords } from './words.ts'

type Opened = OutputOf<typeof openReport>
const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** A calendar year, which needs no days said. */
const isYear = ({ from, to }: { from: string; to: string }): boolean =>
  from.endsWith('-01-01') && to === `${Number(from.slice(0, 4)) + 1}-01-01`

export default function ReportScreen() {
  const unit = useParam('unit')
  const year = Number(useParam('year'))
  const tree = useSearchNow().tree === 'today' ? ('today' as const) : ('then' as const)
  const answer = useAnswer<typeof openReport>('reports.open', { unit, year, tree })
  return (
    <Answer of={answer} page>
      {(data) => <Report data={data} tree={tree} />}
    </Answer>
  )
}

function Report({ data, tree }: { data: Opened; tree: 'then' | 'today' }) {
  const w = useWords(reportWords)
  const go = useGo()
  const search = useSearchNow()
  const { head, rows } = data
  const { yearReport, nothing, studying, bodies } = w.lang === 'vi' ? vi : en
  const answers = new Map(rows.map((r) => [r.key, r.answer]))
  const values = { year: String(head.year), studying: studying(data.studying), ...bodies(head) }
  const sections = tell(yearReport, answers, values, w.lang, nothing)
  const open = rows.find((r) => r.key === search.open)
  const only = readOnly(search.only)
  const units = rows.find((r) => r.key === 'non-local-secretaries')?.answer.denominator ?? 0
  const frozen = data.snapshots.at(-1)
  const unitName = head.unitName.charAt(0).toUpperCase() + head.unitName.slice(1)
  const ended = head.unitEnded ? w('unitUntil', { unit: unitName, day: w.day(dayBefore(head.unitEnded)) }) : unitName
  return (
    <div className={open ? 'split' : undefined}>
      <div>
        <PageHead
          tall
          title={w('yearTitle', { year: String(head.year) })}
          crumb={
            <>
              <Go target={{ to: '/reports' }}>{w('title')}</Go> / {w('yearReport', { year: String(head.year) })}
            </>
          }
          sub={
            <>
              {ended} · {w('cadresOn', { day: w.day(head.cadresOn) })} ·{' '}
              {isYear(head.period)
                ? w('yearOf', { year: head.period.from.slice(0, 4) })
                : w('periodOf', { from: w.day(head.period.from), to: w.day(dayBefore(head.period.to)) })}{' '}
              · {frozen ? <StatusMark is="done">{w('frozen', { day: w.instant(frozen.takenAt) })}</StatusMark> : w('live')}
            </>
          }
          acts={<Choices tree={tree} units={units} head={head} snapshot={frozen?.id} />}
        />
        <article className="doc" aria-label={w('yearTitle', { year: String(head.year) })}>
          {sections.map((s) => (
            <SectionText key={s.key} section={s} data={data} open={open?.key} only={only} />
          ))}
          <Seal data={data} />
          <p className="small dim">{w('countedZero')}</p>
        </article>
      </div>
      {open ? (
        <NumberPanel
          key={`${open.key} ${only} ${tree}`}
          indicator={open.key}
          words={open.words}
          ask={open.ask}
          answer={open.answer}
          only={only}
          by={tree === 'then' ? 'unit' : 'unitToday'}
          place={w('yearReport', { year: String(head.year) })}
          onClose={() => go({ search: { open: undefined, only: undefined } })}
        />
      ) : null}
    </div>
  )
}

/** A report that was closed goes out as it was closed. */
function Choices(props: { tree: 'then' | 'today'; units: number; head: Opened['head']; snapshot: string | undefined }) {
  const { tree, units, head, snapshot } = props
  const w = useWords(reportWords)
  const [failure, setFailure] = useState<unknown>()
  const [making, setMaking] = useState(false)
  const download = async () => {
    setMaking(true)
    setFailure(undefined)
    try {
      const file = await call<typeof paper>('reports.paper', {
        unit: head.unit,
        year: head.year,
        tree,
        lang: w.lang,
        ...(snapshot ? { snapshot } : {}),
      })
      const bytes = Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0))
      const url = URL.createObjectURL(
        new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }),
      )
      const link = document.createElement('a')
      link.href = url
      link.download = file.fileName
      link.click()
      URL.revokeObjectURL(url)
    } catch (error) {
      setFailure(error)
    }
    setMaking(false)
  }
  return (
    <div className="acts">
      <SegmentLinks
        label={w('which')}
        links={[
          { label: w('ofThen', { n: units }), target: { search: { tree: undefined } }, current: tree === 'then' },
          { label: w('today'), target: { search: { tree: 'today' } }, current: tree === 'today' },
        ]}
      />
      <span className="seg">
        <Button pressed={w.lang === 'vi'} lang="vi" onClick={() => setLang('vi')}>
          Tiếng Việt
        </Button>
        <Button pressed={w.lang === 'en'} lang="en" onClick={() => setLang('en')}>
          English
        </Button>
      </span>
      <Button waiting={making} onClick={() => void download()}>
        {making ? w('making') : w('word')}
      </Button>
      <Freeze head={head} />
      {failure === undefined ? null : <ProblemNote error={failure} />}
    </div>
  )
}

function Freeze({ head }: { head: Opened['head'] }) {
  const w = useWords(reportWords)
  const may = useMay({ wing: 'register', act: 'report' })
  const act = useAct<typeof freezeReport>('reports.freeze')
  const [reason, setReason] = useState<string>()
  if (!may || !head.id) return null
  const send = () =>
    act.mutate({ id: head.id!, version: head.version, ...(reason ? { reason } : {}) }, { onSuccess: () => setReason(undefined) })
  const needsReason = act.error !== null || reason !== undefined
  return (
    <>
      {needsReason ? (
        <label className="field">
          {w('reason')} <input className="in" value={reason ?? ''} onChange={(e) => setReason(e.target.value)} />
        </label>
      ) : null}
      <Button waiting={act.isPending} onClick={send}>
        {needsReason ? w('freezeAgain') : w('freeze')}
      </Button>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </>
  )
}

function SectionText({ section, data, open, only }: { section: Section; data: Opened; open: string | undefined; only: Only }) {
  return (
    <>
      <h2>{section.heading}</h2>
      {section.paragraphs.map((p, n) => (
        <p key={n}>
          {p.map((s, k) => (
            <Piece key={k} segment={s} open={open} only={only} />
          ))}
        </p>
      ))}
      <OwnWords section={section} head={data.head} />
    </>
  )
}

function Piece({ segment, open, only }: { segment: Segment; open: string | undefined; only: Only }) {
  if (segment.kind === 'text') return segment.text
  const part = { whole: undefined, rest: 'out', studying: 'studying' }[segment.part]
  const isOpen = open === segment.key && (only === 'in' ? 'all' : only) === (part ?? 'all')
  return (
    <NumberLink value={0} target={{ search: { open: segment.key, only: part } }} open={isOpen}>
      {segment.text}
    </NumberLink>
  )
}

/** The author's own sentences of a section. What is typed stays in the field whatever the server answers. */
function OwnWords({ section, head }: { section: Section; head: Opened['head'] }) {
  const w = useWords(reportWords)
  const may = useMay({ wing: 'register', act: 'report' })
  const act = useAct<typeof writeReport>('reports.write')
  const kept = head.words[section.key] ?? ''
  const [draft, setDraft] = useState<string>()
  if (draft === undefined) {
    return (
      <>
        {kept ? <p>{kept}</p> : null}
        {may && head.id ? (
          <p className="own no-print">
            <Button quiet onClick={() => setDraft(kept)}>
              {kept ? w('editKept') : w('edit')}
              <span className="vh">: {section.heading}</span>
            </Button>
          </p>
        ) : null}
      </>
    )
  }
  const save = () =>
    act.mutate(
      { id: head.id!, version: head.version, words: { ...head.words, [section.key]: draft } },
      { onSuccess: () => setDraft(undefined) },
    )
  return (
    <div className="no-print">
      <label>
        <span className="small dim">{w('ownWords', { section: section.heading })}</span>
        <textarea className="in" rows={4} value={draft} onChange={(e) => setDraft(e.target.value)} />
      </label>
      <p className="acts">
        <Button main waiting={act.isPending} onClick={save}>
          {w('save')}
        </Button>
        <Button onClick={() => setDraft(undefined)}>{w('cancel')}</Button>
      </p>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </div>
  )
}
