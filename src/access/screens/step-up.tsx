/** Asks again who it is, over the page: what was typed there stays, and what was refused is sent again by the one who asked. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { call, type OutputOf } from '../../ui/client.ts'
import { TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWords } from '../../ui/words.ts'
import type { stepUp, stepUpPasskey, stepUpWays } from '../session-contract.ts'
import { givePasskey, passkeyState, wasLeft } from './passkey.ts'
import { accountWords } from './words.ts'

/** @param onEnd whether he showed it */
export default function StepUp({ onEnd }: { onEnd: (shown: boolean) => void }) {
  const w = useWords(accountWords)
  const [ways, setWays] = useState<OutputOf<typeof stepUpWays>>()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    // without them the password is asked for, as everyone has one
    call<typeof stepUpWays>('session.stepUpWays', {}).then(setWays, () => {})
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const show = async (shown: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await shown()
      onEnd(true)
    } catch (error) {
      if (!wasLeft(error)) setFailure(error)
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '' && password === '') return
    void show(() => call<typeof stepUp>('session.stepUp', code.trim() === '' ? { password } : { code }, { shown: true }))
  }
  const withPasskey = () =>
    show(async () => {
      const { step, options } = await call<typeof stepUpPasskey>('session.stepUpPasskey', {})
      await call<typeof stepUp>('session.stepUp', { step, response: await givePasskey(options) }, { shown: true })
    })
  return (
    <dialog
      className="ask-again"
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onEnd(false)
      }}
    >
      <h2 id={heading}>{w('stepUp.title')}</h2>
      <p>{w('stepUp.lead')}</p>
      {failure === undefined ? null : <ProblemNote error={failure} />}
      <form onSubmit={onSubmit} noValidate>
        <TextField
          type="password"
          name="step-up-password"
          label={w('stepUp.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {ways?.code ? (
          <TextField label={w('stepUp.code')} value={code} onChange={setCode} autoComplete="one-time-code" spellCheck={false} />
        ) : null}
        <p className="acts">
          <Button main type="submit" waiting={busy}>
            {w('stepUp.submit')}
          </Button>
          {ways?.passkey && passkeyState() === 'yes' ? (
            <Button waiting={busy} onClick={() => void withPasskey()}>
              {w('stepUp.passkey')}
            </Button>
          ) : null}
          <Button quiet onClick={() => onEnd(false)}>
            {w('stepUp.cancel')}
          </Button>
        </p>
      </form>
    </dialog>
  )
}
