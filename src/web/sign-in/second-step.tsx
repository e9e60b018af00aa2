/** The second step: the password was right, now a code or a passkey. Nobody is signed in yet. */
import { type FormEvent, useEffect, useState } from 'react'
import { givePasskey, passkeyState, wasLeft } from '../../access/screens/passkey.ts'
import type { passkeyAsked, signInWithCode, signInWithPasskey } from '../../access/session-contract.ts'
import { problemOf } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { call } from '../../ui/client.ts'
import { TextField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWords } from '../../ui/words.ts'
import { words } from './words.ts'

export interface SecondStepProps {
  readonly second: { readonly step: string; readonly code: boolean; readonly passkey: boolean }
  readonly onIn: () => Promise<void>
  readonly onBack: () => void
}

export default function SecondStep({ second, onIn, onBack }: SecondStepProps) {
  const w = useWords(words)
  const [code, setCode] = useState('')
  const [empty, setEmpty] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useEffect(() => document.getElementById('code')?.focus(), [])
  const over = problemOf(failure)?.code === 'access:problems.stepOver'

  const work = async (enter: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await enter()
      await onIn()
    } catch (error) {
      if (!wasLeft(error)) setFailure(error)
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setEmpty(code.trim() === '')
    if (code.trim() !== '')
      void work(() => call<typeof signInWithCode>('session.code', { step: second.step, code }, { signingIn: true }))
  }
  const withPasskey = () =>
    work(async () => {
      const { step, options } = await call<typeof passkeyAsked>('session.passkey', { step: second.step }, { signingIn: true })
      const response = await givePasskey(options)
      await call<typeof signInWithPasskey>('session.passkeyGiven', { step, response }, { signingIn: true })
    })
  return (
    <div className="sign-in">
      <PageHead title={w('second.title')} sub={w('second.lead')} />
      {failure === undefined ? null : <ProblemNote error={failure} />}
      <form className="sheet" onSubmit={onSubmit} noValidate>
        <TextField
          id="code"
          label={second.code ? w('second.code') : w('second.recovery')}
          hint={second.code ? w('second.hint') : undefined}
          value={code}
          onChange={setCode}
          error={empty && code.trim() === '' ? w('second.missing') : undefined}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <p className="acts">
          <Button main type="submit" waiting={busy || over}>
            {busy ? w('submitting') : w('second.submit')}
          </Button>
          {second.passkey && passkeyState() === 'yes' ? (
            <Button waiting={busy || over} onClick={() => void withPasskey()}>
              {w('passkey')}
            </Button>
          ) : null}
          <Button quiet onClick={onBack}>
            {w('second.back')}
          </Button>
        </p>
        <p className="small dim">{w('second.lost')}</p>
      </form>
    </div>
  )
}
