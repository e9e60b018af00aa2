/** The reports made so far. */
import { useMay } from '../../ui/account.tsx'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Go } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { listReports } from '../contract.ts'
import { reportWords } from './words.ts'

export default function ReportsScreen() {
  const w = useWords(reportWords)
  const mayImport = useMay({ wing: 'register', act: 'import' })
  const answer = useAnswer<typeof listReports>('reports.all', {})
  return (
    <>
      <PageHead title={w('title')} />
      <Answer of={answer}>
        {({ reports }) =>
          reports.length === 0 ? (
            <Empty
              title={w('none')}
              act={mayImport ? <ButtonLink target={{ to: '/imports' }}>{w('toImport')}</ButtonLink> : undefined}
            >
              {w('noneWhy')}
            </Empty>
          ) : (
            <Table
              caption={w('reportsOf')}
              rows={reports}
              rowKey={(r) => r.id}
              columns={[
                {
                  id: 'name',
                  head: w('title'),
                  rowHead: true,
                  cell: (r) => (
                    <Go
                      target={{
                        to: '/reports/$unit/$year',
                        params: { unit: r.unit, year: String(r.year) },
                        // the day of the report goes along: what is opened from it is seen as it was counted
                        search: { at: r.cadresOn },
                      }}
                    >
                      {w('reportOf', { unit: r.unitName, year: String(r.year) })}
                    </Go>
                  ),
                },
                { id: 'on', head: w('cadresDay'), cell: (r) => w.day(r.cadresOn) },
                {
                  id: 'state',
                  head: w('state'),
                  cell: (r) =>
                    r.snapshots > 0 ? (
                      <StatusMark is="done">{w('snapshot', { n: r.snapshots })}</StatusMark>
                    ) : (
                      <StatusMark is="half">{w('live')}</StatusMark>
                    ),
                },
              ]}
            />
          )
        }
      </Answer>
    </>
  )
}
