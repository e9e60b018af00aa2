/** One batch: what was read, what must be decided, and the one button that writes it, or takes it back. */
import { useState } from 'react'
import { Answer, useAct, useAnswer } from '../../ui/answer.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Acts, Button } from '../../ui/button.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { Go, useGo, useParam, useSearchNow } from '../../ui/go.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SegmentLinks } from '../../ui/segment.tsx'
import { Steps } from '../../ui/steps.tsx'
import { useWords } from '../../ui/words.ts'
import type { commitImport, discardImport, openImport, undoImport } from '../contract.ts'
import { DecidePanel } from './decide-panel.tsx'
import { useFeatureWords } from './finding-words.ts'
import { Grid } from './grid.tsx'
import { countsText } from './imports.tsx'
import { importWords } from './words.ts'

export type Opened = OutputOf<typeof openImport>

export default function BatchScreen() {
  const id = useParam('id')
  const { sheet, only, after } = useSearchNow()
  const which: 'all' | 'errors' | 'skipped' = only === 'errors' || only === 'skipped' ? only : 'all'
  const page = {
    ...(sheet === undefined ? {} : { sheet }),
    after: Number(after ?? 0) || 0,
    limit: 100,
    only: which,
  }
  const answer = useAnswer<typeof openImport>('imports.open', { id, page })
  return <Answer of={answer}>{(data) => <Batch data={data} only={which} />}</Answer>
}

function Batch({ data, only }: { data: Opened; only: 'all' | 'errors' | 'skipped' }) {
  const w = useWords(importWords)
  const [chosen, setChosen] = useState<{ sheet: string; row: number; field: string | null }>()
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
        acts={<Acting data={data} />}
      />
      <BatchSteps data={data} />
      {data.status === 'committed' ? <Banner>{w('counts', { list: countsText(data.counts) })}</Banner> : null}
      <div className={data.status === 'staged' ? 'split' : undefined}>
        <div>
          <Sheets data={data} only={only} />
          {data.page ? <Grid data={data} page={data.page} chosen={chosen} onChoose={setChosen} /> : null}
        </div>
        {data.status === 'staged' ? <DecidePanel data={data} chosen={chosen} onChoose={setChosen} /> : null}
      </div>
    </>
  )
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
          <Button onClick={() => discard.mutate(at, { onSuccess: () => go({ to: '/imports' }) })}>{w('discard')}</Button>
          <Button main waiting={data.errors > 0 || commit.isPending} onClick={() => commit.mutate(at)}>
            {data.errors > 0 ? w('commitWaits', { n: data.errors }) : w('commit', { n: records })}
          </Button>
        </>
      ) : null}
      {data.status === 'committed' ? (
        <Button waiting={undo.isPending} onClick={() => undo.mutate(at)}>
          {w('undo')}
        </Button>
      ) : null}
      {failure ? <ProblemNote error={failure} /> : null}
    </Acts>
  )
}

function BatchSteps({ data }: { data: Opened }) {
  const w = useWords(importWords)
  const read = data.sheets.filter((s) => s.why === null)
  const columns = read.flatMap((s) => s.columns)
  const first = read[0]
  const done = (yes: boolean) => (yes ? ('done' as const) : ('waiting' as const))
  const staged = data.status === 'staged'
  return (
    <Steps
      label={w('title')}
      steps={[
        { id: 'file', label: w('step.file'), state: 'done' },
        {
          id: 'header',
          label: w('step.header', { from: first?.headFrom ?? 0, to: first?.headTo ?? 0 }),
          state: done(first !== undefined),
        },
        {
          id: 'columns',
          label: w('step.columns', { matched: columns.filter((c) => c.field !== null).length, all: columns.length }),
          state: done(first !== undefined),
        },
        { id: 'cells', label: w('step.cells', { n: data.errors }), state: staged && data.errors > 0 ? 'now' : 'done' },
        { id: 'write', label: w('step.write'), state: !staged ? 'done' : data.errors === 0 ? 'now' : 'waiting' },
      ]}
    />
  )
}

function Sheets({ data, only }: { data: Opened; only: 'all' | 'errors' | 'skipped' }) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const skipped = (s: Opened['sheets'][number]) => s.skipped.reduce((n, x) => n + x.count, 0)
  const shown = data.sheets.find((s) => s.name === data.page?.sheet)
  return (
    <>
      <ul>
        {data.sheets.map((s) => (
          <li key={s.name}>
            {s.why === null ? (
              <Go
                target={{ search: { sheet: s.name, after: undefined } }}
                aria-current={s.name === data.page?.sheet ? 'true' : undefined}
              >
                {w('sheetLine', { sheet: s.name, kind: f.kind(s.says), records: s.records, skipped: skipped(s) })}
              </Go>
            ) : (
              <span className="dim">{w('sheetRefused', { sheet: s.name, why: w(`why.${s.why}`) })}</span>
            )}
            {s.columns.some((c) => c.field === null) ? (
              <span className="dim small">
                {' '}
                ·{' '}
                {w('notRead', {
                  list: s.columns
                    .filter((c) => c.field === null)
                    .map((c) => c.head || c.column)
                    .join(', '),
                })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {shown ? (
        <div className="bar">
          <SegmentLinks
            label={w('table')}
            links={[
              {
                label: w('allRows', { n: shown.rows }),
                target: { search: { only: undefined, after: undefined } },
                current: only === 'all',
              },
              {
                label: w('errorRows', { n: shown.errors }),
                target: { search: { only: 'errors', after: undefined } },
                current: only === 'errors',
              },
              {
                label: w('skippedRows', { n: skipped(shown) }),
                target: { search: { only: 'skipped', after: undefined } },
                current: only === 'skipped',
              },
            ]}
          />
        </div>
      ) : null}
    </>
  )
}
