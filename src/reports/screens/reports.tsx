/** The reports made so far. */
import { useMay } from '../../ui/account.tsx'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Go } from '../../ui/go.tsx'
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
            <Empty title={w('none')} act={mayImport ? <ButtonLink target={{ to: '/imports' }}>Excel</ButtonLink> : undefined}>
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
                    <Go target={{ to: '/reports/$unit/$year', params: { unit: r.unit, year: String(r.year) } }}>
                      {r.unitName}, {w('yearReport', { year: String(r.year) })}
                    </Go>
                  ),
                },
                { id: 'snapshots', head: w('snapshot', { n: '' }), number: true, cell: (r) => w.number(r.snapshots) },
              ]}
            />
          )
        }
      </Answer>
    </>
  )
}
