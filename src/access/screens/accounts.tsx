/** /accounts: who may enter and what he may do, for whoever gives rights. A table; beside it the account that is open, or a new one. */
import { useState } from 'react'
import { Answer, useAct, useAnswer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { Empty } from '../../ui/empty.tsx'
import { TextField } from '../../ui/field.tsx'
import { useGo, useSearchNow } from '../../ui/go.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { listAccounts, openAccount } from '../session-contract.ts'
import { AccountPanel, Ticket } from './account-panel.tsx'
import { accountsWords } from './accounts-words.ts'
import { GrantForm } from './grant-form.tsx'

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
      <PageHead title={w('title')} sub={w('sub')} acts={<Button onClick={() => show(NEW)}>{w('openNew')}</Button>} />
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
        </div>
        {open === NEW ? <NewAccount onClose={() => show(undefined)} /> : null}
        {opened ? <AccountPanel key={opened.id} account={opened} onClose={() => show(undefined)} /> : null}
      </div>
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
  const [tried, setTried] = useState(false)
  const missing = (text: string) => (tried && text.trim() === '' ? w('missing') : undefined)
  return (
    <SidePanel title={w('newTitle')} subject={NEW} onClose={onClose}>
      {open.data?.ticket ? (
        <Ticket ticket={open.data.ticket} onKept={onClose} />
      ) : (
        <>
          <p className="dim">{w('newLead')}</p>
          {open.error ? <ProblemNote error={open.error} /> : null}
          <GrantForm
            submit={w('openNew')}
            busy={open.isPending}
            ready={name.trim() !== '' && fullName.trim() !== ''}
            onTried={() => setTried(true)}
            onGive={(grant) => open.mutate({ name: name.trim(), fullName, grant })}
            onCancel={onClose}
            before={
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
              </>
            }
          />
        </>
      )}
    </SidePanel>
  )
}
