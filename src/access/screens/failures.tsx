/** Sign-ins that failed: a table for one's own account, and for whoever keeps accounts. */
import { Answer, useAnswer } from '../../ui/answer.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { listFailures } from '../session-contract.ts'
import { accountsWords } from './accounts-words.ts'
import { accountWords } from './words.ts'

type Failure = OutputOf<typeof listFailures>['failures'][number]

/** @param whose shows which account was tried */
export function FailuresTable({ rows, whose = false }: { rows: readonly Failure[]; whose?: boolean }) {
  const w = useWords(accountWords)
  return (
    <Table<Failure>
      caption={w('failures.head')}
      rows={rows}
      rowKey={(f) => f.id}
      columns={[
        { id: 'at', head: w('failures.at'), rowHead: true, cell: (f) => w.instant(f.at) },
        ...(whose
          ? [{ id: 'account', head: w('failures.account'), cell: (f: Failure) => f.account ?? w('failures.nobody') }]
          : []),
        { id: 'way', head: w('failures.way'), cell: (f) => w(`failures.ways.${f.way}`) },
        { id: 'source', head: w('failures.source'), cell: (f) => f.source ?? w('sessions.unknown') },
        { id: 'device', head: w('sessions.device'), cell: (f) => f.device ?? w('sessions.unknown') },
      ]}
    />
  )
}

/** Under the accounts: who did not come in. */
export function FailuresInside() {
  const w = useWords(accountsWords)
  const own = useWords(accountWords)
  const answer = useAnswer<typeof listFailures>('accounts.failures', {})
  return (
    <section>
      <h2>{own('failures.head')}</h2>
      <p className="dim">{w('failuresLead')}</p>
      <Answer of={answer}>
        {({ failures }) => (failures.length === 0 ? <p>{own('failures.none')}</p> : <FailuresTable rows={failures} whose />)}
      </Answer>
    </section>
  )
}
