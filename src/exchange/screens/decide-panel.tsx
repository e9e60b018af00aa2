/** What must be decided, alike ones together; the open one in three parts with the field that mends it. What is typed stays until it is accepted. */
import { useState } from 'react'
import { useAct } from '../../ui/answer.tsx'
import { Acts, Button } from '../../ui/button.tsx'
import { ErrorSummary, ThreeParts } from '../../ui/error-summary.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { RawText } from '../../ui/raw-text.tsx'
import { useWords } from '../../ui/words.ts'
import type { decideImport } from '../contract.ts'
import type { Opened } from './batch.tsx'
import { useFeatureWords } from './finding-words.ts'
import type { Chosen } from './grid.tsx'
import { importWords } from './words.ts'

type Finding = NonNullable<Opened['page']>['rows'][number]['findings'][number]

export function DecidePanel({
  data,
  chosen,
  onChoose,
}: {
  data: Opened
  chosen: Chosen | undefined
  onChoose: (c: Chosen | undefined) => void
}) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const errors = data.findings.filter((x) => x.level === 'error')
  const notices = data.findings.filter((x) => x.level === 'notice')
  const row = chosen && data.page?.sheet === chosen.sheet ? data.page.rows.find((r) => r.row === chosen.row) : undefined
  const open = chosen ? row?.findings.find((x) => x.level === 'error' && x.field === chosen.field) : undefined
  return (
    <SidePanel title={w('toDecide')} subject={chosen ? `${chosen.sheet} ${chosen.row} ${chosen.field}` : ''}>
      {open ? (
        <OpenFinding
          key={`${open.sheet} ${open.row} ${open.field}`}
          data={data}
          finding={open}
          onDone={() => onChoose(undefined)}
        />
      ) : null}
      {errors.length === 0 ? (
        <p>{w('nothingToDecide')}</p>
      ) : (
        <ErrorSummary
          title={`${w('toDecide')}: ${w.number(data.errors)}`}
          entries={errors.map((g) => ({
            id: `${g.code} ${g.field}`,
            what: f.finding(g.code, g.with).what,
            more: g.values.join(', '),
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
              <li key={`${g.code} ${g.field}`}>
                <span>{f.finding(g.code, g.with).what}</span>
                <span>{w.number(g.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </SidePanel>
  )
}

function OpenFinding({ data, finding, onDone }: { data: Opened; finding: Finding; onDone: () => void }) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const says = data.sheets.find((s) => s.name === finding.sheet)?.says ?? null
  const cell = data.page?.rows.find((r) => r.row === finding.row)?.cells.find((c) => c.field === finding.field)
  const [typed, setTyped] = useState(cell?.raw ?? '')
  const act = useAct<typeof decideImport>('imports.decide')
  const words = f.finding(finding.code, finding.with)
  const send = (decision: { field: string; raw: string } | { skip: string }) =>
    act.mutate(
      { id: data.id, version: data.version, decisions: [{ sheet: finding.sheet, row: finding.row, ...decision }] as never },
      { onSuccess: onDone },
    )
  const title =
    finding.row === 0
      ? w('wholeSheet', { sheet: finding.sheet })
      : finding.field === null
        ? w('wholeRow', { row: String(finding.row) })
        : w('cell', { row: String(finding.row), field: f.field(says, finding.field) })
  return (
    <section>
      <h3>{title}</h3>
      <ThreeParts
        what={words.what}
        why={words.why}
        todo={
          <>
            {words.todo}{' '}
            {finding.field !== null && finding.row > 0 ? (
              <label>
                {w('writeAs')} <input className="in" value={typed} onChange={(e) => setTyped(e.target.value)} />
              </label>
            ) : null}
          </>
        }
      />
      {cell ? (
        <p className="small dim">
          {w('raw')}: <RawText text={cell.raw} />
        </p>
      ) : null}
      <Acts>
        {finding.field !== null && finding.row > 0 ? (
          <Button main waiting={act.isPending} onClick={() => send({ field: finding.field!, raw: typed })}>
            {w('accept')}
          </Button>
        ) : null}
        {finding.row > 0 ? (
          <Button waiting={act.isPending} onClick={() => send({ skip: w('skipReason') })}>
            {w('skipRow')}
          </Button>
        ) : null}
      </Acts>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </section>
  )
}
