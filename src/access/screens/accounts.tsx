/** /accounts: who may enter and what he may do, for whoever gives rights. A table; beside it the account that is open, or a new one. */
import { useState } from 'react'
import { Answer, useAct, useAnswer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { Empty } from '../../ui/empty.tsx'
import { TextField } from '../../ui/field.tsx'
import { Go, useGo, useSearchNow } from '../../ui/go.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { listAccounts, openAccount } from '../session-contract.ts'
import { AccountPanel, Ticket } from './account-panel.tsx'
import { accountsWords } from './accounts-words.ts'
import { FailuresInside } from './failures.tsx'
import { GrantForm } from './grant-form.tsx'
import { IsolationPart } from './isolation-part.tsx'

export type Account = OutputOf<typeof listAccounts>['accounts'][number]
const NEW = 'new'

export default function AccountsScreen() {
  const w = useWords(accountsWords)
  const go = useGo()
  const { open } = useSearchNow()
  const answer = useAnswer<typeof listAccounts>('accounts.list', {})
  const show = (id: string | undefined) => go({ search: { open: id } })
  const accounts = answer.data?.accounts
  const opened = accounts?.find((a) => a.id === open)
  return (
    <>
      <PageHead
        title={w('title')}
        sub={w('sub')}
        acts={
          <>
            <Go target={{ to: '/erasure' }}>{w('erasure')}</Go>
            <Go target={{ to: '/network' }}>{w('network')}</Go>
            <Button onClick={() => show(NEW)}>{w('openNew')}</Button>
          </>
        }
      />
      <div className={opened || open === NEW ? 'split' : undefined}>
        <div>
          <Answer of={answer}>
            {({ accounts: rows }) =>
              rows.length === 0 ? (
                <Empty title={w('none')}>{w('noneWhy')}</Empty>
              ) : (
                <Accounts rows={rows} open={open} onOpen={show} />
              )
            }
          </Answer>
          <FailuresInside />
        </div>
        {open === NEW ? <NewAccount onClose={() => show(undefined)} /> : null}
        {opened ? <AccountPanel key={opened.id} account={opened} onClose={() => show(undefined)} /> : null}
      </div>
      <IsolationPart />
    </>
  )
}

function Accounts({ rows, open, onOpen }: { rows: readonly Account[]; open: string | undefined; onOpen: (id: string) => void }) {
  const w = useWords(accountsWords)
  const state = (a: Account) => w(`states.${a.closed ? 'closed' : a.reset ? 'resetWaits' : a.waits ? 'waits' : 'open'}`)
  const rights = (a: Account) => {
    const waiting = a.grants.filter((g) => g.state === 'waits').length
    return [
      ...new Set(a.grants.filter((g) => g.state !== 'waits').map((g) => g.office)),
      ...(waiting > 0 ? [w('waiting', { count: waiting })] : []),
    ].join('; ')
  }
  return (
    <Table<Account>
      caption={w('list')}
      rows={rows}
      rowKey={(a) => a.id}
      selected={open}
      columns={[
        {
          id: 'name',
          head: w('name'),
          rowHead: true,
          order: (a) => a.name,
          cell: (a) => (
            <Button quiet onClick={() => onOpen(a.id)}>
              {a.name}
            </Button>
          ),
        },
        { id: 'fullName', head: w('fullName'), cell: (a) => a.fullName },
        { id: 'state', head: w('state'), wrap: true, cell: state },
        { id: 'rights', head: w('rights'), wrap: true, cell: rights },
        { id: 'second', head: w('second'), cell: (a) => (a.secondFactor ? w('yes') : w('no')) },
        { id: 'sessions', head: w('sessions'), number: true, cell: (a) => w.number(a.sessions) },
      ]}
    />
  )
}

function NewAccount({ onClose }: { onClose: () => void }) {
  const w = useWords(accountsWords)
  const open = useAct<typeof openAccount>('accounts.open')
  const [name, setName] = useState('')
  const [fullName, setFullName] = useState('')
  const [person, setPerson] = useState('')
  const [tried, setTried] = useState(false)
  const isPerson = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(person.trim())
  const missing = (text: string) => (tried && text.trim() === '' ? w('missing') : undefined)
  return (
    <SidePanel title={w('newTitle')} subject={NEW} onClose={onClose}>
      {open.data?.ticket ? (
        <>
          <Ticket ticket={open.data.ticket} onKept={onClose} />
          <p>{w('givenWaits', { name: name.trim() })}</p>
        </>
      ) : (
        <>
          <p className="dim">{w('newLead')}</p>
          {open.error ? <ProblemNote error={open.error} /> : null}
          <GrantForm
            submit={w('openNew')}
            busy={open.isPending}
            ready={(own) => name.trim() !== '' && fullName.trim() !== '' && (isPerson || (person.trim() === '' && !own))}
            onTried={() => setTried(true)}
            onGive={(grant) => open.mutate({ name: name.trim(), fullName, grant, personId: person.trim() || null })}
            onCancel={onClose}
            before={(own) => (
              <>
                <TextField
                  label={w('name')}
                  hint={w('nameHint')}
                  value={name}
                  onChange={setName}
                  error={missing(name)}
                  autoCapitalize="none"
                  autoComplete="off"
                  spellCheck={false}
                />
                <TextField
                  label={w('fullName')}
                  value={fullName}
                  onChange={setFullName}
                  error={missing(fullName)}
                  autoComplete="off"
                />
                <TextField
                  label={w(own ? 'personNeeded' : 'person')}
                  hint={w('personHint')}
                  value={person}
                  onChange={setPerson}
                  error={tried && !isPerson && (own || person.trim() !== '') ? w('personWrong') : undefined}
                  autoCapitalize="none"
                  autoComplete="off"
                  spellCheck={false}
                />
              </>
            )}
          />
        </>
      )}
    </SidePanel>
  )
}
