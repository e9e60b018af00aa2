/** Over the grid: the sheets of the file, which of the rows are shown, and the text of the file beside what was read. */
import { useAct } from '../../ui/answer.tsx'
import { ConfirmButton } from '../../ui/confirm.tsx'
import { CheckField } from '../../ui/field.tsx'
import { useGo, useSearchNow } from '../../ui/go.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SegmentLinks } from '../../ui/segment.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../ui/words.ts'
import type { decideImport } from '../contract.ts'
import { isCounter, type Only } from './batch.tsx'
import { useFeatureWords } from './finding-words.tsx'
import type { Opened } from './proposals.ts'
import { importWords } from './words.ts'

const fresh = { after: undefined, code: undefined, row: undefined, field: undefined }

/** Whether the text of the file is shown: by itself when it was typed in an old font. */
export function useRawShown(data: Opened): boolean {
  const { raw } = useSearchNow()
  const legacy = data.findings.some((g) => g.code === 'exchange:findings.legacyFont' && g.first.sheet === data.page?.sheet)
  return raw === undefined ? legacy : raw === '1'
}

export function SheetBar({ data, only }: { data: Opened; only: Only }) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const go = useGo()
  const { code } = useSearchNow()
  const raw = useRawShown(data)
  const readable = data.sheets.filter((s) => s.why === null)
  const refused = data.sheets.filter((s) => s.why !== null)
  const shown = data.sheets.find((s) => s.name === data.page?.sheet)
  const skipped = shown?.skipped.reduce((n, x) => n + x.count, 0) ?? 0
  const group = data.findings.find((g) => g.code === code)
  const skip = useAct<typeof decideImport>('imports.decide')
  const unread = shown?.columns.filter((c) => c.field === null && !isCounter(c.head)) ?? []
  return (
    <>
      {readable.length > 1 ? (
        <Tabs
          label={w('sheets')}
          current={data.page?.sheet ?? ''}
          tabs={readable.map((s) => ({
            id: s.name,
            label: `${s.name}: ${f.kind(s.says)}`,
            target: { search: { ...fresh, sheet: s.name, only: undefined } },
          }))}
        />
      ) : null}
      {refused.length > 0 ? (
        <ul className="dim small">
          {refused.map((s) => (
            <li key={s.name}>{w('sheetRefused', { sheet: s.name, why: w(`why.${s.why ?? 'empty'}`) })}</li>
          ))}
        </ul>
      ) : null}
      {unread.length > 0 ? (
        <p className="dim small">{w('notRead', { list: unread.map((c) => c.head || c.column).join(', ') })}</p>
      ) : null}
      {shown ? (
        <div className="bar first">
          <SegmentLinks
            label={w('table')}
            links={[
              {
                label: w('allRows', { n: shown.rows }),
                target: { search: { ...fresh, only: undefined } },
                current: only === 'all' && !group,
              },
              ...(shown.errors > 0
                ? [
                    {
                      label: w('errorRows', { n: shown.errors }),
                      target: { search: { ...fresh, only: 'errors' } },
                      current: only === 'errors',
                    },
                  ]
                : []),
              ...(skipped > 0
                ? [
                    {
                      label: w('skippedRows', { n: skipped }),
                      target: { search: { ...fresh, only: 'skipped' } },
                      current: only === 'skipped',
                    },
                  ]
                : []),
              ...(group ? [{ label: w('alikeRows', { n: group.count }), target: { search: { code } }, current: true }] : []),
            ]}
          />
          <CheckField label={w('raw')} checked={raw} onChange={(on) => go({ search: { raw: on ? '1' : '0' }, replace: true })} />
          {data.status === 'staged' && readable.length > 1 ? (
            <ConfirmButton
              key={shown.name}
              quiet
              question={w('skipSheetAsk', { sheet: shown.name, n: shown.records })}
              yes={w('skipSheetYes')}
              waiting={skip.isPending}
              onYes={() =>
                skip.mutate(
                  { id: data.id, version: data.version, decisions: [{ sheet: shown.name, skip: w('skipReason') }] },
                  { onSuccess: () => go({ search: { ...fresh, sheet: undefined, only: undefined } }) },
                )
              }
            >
              {w('skipSheet')}
            </ConfirmButton>
          ) : null}
          {data.status === 'staged' && data.errors > 0 ? <span className="dim keys">{w('keys')}</span> : null}
        </div>
      ) : null}
      {skip.error ? <ProblemNote error={skip.error} /> : null}
    </>
  )
}
