/** What must be decided, alike ones together; the open one in three parts with the field that mends it. What is typed stays until it is accepted. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useAct, useAnswer } from '../../ui/answer.tsx'
import { useAsOf } from '../../ui/as-of-date.tsx'
import { Acts, Button } from '../../ui/button.tsx'
import { ErrorSummary, ThreeParts } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Go } from '../../ui/go.tsx'
import { NumberLink } from '../../ui/number-link.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { PartialDateField } from '../../ui/partial-date-field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { RawText } from '../../ui/raw-text.tsx'
import { useWords } from '../../ui/words.ts'
import type { decideImport, openImport } from '../contract.ts'
import type { Asked } from './batch.tsx'
import { useFeatureWords } from './finding-words.tsx'
import { otherLetters } from './grid.tsx'
import { Answered, answerField, idsAsked, usePersonChoice } from './person-choice.tsx'
import { alikeOf, type Chosen, type Finding, isAboutDate, type Opened, proposalFor } from './proposals.ts'
import { importWords } from './words.ts'

export type DecidePanelProps = {
  data: Opened
  chosen: Chosen | undefined
  /** The page of rows on the screen: a decision brings it back as it is afterwards. */
  asked: Asked
  onChoose: (c: Chosen | undefined) => void
  onDecided: (now: Opened) => void
  /** Whether the cursor goes into the field of the cell that is open. */
  takesCursor: () => boolean
}

/** The error that is open: of a cell, of a row, or of a whole sheet (row 0). */
function openFinding(data: Opened, chosen: Chosen | undefined): Finding | undefined {
  if (!chosen) return undefined
  if (chosen.row === 0) {
    const group = data.findings.find((g) => g.level === 'error' && g.first.row === 0 && g.field === chosen.field)
    return group && { level: 'error', sheet: group.first.sheet, row: 0, field: group.field, code: group.code, with: group.with }
  }
  const row = data.page?.sheet === chosen.sheet ? data.page.rows.find((r) => r.row === chosen.row) : undefined
  return row?.findings.find((x) => x.level === 'error' && x.field === chosen.field)
}

export function DecidePanel({ data, chosen, asked, onChoose, onDecided, takesCursor }: DecidePanelProps) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const errors = data.findings.filter((x) => x.level === 'error')
  const notices = data.findings.filter((x) => x.level === 'notice')
  const open = openFinding(data, chosen)
  const answered =
    chosen?.field === answerField ? data.page?.rows.find((r) => r.row === chosen.row && r.answer !== null) : undefined
  const askAgain = useAct<typeof decideImport>('imports.decide')
  const title = open ? (
    <PlaceOf data={data} finding={open} />
  ) : answered ? (
    w('answeredRow', { row: String(answered.row) })
  ) : data.errors > 0 ? (
    w('choosePlace')
  ) : (
    w('ready')
  )
  return (
    <SidePanel title={title} subject={chosen ? `${chosen.sheet} ${chosen.row} ${chosen.field}` : ''}>
      {open ? (
        <OpenFinding
          key={`${open.sheet} ${open.row} ${open.field} ${open.code}`}
          data={data}
          finding={open}
          asked={asked}
          onDecided={onDecided}
          takesCursor={takesCursor}
        />
      ) : null}
      {answered && chosen ? (
        <Answered
          row={answered}
          busy={askAgain.isPending}
          onAskAgain={() =>
            askAgain.mutate(
              {
                id: data.id,
                version: data.version,
                decisions: [{ sheet: chosen.sheet, row: answered.row, field: answerField, raw: '' }],
                page: asked,
              },
              { onSuccess: onDecided },
            )
          }
        />
      ) : null}
      {askAgain.error ? <ProblemNote error={askAgain.error} /> : null}
      {errors.length === 0 ? (
        <p>{w('nothingToDecide')}</p>
      ) : (
        <ErrorSummary
          title={w('toDecide', { n: data.errors })}
          entries={errors.map((g) => ({
            id: `${g.code} ${g.field}`,
            what: g.count > 1 ? f.group(g.code, g.with, g.values) : f.finding(g.code, g.with).what,
            ...(g.count > 1 ? { more: g.values.join(', ') } : {}),
            count: g.count,
            place: { go: () => onChoose({ ...g.first, field: g.field }) },
          }))}
        />
      )}
      {notices.length > 0 ? (
        <section>
          <h3>{w('toLook')}</h3>
          <ul className="errlist">
            {notices.map((g) => (
              <li key={`${g.code} ${g.field} ${g.first.sheet}`}>
                <span>{f.finding(g.code, g.with).what}</span>
                {g.first.row > 0 ? (
                  <NumberLink
                    value={g.count}
                    target={{
                      search: {
                        sheet: g.first.sheet,
                        code: g.code,
                        only: undefined,
                        after: undefined,
                        row: undefined,
                        field: undefined,
                      },
                    }}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </SidePanel>
  )
}

/** “Ô C5, Ngày sinh”: the cell as Excel names it, then what the column is. */
function PlaceOf({ data, finding }: { data: Opened; finding: Finding }) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const sheet = data.sheets.find((s) => s.name === finding.sheet)
  if (finding.row === 0) return w('wholeSheet', { sheet: finding.sheet })
  if (finding.field === null) return w('wholeRow', { row: String(finding.row) })
  const column = sheet?.columns.find((c) => c.field === finding.field)?.column
  const field = f.field(sheet?.says ?? null, finding.field)
  return column ? w('cell', { cell: `${column}${finding.row}`, field }) : w('cellOfRow', { row: String(finding.row), field })
}

type Decision =
  | { sheet: string; row: number; field: string; raw: string }
  | { sheet: string; row: number; skip: string }
  | { sheet: string; skip: string }

type OpenFindingProps = Pick<DecidePanelProps, 'data' | 'asked' | 'onDecided' | 'takesCursor'> & { finding: Finding }

function OpenFinding({ data, finding, asked, onDecided, takesCursor }: OpenFindingProps) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const { today } = useAsOf()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const cell = data.page?.rows.find((r) => r.row === finding.row)?.cells.find((c) => c.field === finding.field)
  const raw = cell?.raw ?? ''
  const [typed, setTyped] = useState(() => proposalFor(finding, raw, today) ?? raw)
  const act = useAct<typeof decideImport>('imports.decide')
  const words = f.finding(finding.code, finding.with)
  const inCell = finding.field !== null && finding.row > 0
  const Choice = usePersonChoice()
  const ids = Choice ? idsAsked(finding) : []
  const asksWho = ids.length > 0
  useEffect(() => {
    // the choice of people is fetched first, and takes the cursor itself
    if (!takesCursor() || asksWho) return
    const field = document.getElementById(id)
    if (field instanceof HTMLInputElement) {
      field.focus()
      field.select()
    } else form.current?.querySelector('button')?.focus()
  }, [id, takesCursor, asksWho])
  const send = (decisions: readonly Decision[]) =>
    act.mutateAsync({ id: data.id, version: data.version, decisions: [...decisions], page: asked }).then(onDecided, () => {
      // the refusal stands below, and what was typed stays in the field
    })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (inCell && !act.isPending) send([{ sheet: finding.sheet, row: finding.row, field: finding.field ?? '', raw: typed }])
  }
  const accept = (
    <Button main={!asksWho} type="submit" waiting={act.isPending}>
      {w('accept')}
    </Button>
  )
  const field = !inCell ? null : isAboutDate(finding) ? (
    <PartialDateField id={id} inline label={w('writeAs')} value={typed} onChange={setTyped} after={accept} />
  ) : (
    <TextField
      id={id}
      inline
      label={asksWho ? w('orName') : w('writeAs')}
      value={typed}
      onChange={setTyped}
      after={accept}
      autoComplete="off"
    />
  )
  return (
    <form onSubmit={onSubmit} ref={form} noValidate>
      <ThreeParts
        what={words.what}
        why={words.why}
        todo={
          <>
            {words.todo}
            {asksWho ? null : field}
          </>
        }
      />
      {Choice && asksWho ? (
        <>
          <Choice
            ids={ids}
            mayBeNew={finding.with.mayBeNew === 1}
            busy={act.isPending}
            takesCursor={takesCursor}
            onChoose={(answer) => send([{ sheet: finding.sheet, row: finding.row, field: answerField, raw: answer }])}
          />
          {field}
        </>
      ) : null}
      {cell && otherLetters(cell) ? (
        <p className="small dim">
          {w('raw')}: <RawText text={cell.raw} />
        </p>
      ) : null}
      <Acts>
        {inCell ? (
          <Alike data={data} finding={finding} raw={raw} typed={typed} today={today} onAccept={send} busy={act.isPending} />
        ) : null}
        {finding.row > 0 ? (
          <Button
            quiet
            waiting={act.isPending}
            onClick={() => send([{ sheet: finding.sheet, row: finding.row, skip: w('skipReason') }])}
          >
            {w('skipRow')}
          </Button>
        ) : (
          <Button waiting={act.isPending} onClick={() => send([{ sheet: finding.sheet, skip: w('skipReason') }])}>
            {w('skipSheet')}
          </Button>
        )}
      </Acts>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </form>
  )
}

type AlikeProps = {
  data: Opened
  finding: Finding
  raw: string
  typed: string
  today: string
  busy: boolean
  onAccept: (decisions: readonly Decision[]) => void
}

/** One decision for all cells with the same error, and the way to look at them before. */
function Alike({ data, finding, raw, typed, today, busy, onAccept }: AlikeProps) {
  const w = useWords(importWords)
  const group = data.findings.find((g) => g.level === 'error' && g.code === finding.code && g.field === finding.field)
  const many = (group?.count ?? 0) > 1
  const page = { sheet: finding.sheet, code: finding.code, after: 0, limit: 500, only: 'errors' as const }
  const all = useAnswer<typeof openImport>('imports.open', { id: data.id, page }, { enabled: many })
  if (!many || !all.data?.page) return null
  const mended = alikeOf(all.data.page.rows, finding, raw, typed, today)
  return (
    <>
      {mended.length > 1 ? (
        <Button waiting={busy} onClick={() => onAccept(mended)}>
          {w('acceptAlike', { n: mended.length })}
        </Button>
      ) : null}
      <Go target={{ search: { code: finding.code, only: undefined, after: undefined } }}>
        {w('seeAlike', { n: group?.count ?? 0 })}
      </Go>
    </>
  )
}
