/** One-time codes: on with a picture and a first code, off; recovery codes are shown once. */
import { type FormEvent, useState } from 'react'
import { useAct } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmButton } from '../../ui/confirm.tsx'
import { TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWords } from '../../ui/words.ts'
import type { codesBegun, codesOff, codesOn } from '../session-contract.ts'
import type { Own } from './account.tsx'
import { accountWords } from './words.ts'

/** The black squares as one line of a drawing: one row of squares after the other. */
const drawn = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : []))).join('')

/** Shown once, until the reader says that he keeps them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const w = useWords(accountWords)
  return (
    <div role="status">
      <h3>{w('recovery.head')}</h3>
      <p>{w('recovery.lead')}</p>
      <ul className="once plain">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="acts">
        <Button onClick={onKept}>{w('recovery.kept')}</Button>
      </p>
    </div>
  )
}

export function CodesPart({ own }: { own: Own }) {
  const w = useWords(accountWords)
  const begin = useAct<typeof codesBegun>('session.codesBegin')
  const confirm = useAct<typeof codesOn>('session.codesOn')
  const off = useAct<typeof codesOff>('session.codesOff')
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState<readonly string[]>()
  const failure = begin.error ?? confirm.error ?? off.error
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '' || confirm.isPending) return
    confirm.mutate(
      { code },
      {
        onSuccess: (made) => {
          setRecovery(made.recovery ?? undefined)
          setCode('')
          begin.reset()
        },
      },
    )
  }
  return (
    <section>
      <h2>{w('codes.head')}</h2>
      {failure ? <ProblemNote error={failure} /> : null}
      {recovery ? <RecoveryCodes codes={recovery} onKept={() => setRecovery(undefined)} /> : null}
      <p>{own.codes ? w('codes.on', { left: own.recoveryLeft }) : w('codes.off')}</p>
      {own.codes ? (
        <p className="acts">
          <ConfirmButton
            question={w('codes.turnOffAsk')}
            yes={w('codes.turnOff')}
            waiting={off.isPending}
            onYes={() => off.mutate({})}
          >
            {w('codes.turnOff')}
          </ConfirmButton>
        </p>
      ) : begin.data ? (
        <form onSubmit={onSubmit} noValidate>
          <p>{w('codes.scan')}</p>
          <svg
            className="qr"
            role="img"
            aria-label={w('codes.picture')}
            viewBox={`0 0 ${begin.data.picture.length} ${begin.data.picture.length}`}
            shapeRendering="crispEdges"
          >
            <path d={drawn(begin.data.picture)} />
          </svg>
          <p className="once">{begin.data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          <TextField
            label={w('codes.code')}
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
          />
          <p className="acts">
            <Button type="submit" waiting={confirm.isPending}>
              {w('codes.confirm')}
            </Button>
          </p>
        </form>
      ) : (
        <p className="acts">
          <Button waiting={begin.isPending} onClick={() => begin.mutate({})}>
            {w('codes.begin')}
          </Button>
        </p>
      )}
    </section>
  )
}
