/** Sign-in: stands in place of whatever screen the address names, so that signing in leads there. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { givePasskey, passkeyState, wasLeft } from '../../access/screens/passkey.ts'
import type { passkeyAsked, signIn as signInContract, signInWithPasskey } from '../../access/session-contract.ts'
import { Button } from '../../ui/button.tsx'
import { call, type OutputOf } from '../../ui/client.ts'
import { type ErrorEntry, ErrorSummary } from '../../ui/error-summary.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import { askWho } from '../client.ts'
import type { DemoAccount, SessionInfo } from '../session.ts'
import { words } from './words.ts'

// seldom needed: a second factor, a ticket of a reset
const SecondStep = lazy(() => import('./second-step.tsx'))
const Redeem = lazy(() => import('./redeem.tsx'))

/** The fields that are still empty. */
type Missing = readonly ('name' | 'password')[]
type Second = NonNullable<OutputOf<typeof signInContract>['second']>

export default function SignIn({ info }: { info: SessionInfo }) {
  const w = useWords(words)
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [missing, setMissing] = useState<Missing>([])
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [second, setSecond] = useState<Second>()
  const [redeeming, setRedeeming] = useState(false)
  const [reset, setReset] = useState(false)
  const asked = useRef(false)
  // the one thing to do here; a reader who is somewhere already is left there
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('name')?.focus()
  }, [])

  const once = async (work: () => Promise<void>) => {
    if (asked.current) return
    asked.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      if (!wasLeft(error)) setFailure(error)
    } finally {
      asked.current = false
      setBusy(false)
    }
  }
  const signIn = (given: { name: string; password: string }) =>
    once(async () => {
      const { second: next } = await call<typeof signInContract>('session.signIn', given, { signingIn: true })
      setPassword('')
      if (next) setSecond(next)
      else await askWho(client)
    })
  const withPasskey = () =>
    once(async () => {
      const { step, options } = await call<typeof passkeyAsked>('session.passkey', { step: null }, { signingIn: true })
      const response = await givePasskey(options)
      await call<typeof signInWithPasskey>('session.passkeyGiven', { step, response }, { signingIn: true })
      await askWho(client)
    })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // a space at the end of a name is the keyboard's; in a password it may be meant
    const given = { name: name.trim(), password }
    const empty = (['name', 'password'] as const).filter((field) => given[field] === '')
    setMissing(empty)
    setFailure(undefined)
    if (empty.length === 0) void signIn(given)
  }
  if (second)
    return (
      <Suspense fallback={<Loading />}>
        <SecondStep second={second} onIn={() => askWho(client)} onBack={() => setSecond(undefined)} />
      </Suspense>
    )
  if (redeeming)
    return (
      <Suspense fallback={<Loading />}>
        <Redeem
          onBack={(done) => {
            setRedeeming(false)
            setReset(done)
            setFailure(undefined)
          }}
        />
      </Suspense>
    )
  const entries: ErrorEntry[] = missing.map((field) => ({ id: field, what: w(`${field}Missing`), place: { field } }))
  return (
    <div className="sign-in">
      <PageHead title={w('title')} sub={w('lead')} />
      {reset ? <p role="status">{w('redeem.done')}</p> : null}
      <ErrorSummary title={w('missingTitle')} entries={entries} takeFocus />
      {failure === undefined ? null : <ProblemNote error={failure} />}
      <form className="sheet" onSubmit={onSubmit} noValidate>
        <TextField
          id="name"
          name="username"
          label={w('name')}
          value={name}
          onChange={setName}
          error={missing.includes('name') && name === '' ? w('nameMissing') : undefined}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          id="password"
          name="password"
          type={shown ? 'text' : 'password'}
          label={w('password')}
          value={password}
          onChange={setPassword}
          error={missing.includes('password') && password === '' ? w('passwordMissing') : undefined}
          autoComplete="current-password"
        />
        <CheckField label={w('show')} checked={shown} onChange={setShown} />
        <p className="acts">
          <Button main type="submit" waiting={busy}>
            {busy ? w('submitting') : w('submit')}
          </Button>
          {passkeyState() === 'yes' ? (
            <Button waiting={busy} onClick={() => void withPasskey()}>
              {w('passkey')}
            </Button>
          ) : null}
        </p>
        <p className="small dim">{w('help')}</p>
        <p className="small">
          <Button quiet onClick={() => setRedeeming(true)}>
            {w('redeem.open')}
          </Button>
        </p>
      </form>
      {info.demo ? (
        <DemoAccounts accounts={info.demo.accounts} onEnter={({ name, password }) => void signIn({ name, password })} />
      ) : null}
    </div>
  )
}

function DemoAccounts({ accounts, onEnter }: { accounts: readonly DemoAccount[]; onEnter: (account: DemoAccount) => void }) {
  const w = useWords(words)
  const columns: readonly Column<DemoAccount>[] = [
    { id: 'who', head: w('demo.who'), cell: (account) => account.fullName, rowHead: true },
    { id: 'office', head: w('demo.office'), cell: (account) => account.office, wrap: true },
    { id: 'account', head: w('demo.account'), cell: (account) => account.name },
    {
      id: 'acts',
      head: w('demo.acts'),
      acts: true,
      cell: (account) => (
        <Button quiet onClick={() => onEnter(account)}>
          {w('demo.enter')}
          <span className="vh">: {account.name}</span>
        </Button>
      ),
    },
  ]
  return (
    <section className="demo">
      <h2>{w('demo.title')}</h2>
      <p className="dim">{w('demo.lead')}</p>
      <Table caption={w('demo.title')} columns={columns} rows={accounts} rowKey={(account) => account.name} />
    </section>
  )
}
