/** One contest before the officer: what stood, what stands, what is said to be right; then outcome, reason and, if he will, the new value. */
import { type FormEvent, useState } from 'react'
import type { PartialDate } from '../../../kernel/dates.ts'
import { useAct } from '../../../ui/answer.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Acts, Button } from '../../../ui/button.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { Field, SelectField, TextField } from '../../../ui/field.tsx'
import { Go } from '../../../ui/go.tsx'
import { PartialDateField } from '../../../ui/partial-date-field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { useWords } from '../../../ui/words.ts'
import { type Outcome, outcomes } from '../contest.ts'
import type { answerContest, openContest, takeContest } from '../contract.ts'
import { PaperLink } from './paper-link.tsx'
import { valueText } from './shown.ts'
import { contestWords } from './words.ts'

type Opened = OutputOf<typeof openContest>
type Value = string | number | PartialDate
const partials = new Set(['birth', 'admitted', 'official', 'obtained'])
/** Fields that no single value mends. */
const unmendable = new Set(['missing', 'finding'])

export function ContestAnswer({ contest: c }: { contest: Opened }) {
  const w = useWords(contestWords)
  const gone = c.said === null ? w('erased') : w('notRecorded')
  return (
    <>
      <p>
        <Go target={{ to: '/people/$id', params: { id: c.personId } }}>{c.person}</Go> · {c.number}
      </p>
      <SummaryList
        facts={[
          ...(c.field === 'missing'
            ? []
            : [
                { name: w('heldThen'), value: valueText(w, c, c.held) ?? gone },
                { name: w('heldNow'), value: c.now ? (valueText(w, c, c.now.value) ?? w('notRecorded')) : w('gone') },
              ]),
          { name: w('saidHe'), value: <b>{c.said ?? w('erased')}</b> },
          { name: w('form.proof'), value: c.proof ?? gone },
          ...(c.paper ? [{ name: w('form.paper'), value: <PaperLink id={c.id} name={c.paper} /> }] : []),
          { name: w('receipt.filedOn'), value: w.day(c.filedOn) },
          { name: w('receipt.dueOn'), value: w.day(c.dueOn) },
        ]}
      />
      {c.outcome ? (
        <SummaryList
          facts={[
            { name: w('answerOutcome'), value: w(`outcome.${c.outcome}`) },
            { name: w('reason'), value: c.reason },
            { name: w('answer'), value: w('answeredBy', { by: c.answeredBy ?? '', day: w.day(c.answeredOn ?? '') }) },
          ]}
        />
      ) : c.own ? (
        <Banner>{w('ownNote')}</Banner>
      ) : c.status === 'withdrawn' ? null : (
        <AnswerForm contest={c} />
      )}
    </>
  )
}

function AnswerForm({ contest: c }: { contest: Opened }) {
  const w = useWords(contestWords)
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [reason, setReason] = useState('')
  const [value, setValue] = useState<Value>()
  const [tried, setTried] = useState(false)
  const take = useAct<typeof takeContest>('contests.take')
  const answer = useAct<typeof answerContest>('contests.answer')
  const lacks = outcome === '' || reason.trim() === ''
  const mends = c.now !== null && !unmendable.has(c.field) && (outcome === 'corrected' || outcome === 'partly')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (outcome === '' || lacks || answer.isPending) return
    const correction = mends && c.now && value !== undefined ? { version: c.now.version, value } : null
    answer.mutate({ id: c.id, version: c.version, outcome, reason, correction })
  }
  return (
    <form onSubmit={submit} noValidate>
      {c.status === 'taken' ? (
        <p className="dim">{w('takenBy', { name: c.takenBy ?? '' })}</p>
      ) : (
        <Acts>
          <Button waiting={take.isPending} onClick={() => take.mutate({ id: c.id, version: c.version })}>
            {w('take')}
          </Button>
        </Acts>
      )}
      <section>
        <h3>{w('answer')}</h3>
        <SelectField
          label={w('answerOutcome')}
          value={outcome}
          options={[{ value: '', label: w('choose') }, ...outcomes.map((o) => ({ value: o, label: w(`outcome.${o}`) }))]}
          onChange={setOutcome}
        />
        {mends ? <NewValue contest={c} onChange={setValue} /> : null}
        <Field label={w('reason')} hint={w('reasonHint')} error={tried && lacks ? w('answerLacks') : undefined}>
          {(ties) => (
            <textarea
              {...ties}
              className="in"
              rows={4}
              maxLength={4000}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          )}
        </Field>
        <Acts>
          <Button type="submit" main waiting={answer.isPending}>
            {w('answerSend')}
          </Button>
        </Acts>
      </section>
      {answer.error || take.error ? <ProblemNote error={answer.error ?? take.error} /> : null}
    </form>
  )
}

/** The field in which the new value is written, after its kind; undefined while it is empty or cannot be read. */
function NewValue({ contest: c, onChange }: { contest: Opened; onChange: (value: Value | undefined) => void }) {
  const w = useWords(contestWords)
  const [text, setText] = useState('')
  const label = w('newValue')
  const said = (next: string, value: Value | undefined) => {
    setText(next)
    onChange(value)
  }
  if (partials.has(c.field)) return <PartialDateField label={label} value={text} onChange={said} />
  if (c.field === 'sex' || c.field === 'level') {
    const options =
      c.field === 'sex'
        ? (['male', 'female'] as const).map((v) => ({ value: v as string, label: w(`sex.${v}`) }))
        : w(`level.${(c.about.kind ?? 'degree') as 'degree'}`)
            .split('|')
            .map((name, n) => ({ value: String(n), label: name }))
    return (
      <SelectField
        label={label}
        hint={w('newValueHint')}
        value={text}
        options={[{ value: '', label: '–' }, ...options]}
        onChange={(v) => said(v, v === '' ? undefined : c.field === 'level' ? Number(v) : v)}
      />
    )
  }
  const isDay = c.field === 'valid_from' || c.field === 'valid_to'
  return (
    <TextField
      label={label}
      hint={w('newValueHint')}
      type={isDay ? 'date' : 'text'}
      value={text}
      onChange={(v) => said(v, v.trim() === '' ? undefined : v)}
    />
  )
}
