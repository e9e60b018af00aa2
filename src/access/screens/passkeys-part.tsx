/** Passkeys: add, name, remove. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { call } from '../../ui/client.ts'
import { ConfirmButton } from '../../ui/confirm.tsx'
import { TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { passkeyAdded, passkeyBegun, passkeyNamed, passkeyRemoved } from '../session-contract.ts'
import type { Own } from './account.tsx'
import { RecoveryCodes } from './codes-part.tsx'
import { addressByName, makePasskey, passkeyState, wasLeft } from './passkey.ts'
import { accountWords } from './words.ts'

export function PasskeysPart({ own }: { own: Own }) {
  const w = useWords(accountWords)
  const client = useQueryClient()
  const rename = useAct<typeof passkeyNamed>('session.passkeyName')
  const remove = useAct<typeof passkeyRemoved>('session.passkeyRemove')
  const [name, setName] = useState('')
  const [renamed, setRenamed] = useState<{ id: string; name: string }>()
  const [recovery, setRecovery] = useState<readonly string[]>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const shown = failure ?? rename.error ?? remove.error
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || name.trim() === '') return
    setBusy(true)
    setFailure(undefined)
    try {
      const { step, options } = await call<typeof passkeyBegun>('session.passkeyBegin', {})
      const response = await makePasskey(options)
      const made = await call<typeof passkeyAdded>('session.passkeyAdd', { step, name, response })
      setRecovery(made.recovery ?? undefined)
      setName('')
      await client.invalidateQueries()
    } catch (error) {
      if (!wasLeft(error)) setFailure(error)
    }
    setBusy(false)
  }
  const state = passkeyState()
  return (
    <section>
      <h2>{w('passkeys.head')}</h2>
      <p className="dim">{w('passkeys.lead')}</p>
      {shown ? <ProblemNote error={shown} /> : null}
      {recovery ? <RecoveryCodes codes={recovery} onKept={() => setRecovery(undefined)} /> : null}
      {own.passkeys.length === 0 ? (
        <p>{w('passkeys.none')}</p>
      ) : (
        <Table
          caption={w('passkeys.head')}
          rows={own.passkeys}
          rowKey={(key) => key.id}
          columns={[
            { id: 'name', head: w('passkeys.name'), rowHead: true, wrap: true, cell: (key) => key.name },
            { id: 'created', head: w('passkeys.created'), cell: (key) => w.instant(key.createdAt) },
            {
              id: 'used',
              head: w('passkeys.used'),
              cell: (key) => (key.lastUsedAt ? w.instant(key.lastUsedAt) : w('passkeys.never')),
            },
            {
              id: 'acts',
              head: w('passkeys.acts'),
              acts: true,
              cell: (key) => (
                <span className="acts">
                  <Button quiet onClick={() => setRenamed({ id: key.id, name: key.name })}>
                    {w('passkeys.rename')}
                    <span className="vh">: {key.name}</span>
                  </Button>
                  <ConfirmButton
                    quiet
                    question={w('passkeys.removeAsk', { name: key.name })}
                    yes={w('passkeys.remove')}
                    onYes={() => remove.mutate({ id: key.id })}
                  >
                    {w('passkeys.remove')}
                  </ConfirmButton>
                </span>
              ),
            },
          ]}
        />
      )}
      {renamed ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (renamed.name.trim() !== '') rename.mutate(renamed, { onSuccess: () => setRenamed(undefined) })
          }}
          noValidate
        >
          <TextField
            label={w('passkeys.name')}
            value={renamed.name}
            onChange={(text) => setRenamed({ ...renamed, name: text })}
          />
          <p className="acts">
            <Button type="submit">{w('passkeys.save')}</Button>
          </p>
        </form>
      ) : null}
      {state === 'yes' ? (
        <form onSubmit={(event) => void add(event)} noValidate>
          <p className="dim">{w('passkeys.ofName', { host: window.location.hostname })}</p>
          <TextField
            label={w('passkeys.name')}
            hint={w('passkeys.nameHint')}
            value={name}
            onChange={setName}
            maxLength={60}
            autoComplete="off"
          />
          <p className="acts">
            <Button type="submit" waiting={busy}>
              {w('passkeys.add')}
            </Button>
          </p>
        </form>
      ) : (
        <p>
          {state === 'no'
            ? w('passkeys.no')
            : w.rich('passkeys.byName', { link: <a href={addressByName()}>{addressByName()}</a> })}
        </p>
      )}
    </section>
  )
}
