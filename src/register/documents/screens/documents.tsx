/** The register of papers: a list by day, a panel that registers one. Of a secret paper only its number is taken. */
import { type FormEvent, useState } from 'react'
import { isoDateOf, type PartialDate } from '../../../kernel/dates.ts'
import { useMay } from '../../../ui/account.tsx'
import { Answer, useAct, useAnswer } from '../../../ui/answer.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { Empty } from '../../../ui/empty.tsx'
import { FilterBar, SelectField, TextField } from '../../../ui/field.tsx'
import { useGo, useSearchNow } from '../../../ui/go.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SidePanel } from '../../../ui/panel.tsx'
import { PartialDateField } from '../../../ui/partial-date-field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Table } from '../../../ui/table.tsx'
import { useWords } from '../../../ui/words.ts'
import type { keepNumber, pageDocuments, registerDocument } from '../contract.ts'
import { documentWords } from './words.ts'

type Paper = OutputOf<typeof pageDocuments>['documents'][number]
type Grade = Paper['grade']
const grades = ['none', 'confidential', 'secret', 'topSecret'] as const satisfies readonly Grade[]
const NEW = 'new'

export default function DocumentsScreen() {
  const w = useWords(documentWords)
  const go = useGo()
  const mayWrite = useMay({ wing: 'register', act: 'write' })
  const { q = '', sort, id, open } = useSearchNow()
  const [typed, setTyped] = useState(q)
  const after = id === undefined ? null : { day: sort ?? null, id }
  const answer = useAnswer<typeof pageDocuments>('documents.page', { q, after, limit: 50 })
  const show = (what: string | undefined) => go({ search: { open: what } })
  const search = (event: FormEvent) => {
    event.preventDefault()
    go({ search: { q: typed || undefined, sort: undefined, id: undefined, open: undefined } })
  }
  const opened = mayWrite ? answer.data?.documents.find((d) => d.id === open) : undefined
  const entering = mayWrite && open === NEW
  return (
    <>
      <PageHead
        title={w('title')}
        sub={w('sub')}
        {...(mayWrite ? { acts: <Button onClick={() => show(NEW)}>{w('enter')}</Button> } : {})}
      />
      {answer.data ? <Banner>{w(answer.data.isolated ? 'isolated' : 'ordinary')}</Banner> : null}
      <form onSubmit={search}>
        <FilterBar>
          <TextField label={w('find')} inline value={typed} onChange={setTyped} autoComplete="off" />
          <Button type="submit">{w('findDo')}</Button>
        </FilterBar>
      </form>
      <div className={opened || entering ? 'split' : undefined}>
        <div>
          <Answer of={answer}>
            {({ documents, more }) =>
              documents.length === 0 ? (
                <Empty title={q ? w('noneFor', { q }) : w('none')}>{w('noneWhy')}</Empty>
              ) : (
                <>
                  <Papers rows={documents} open={open} onOpen={mayWrite ? show : undefined} />
                  <p className="acts">
                    {after ? (
                      <Button onClick={() => go({ search: { sort: undefined, id: undefined } })}>{w('first')}</Button>
                    ) : null}
                    {more ? (
                      <Button
                        onClick={() => {
                          const last = documents.at(-1)
                          if (last) go({ search: { sort: last.issuedOn ?? undefined, id: last.id } })
                        }}
                      >
                        {w('next')}
                      </Button>
                    ) : null}
                  </p>
                </>
              )
            }
          </Answer>
        </div>
        {entering ? <EnterPaper isolated={answer.data?.isolated ?? false} onClose={() => show(undefined)} /> : null}
        {opened ? <KeepNumber key={opened.id} paper={opened} onClose={() => show(undefined)} /> : null}
      </div>
    </>
  )
}

function Papers({
  rows,
  open,
  onOpen,
}: {
  rows: readonly Paper[]
  open: string | undefined
  onOpen: ((id: string) => void) | undefined
}) {
  const w = useWords(documentWords)
  return (
    <Table<Paper>
      caption={w('title')}
      rows={rows}
      rowKey={(d) => d.id}
      selected={open}
      columns={[
        {
          id: 'number',
          head: w('number'),
          rowHead: true,
          cell: (d) =>
            // what there is to do with a paper: let go of what it says
            onOpen && d.kind !== null ? (
              <Button quiet onClick={() => onOpen(d.id)}>
                {d.number}
              </Button>
            ) : (
              d.number
            ),
        },
        { id: 'issuedOn', head: w('issuedOn'), cell: (d) => (d.issuedOn ? w.day(d.issuedOn) : '') },
        { id: 'issuer', head: w('issuer'), wrap: true, cell: (d) => d.issuer },
        { id: 'grade', head: w('grade'), cell: (d) => w(`grades.${d.grade}`) },
        {
          id: 'summary',
          head: w('summary'),
          wrap: true,
          cell: (d) =>
            d.kind === null && d.title === null ? (
              <span className="quiet">{w('numberOnly')}</span>
            ) : (
              [d.kind, d.title].filter(Boolean).join(': ')
            ),
        },
      ]}
    />
  )
}

function EnterPaper({ isolated, onClose }: { isolated: boolean; onClose: () => void }) {
  const w = useWords(documentWords)
  const enter = useAct<typeof registerDocument>('documents.register')
  const [number, setNumber] = useState('')
  const [issuer, setIssuer] = useState('')
  const [dayText, setDayText] = useState('')
  const [day, setDay] = useState<PartialDate>()
  const [grade, setGrade] = useState<Grade>('none')
  const [kind, setKind] = useState('')
  const [title, setTitle] = useState('')
  const [tried, setTried] = useState(false)
  const withContent = grade === 'none' || isolated
  const issuedOn = day?.m !== undefined && day.d !== undefined ? isoDateOf(day.y, day.m, day.d) : undefined
  const missing = (text: string) => (tried && text.trim() === '' ? w('missing') : undefined)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const whole = number.trim() && issuer.trim() && issuedOn !== undefined && (grade !== 'none' || kind.trim())
    if (!whole) return
    const said = (text: string) => (withContent && text.trim() !== '' ? text : null)
    enter.mutate({ number, issuer, issuedOn, grade, kind: said(kind), title: said(title) }, { onSuccess: onClose })
  }
  return (
    <SidePanel title={w('enterTitle')} subject={NEW} onClose={onClose}>
      <p className="dim">{w('enterLead')}</p>
      {enter.error ? <ProblemNote error={enter.error} /> : null}
      <form onSubmit={send} noValidate>
        <TextField label={w('number')} value={number} onChange={setNumber} error={missing(number)} autoComplete="off" />
        <PartialDateField
          label={w('issuedOn')}
          value={dayText}
          required
          onChange={(text, date) => {
            setDayText(text)
            setDay(date)
          }}
        />
        {tried && issuedOn === undefined ? <p className="field-error">{w('missing')}</p> : null}
        <TextField label={w('issuer')} value={issuer} onChange={setIssuer} error={missing(issuer)} autoComplete="off" />
        <SelectField
          label={w('grade')}
          value={grade}
          options={grades.map((value) => ({ value, label: w(`grades.${value}`) }))}
          onChange={setGrade}
        />
        {withContent ? (
          <>
            <TextField
              label={w('kind')}
              value={kind}
              onChange={setKind}
              error={grade === 'none' ? missing(kind) : undefined}
              autoComplete="off"
            />
            <TextField label={w('summary')} value={title} onChange={setTitle} autoComplete="off" />
          </>
        ) : (
          <p role="status">{w('secretLead')}</p>
        )}
        <p className="acts">
          <Button main type="submit" waiting={enter.isPending}>
            {w('enter')}
          </Button>
          <Button quiet onClick={onClose}>
            {w('cancel')}
          </Button>
        </p>
      </form>
    </SidePanel>
  )
}

/** A paper that turns out to be secret: its grade is given, and what it says goes. */
function KeepNumber({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const w = useWords(documentWords)
  const keep = useAct<typeof keepNumber>('documents.keepNumber')
  const [grade, setGrade] = useState<Exclude<Grade, 'none'>>(paper.grade === 'none' ? 'confidential' : paper.grade)
  return (
    <SidePanel title={w('keepTitle', { number: paper.number })} subject={paper.id} onClose={onClose}>
      <p className="dim">{w('keepLead')}</p>
      {keep.error ? <ProblemNote error={keep.error} /> : null}
      <SelectField
        label={w('grade')}
        value={grade}
        options={grades.filter((g) => g !== 'none').map((value) => ({ value, label: w(`grades.${value}`) }))}
        onChange={setGrade}
      />
      <p className="acts">
        <Button
          waiting={keep.isPending}
          onClick={() => keep.mutate({ id: paper.id, version: paper.version, grade }, { onSuccess: onClose })}
        >
          {w('keep')}
        </Button>
        <Button quiet onClick={onClose}>
          {w('cancel')}
        </Button>
      </p>
    </SidePanel>
  )
}
