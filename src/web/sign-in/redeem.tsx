/** Whoever holds a ticket sets his own password: a new account, or a reset that an administrator started. */
import { type FormEvent, useEffect, useState } from 'react'
import type { redeemTicket } from '../../access/session-contract.ts'
import { Button } from '../../ui/button.tsx'
import { call } from '../../ui/client.ts'
import { CheckField, TextField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWords } from '../../ui/words.ts'
import { words } from './words.ts'

/** @param onBack to the sign-in; whether the password was set */
export default function Redeem({ onBack }: { onBack: (done: boolean) => void }) {
  const w = useWords(words)
  const [ticket, setTicket] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useEffect(() => document.getElementById('ticket')?.focus(), [])
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || ticket.trim() === '' || password === '') return
    setBusy(true)
    setFailure(undefined)
    try {
      await call<typeof redeemTicket>('session.redeem', { ticket, password }, { signingIn: true })
      onBack(true)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <div className="sign-in">
      <PageHead title={w('redeem.title')} sub={w('redeem.lead')} />
      {failure === undefined ? null : <ProblemNote error={failure} />}
      <form className="sheet" onSubmit={(event) => void onSubmit(event)} noValidate>
        <TextField
          id="ticket"
          label={w('redeem.ticket')}
          value={ticket}
          onChange={setTicket}
          error={tried && ticket.trim() === '' ? w('redeem.ticketMissing') : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <TextField
          type={shown ? 'text' : 'password'}
          label={w('redeem.password')}
          hint={w('redeem.hint')}
          value={password}
          onChange={setPassword}
          error={tried && password === '' ? w('redeem.passwordMissing') : undefined}
          autoComplete="new-password"
        />
        <CheckField label={w('show')} checked={shown} onChange={setShown} />
        <p className="acts">
          <Button main type="submit" waiting={busy}>
            {w('redeem.submit')}
          </Button>
          <Button quiet onClick={() => onBack(false)}>
            {w('second.back')}
          </Button>
        </p>
      </form>
    </div>
  )
}
