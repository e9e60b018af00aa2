/** Changing one's own password: long, and otherwise free. */
import { type FormEvent, useState } from 'react'
import { useAct } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWords } from '../../ui/words.ts'
import type { changePassword } from '../session-contract.ts'
import { accountWords } from './words.ts'

export function PasswordPart({ name }: { name: string }) {
  const w = useWords(accountWords)
  const change = useAct<typeof changePassword>('session.changePassword')
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const missing = (text: string) => (tried && text === '' ? w('password.missing') : undefined)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (old === '' || next === '' || next !== again || change.isPending) return
    change.mutate(
      { old, password: next },
      {
        onSuccess: () => {
          setOld('')
          setNext('')
          setAgain('')
          setTried(false)
        },
      },
    )
  }
  const type = shown ? 'text' : 'password'
  return (
    <section>
      <h2>{w('password.head')}</h2>
      {change.error ? <ProblemNote error={change.error} /> : null}
      {change.isSuccess ? <p role="status">{w('password.changed')}</p> : null}
      <form onSubmit={onSubmit} noValidate>
        <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
        <TextField
          type={type}
          label={w('password.old')}
          value={old}
          onChange={setOld}
          error={missing(old)}
          autoComplete="current-password"
        />
        <TextField
          type={type}
          label={w('password.next')}
          hint={w('password.hint')}
          value={next}
          onChange={setNext}
          error={missing(next)}
          autoComplete="new-password"
        />
        <TextField
          type={type}
          label={w('password.again')}
          value={again}
          onChange={setAgain}
          error={tried && next !== '' && again !== next ? w('password.different') : undefined}
          autoComplete="new-password"
        />
        <CheckField label={w('password.show')} checked={shown} onChange={setShown} />
        <p className="acts">
          <Button type="submit" waiting={change.isPending}>
            {w('password.change')}
          </Button>
        </p>
      </form>
    </section>
  )
}
