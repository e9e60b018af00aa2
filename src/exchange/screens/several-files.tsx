/** Several files chosen at once: what will happen with them, and where each stands. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Acts, Button } from '../../ui/button.tsx'
import { Go } from '../../ui/go.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import { useCountsText } from './counts.ts'
import { importInTurn, type Standing } from './file-queue.ts'
import { queueWords } from './queue-words.ts'

const marks = {
  waiting: 'unseen',
  reading: 'half',
  written: 'done',
  there: 'done',
  toDecide: 'refused',
  refused: 'refused',
} as const satisfies Record<Standing['is'], string>

type Row = { nth: number; name: string; standing: Standing }

export function SeveralFiles({ files, onClear }: { files: readonly File[]; onClear: () => void }) {
  const w = useWords(queueWords)
  const countsText = useCountsText()
  const client = useQueryClient()
  const [standings, setStandings] = useState<readonly Standing[]>(() => files.map(() => ({ is: 'waiting' })))
  const [state, setState] = useState<'asked' | 'running' | 'whole' | 'stopped'>('asked')
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const run = async () => {
    setState('running')
    const tell = (nth: number, standing: Standing) => setStandings((all) => all.map((was, i) => (i === nth ? standing : was)))
    const whole = await importInTurn(files, tell, () => here.current)
    await client.invalidateQueries()
    setState(whole ? 'whole' : 'stopped')
  }
  const rows: Row[] = files.map((file, nth) => ({ nth, name: file.name, standing: standings[nth] ?? { is: 'waiting' } }))
  const reading = rows.find((r) => r.standing.is === 'reading')
  const refused = rows.flatMap(({ standing }) => (standing.is === 'refused' ? [standing.error] : []))[0]
  const said = (standing: Standing) =>
    standing.is === 'toDecide'
      ? w('toDecide', { n: standing.errors })
      : standing.is === 'written'
        ? w('written', { list: countsText(standing.counts) || w('nothingNew') })
        : w(standing.is === 'reading' ? 'readingNow' : standing.is)
  return (
    <section aria-label={w('title', { n: files.length })} className="queue">
      <p>{w(state === 'whole' ? 'whole' : state === 'stopped' ? 'stopped' : 'how', { n: files.length })}</p>
      <Table<Row>
        caption={w('title', { n: files.length })}
        rows={rows}
        rowKey={(r) => String(r.nth)}
        columns={[
          {
            id: 'file',
            head: w('file'),
            rowHead: true,
            wrap: true,
            cell: ({ name, standing }) =>
              'id' in standing && standing.id !== undefined ? (
                <Go target={{ to: '/imports/$id', params: { id: standing.id } }}>{name}</Go>
              ) : (
                name
              ),
          },
          {
            id: 'status',
            head: w('status'),
            wrap: true,
            cell: ({ standing }) => (
              <StatusMark is={marks[standing.is]} tone="">
                {said(standing)}
              </StatusMark>
            ),
          },
          {
            id: 'notices',
            head: w('look'),
            number: true,
            cell: ({ standing }) =>
              standing.is === 'written' && standing.notices > 0 ? (
                <Go target={{ to: '/imports/$id', params: { id: standing.id } }}>{w.number(standing.notices)}</Go>
              ) : (
                ''
              ),
          },
        ]}
      />
      {reading ? <Loading>{w('reading', { name: reading.name })}</Loading> : null}
      {refused === undefined ? null : <ProblemNote error={refused} />}
      <Acts>
        {state === 'asked' ? (
          <Button main onClick={() => void run()}>
            {w('start', { n: files.length })}
          </Button>
        ) : null}
        <Button waiting={state === 'running'} onClick={onClear}>
          {w(state === 'asked' ? 'drop' : 'close')}
        </Button>
      </Acts>
    </section>
  )
}
