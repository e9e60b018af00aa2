/** One batch: what was read, what must be decided, and the one button that writes it, or takes it back. */
import { lazy, Suspense, useEffect, useRef } from 'react'
import { Answer, useAct, useAnswer } from '../../ui/answer.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Acts, Button, ButtonLink } from '../../ui/button.tsx'
import type { InputOf } from '../../ui/client.ts'
import { ConfirmButton } from '../../ui/confirm.tsx'
import { Go, useGo, useParam, useSearchNow } from '../../ui/go.tsx'
import { NumberLink } from '../../ui/number-link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Steps } from '../../ui/steps.tsx'
import { useWords } from '../../ui/words.ts'
import type { commitImport, discardImport, openImport, undoImport } from '../contract.ts'
import { DecidePanel } from './decide-panel.tsx'
import { useFeatureWords, WithFeatureWords } from './finding-words.tsx'
import { fieldsOf, Grid } from './grid.tsx'
import { type Chosen, nextError, type Opened } from './proposals.ts'
import { SheetBar } from './sheet-bar.tsx'
import { importWords } from './words.ts'

const Written = lazy(() => import('./written.tsx'))

export type Only = 'all' | 'errors' | 'skipped'

export default function BatchScreen() {
  const id = useParam('id')
  const { sheet, only, after, code } = useSearchNow()
  const which: Only = only === 'errors' || only === 'skipped' ? only : 'all'
  const page = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(code === undefined ? {} : { code }),
    after: Number(after ?? 0) || 0,
    limit: 100,
    only: which,
  }
  const answer = useAnswer<typeof openImport>('imports.open', { id, page })
  return (
    <Answer of={answer} page>
      {(data) => (
        <WithFeatureWords data={data}>
          <Batch data={data} asked={page} only={which} />
        </WithFeatureWords>
      )}
    </Answer>
  )
}

/** The cell that is open stands in the address; it is looked for on the page shown, else the page is brought to it. */
function useChosen(data: Opened): [Chosen | undefined, (c: Chosen | undefined) => void] {
  const go = useGo()
  const { row, field } = useSearchNow()
  const page = data.page
  const chosen =
    row !== undefined && data.status === 'staged' && page
      ? { sheet: page.sheet, row: Number(row), field: field === undefined ? null : field }
      : undefined
  const choose = (c: Chosen | undefined) => {
    const shown = !c || (page?.sheet === c.sheet && (c.row === 0 || page.rows.some((r) => r.row === c.row)))
    go({
      search: {
        row: c ? String(c.row) : undefined,
        field: c?.field ?? undefined,
        ...(shown ? {} : { sheet: c.sheet, only: undefined, code: undefined, after: String(Math.max(0, c.row - 1)) }),
      },
      replace: true,
    })
  }
  return [chosen, choose]
}

/** What page of the rows is on the screen. */
export type Asked = NonNullable<InputOf<typeof openImport>['page']>

function Batch({ data, asked, only }: { data: Opened; asked: Asked; only: Only }) {
  const w = useWords(importWords)
  const [chosen, choose] = useChosen(data)
  // the reader has opened a cell here: the cursor follows him into it, and to the button that writes when nothing is left
  const moved = useRef(false)
  const open = (c: Chosen | undefined) => {
    moved.current = true
    choose(c)
  }
  const fields = data.page ? fieldsOf(data, data.page) : []
  /** Goes on to the next error of the batch as it is `now`. */
  const next = (now: Opened = data): boolean => {
    const found = nextError(now.page, fields, chosen) ?? firstElsewhere(now)
    if (found || now !== data) open(found)
    return found !== undefined
  }
  const f8 = useRef(next)
  f8.current = next
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
      if (f8.current()) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const staged = data.status === 'staged'
  useEffect(() => {
    if (moved.current && staged && data.errors === 0) document.getElementById('commit')?.focus()
  }, [staged, data.errors])
  const status =
    data.status === 'staged'
      ? w('nothingYet', { label: data.label })
      : data.status === 'committed' && data.committedAt
        ? w('written', { label: data.label, at: w.instant(data.committedAt) })
        : w('over', { label: data.label, status: w(`status.${data.status}`) })
  return (
    <>
      <PageHead
        title={data.fileName}
        crumb={
          <>
            <Go target={{ to: '/imports' }}>{w('title')}</Go> / {status}
          </>
        }
        sub={<SheetLine data={data} />}
        acts={<Acting data={data} />}
      />
      <BatchSteps data={data} />
      {data.status === 'committed' ? (
        <Banner live>
          <Suspense>
            <Written counts={data.counts} />
          </Suspense>
        </Banner>
      ) : data.status === 'undone' ? (
        <Banner live>{w('undone')}</Banner>
      ) : null}
      <div className={staged ? 'split thin' : undefined}>
        <div>
          <SheetBar data={data} only={only} />
          {data.page ? <Grid data={data} page={data.page} chosen={chosen} onChoose={open} /> : null}
        </div>
        {staged ? (
          <DecidePanel
            data={data}
            chosen={chosen}
            asked={asked}
            onChoose={open}
            onDecided={next}
            takesCursor={() => moved.current}
          />
        ) : null}
      </div>
    </>
  )
}

/** An error that is not on the page shown. */
function firstElsewhere(data: Opened): Chosen | undefined {
  const group = data.findings.find((g) => g.level === 'error' && g.first.sheet !== data.page?.sheet)
  return group && { ...group.first, field: group.field }
}

/** “Trang tính “Sheet1” · Danh sách trích ngang · 14 dòng: 11 hồ sơ, bỏ qua 3 dòng”; with several sheets, what is read of each stands below. */
function SheetLine({ data }: { data: Opened }) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const sheet = data.sheets.find((s) => s.name === data.page?.sheet)
  if (!sheet) return null
  const skipped = sheet.skipped.reduce((n, x) => n + x.count, 0)
  const rows = (n: number, only: string | undefined) => (
    <NumberLink value={n} target={{ search: { only, code: undefined, after: undefined, row: undefined, field: undefined } }} />
  )
  return w.rich('sheetLine', {
    sheet: sheet.name,
    kind: f.kind(sheet.says),
    rows: rows(sheet.rows, undefined),
    records: w.number(sheet.records),
    skipped: rows(skipped, 'skipped'),
  })
}

function Acting({ data }: { data: Opened }) {
  const w = useWords(importWords)
  const go = useGo()
  const commit = useAct<typeof commitImport>('imports.commit')
  const undo = useAct<typeof undoImport>('imports.undo')
  const discard = useAct<typeof discardImport>('imports.discard')
  const records = data.sheets.reduce((n, s) => n + s.records, 0)
  const at = { id: data.id, version: data.version }
  const failure = commit.error ?? undo.error ?? discard.error
  return (
    <Acts>
      {data.status === 'staged' ? (
        <>
          <ConfirmButton
            quiet
            question={w('discardAsk')}
            yes={w('discardYes')}
            waiting={discard.isPending}
            onYes={() => discard.mutate(at, { onSuccess: () => go({ to: '/imports' }) })}
          >
            {w('discard')}
          </ConfirmButton>
          <ButtonLink target={{ to: '/imports' }}>{w('later')}</ButtonLink>
          <Button id="commit" main waiting={data.errors > 0 || commit.isPending} onClick={() => commit.mutate(at)}>
            {data.errors > 0
              ? w('commitWaits', { n: data.errors })
              : commit.isPending
                ? w('committing')
                : w('commit', { n: records })}
          </Button>
        </>
      ) : null}
      {data.status === 'committed' ? (
        <ConfirmButton
          question={w('undoAsk', { n: Object.values(data.counts).reduce((n, x) => n + x, 0) })}
          yes={w('undoYes')}
          waiting={undo.isPending}
          onYes={() => undo.mutate(at)}
        >
          {w('undo')}
        </ConfirmButton>
      ) : null}
      {failure ? <ProblemNote error={failure} /> : null}
    </Acts>
  )
}

/** A column of row numbers is read by nobody and lacks nothing. */
export const isCounter = (head: string): boolean => /^(tt|stt|số tt|số thứ tự|no\.?|#)$/iu.test(head.trim())

function BatchSteps({ data }: { data: Opened }) {
  const w = useWords(importWords)
  const read = data.sheets.filter((s) => s.why === null)
  const columns = read.flatMap((s) => s.columns).filter((c) => c.field !== null || !isCounter(c.head))
  const first = read[0]
  const done = (yes: boolean) => (yes ? ('done' as const) : ('waiting' as const))
  const staged = data.status === 'staged'
  const [from, to] = [first?.headFrom ?? 0, first?.headTo ?? 0]
  return (
    <Steps
      label={w('title')}
      steps={[
        { id: 'file', label: w('step.file'), state: 'done' },
        {
          id: 'header',
          label: from === to ? w('step.headerOne', { at: from }) : w('step.header', { from, to }),
          state: done(first !== undefined),
        },
        {
          id: 'columns',
          label: w('step.columns', { matched: columns.filter((c) => c.field !== null).length, all: columns.length }),
          state: done(first !== undefined),
        },
        { id: 'cells', label: w('step.cells', { n: data.errors }), state: staged && data.errors > 0 ? 'now' : 'done' },
        {
          id: 'write',
          label: w('step.write'),
          state: data.status === 'committed' ? 'done' : staged && data.errors === 0 ? 'now' : 'waiting',
        },
      ]}
    />
  )
}
