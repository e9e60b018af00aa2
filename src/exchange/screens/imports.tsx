/** Choose a file, or several; the batches so far. */
import { type ChangeEvent, useState } from 'react'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { call, type OutputOf } from '../../ui/client.ts'
import { Empty } from '../../ui/empty.tsx'
import { Go, useGo } from '../../ui/go.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { listImports, stageImport } from '../contract.ts'
import { useCountsText } from './counts.ts'
import { base64Of, inTurn } from './file-queue.ts'
import { importListWords } from './list-words.ts'
import { SeveralFiles } from './several-files.tsx'
import { importWords } from './words.ts'

const marks = { staged: 'half', committed: 'done', undone: 'unseen', discarded: 'unseen' } as const
type Batch = OutputOf<typeof listImports>['batches'][number]

export default function ImportsScreen() {
  const w = useWords(importWords)
  const of = useWords(importListWords)
  const go = useGo()
  const countsText = useCountsText()
  const [reading, setReading] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const [several, setSeveral] = useState<readonly File[]>([])
  const answer = useAnswer<typeof listImports>('imports.list', {})
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target
    const files = inTurn(input.files ?? [])
    const [file] = files
    if (!file) return
    setFailure(undefined)
    setSeveral(files.length > 1 ? files : [])
    if (files.length > 1) {
      input.value = ''
      return
    }
    setReading(file.name)
    try {
      const batch = await call<typeof stageImport>('imports.stage', { fileName: file.name, bytes: await base64Of(file) })
      go({ to: '/imports/$id', params: { id: batch.id } })
    } catch (error) {
      setFailure(error)
    }
    setReading(undefined)
    // the same file may be chosen again after it was mended
    input.value = ''
  }
  return (
    <>
      <PageHead title={w('title')} sub={of('sub')} />
      <p className="pick">
        <input
          id="file"
          className="vh"
          type="file"
          multiple
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={reading !== undefined}
          onChange={(e) => void choose(e)}
        />
        <label className={several.length > 0 ? 'btn' : 'btn main'} htmlFor="file">
          {of('choose')}
        </label>
      </p>
      {reading ? <Loading>{of('reading', { name: reading })}</Loading> : null}
      {several.length > 0 ? (
        <SeveralFiles
          key={several.map((f) => `${f.name} ${f.lastModified}`).join('/')}
          files={several}
          onClear={() => setSeveral([])}
        />
      ) : null}
      {failure === undefined ? null : <ProblemNote error={failure} />}
      <Answer of={answer}>
        {({ batches }) =>
          batches.length === 0 ? (
            <Empty title={of('none')}>{of('noneWhy')}</Empty>
          ) : (
            <Table<Batch>
              caption={of('batches')}
              captionShown
              rows={batches}
              rowKey={(b) => b.id}
              columns={[
                { id: 'label', head: of('head.label'), cell: (b) => b.label },
                {
                  id: 'file',
                  head: of('head.file'),
                  rowHead: true,
                  wrap: true,
                  cell: (b) => <Go target={{ to: '/imports/$id', params: { id: b.id } }}>{b.fileName}</Go>,
                },
                {
                  id: 'status',
                  head: of('head.status'),
                  cell: (b) => (
                    <StatusMark is={marks[b.status]} tone="">
                      {w(`status.${b.status}`)}
                    </StatusMark>
                  ),
                },
                { id: 'by', head: of('head.by'), cell: (b) => b.createdBy },
                { id: 'at', head: of('head.at'), cell: (b) => w.instant(b.undoneAt ?? b.committedAt ?? b.stagedAt) },
                { id: 'counts', head: of('head.counts'), wrap: true, cell: (b) => countsText(b.counts) },
              ]}
            />
          )
        }
      </Answer>
    </>
  )
}
