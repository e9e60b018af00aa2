/** Handing on a part of one's grant while away, and taking it back. */
import { type FormEvent, useState } from 'react'
import { useAct } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmButton } from '../../ui/confirm.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { handOn, takeBack } from '../session-contract.ts'
import type { Own } from './account.tsx'
import { FullDay } from './full-day.tsx'
import { type ActName, actNames, Several, useGrantWords, type WingName, wingNames } from './grant-words.tsx'
import { accountWords } from './words.ts'

export function HandOnPart({ own }: { own: Own }) {
  const w = useWords(accountWords)
  const words = useGrantWords()
  const give = useAct<typeof handOn>('session.handOn')
  const back = useAct<typeof takeBack>('session.takeBack')
  const [open, setOpen] = useState(false)
  const held = own.grants.find((g) => g.here)
  // what was handed on is not handed on again, and who gives rights does not hand that on
  const mayHandOn = held && !held.handedOn && !held.may.includes('grant')
  if (!mayHandOn && own.handedOn.length === 0) return null
  const failure = give.error ?? back.error
  return (
    <section>
      <h2>{w('handOn.head')}</h2>
      <p className="dim">{w('handOn.lead')}</p>
      {failure ? <ProblemNote error={failure} /> : null}
      {give.data ? <p role="status">{give.data.waits ? w('handOn.waits') : w('handOn.given')}</p> : null}
      {own.handedOn.length > 0 ? (
        <Table
          caption={w('handOn.list')}
          rows={own.handedOn}
          rowKey={(g) => g.id}
          columns={[
            { id: 'holder', head: w('handOn.holder'), rowHead: true, wrap: true, cell: (g) => g.holder },
            { id: 'wings', head: w('grant.wings'), wrap: true, cell: words.wings },
            { id: 'may', head: w('grant.may'), wrap: true, cell: words.acts },
            { id: 'until', head: w('grant.until'), wrap: true, cell: words.period },
            { id: 'state', head: w('grant.state'), wrap: true, cell: (g) => w(`state.${g.state}`) },
            {
              id: 'acts',
              head: w('grant.acts'),
              acts: true,
              cell: (g) => (
                <ConfirmButton
                  quiet
                  question={w('handOn.backAsk')}
                  yes={w('handOn.back')}
                  onYes={() => back.mutate({ id: g.id, reason: w('handOn.back') })}
                >
                  {w('handOn.back')}
                </ConfirmButton>
              ),
            },
          ]}
        />
      ) : null}
      {mayHandOn && open ? (
        <HandOnForm
          wings={wingNames.filter((wing) => held.wings.includes(wing))}
          acts={actNames.filter((act) => held.may.includes(act))}
          busy={give.isPending}
          onGive={(given) => give.mutate(given, { onSuccess: () => setOpen(false) })}
          onCancel={() => setOpen(false)}
        />
      ) : mayHandOn ? (
        <p className="acts">
          <Button onClick={() => setOpen(true)}>{w('handOn.open')}</Button>
        </p>
      ) : null}
    </section>
  )
}

interface HandOnFormProps {
  readonly wings: readonly WingName[]
  readonly acts: readonly ActName[]
  readonly busy: boolean
  readonly onGive: (given: {
    name: string
    wings: WingName[]
    may: ActName[]
    from: string
    to: string
    reason: string
    asleep: boolean
  }) => void
  readonly onCancel: () => void
}

function HandOnForm({ wings, acts, busy, onGive, onCancel }: HandOnFormProps) {
  const w = useWords(accountWords)
  const [name, setName] = useState('')
  const [chosenWings, setWings] = useState<WingName[]>([...wings])
  const [may, setMay] = useState<ActName[]>(acts.filter((act) => act === 'read'))
  const [from, setFrom] = useState<string>()
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const [asleep, setAsleep] = useState(true)
  const [tried, setTried] = useState(false)
  const missing = (text: string) => (tried && text.trim() === '' ? w('password.missing') : undefined)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || name.trim() === '' || reason.trim() === '' || !from || !to || may.length === 0) return
    onGive({ name: name.trim(), wings: chosenWings, may, from, to, reason, asleep })
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <TextField
        label={w('handOn.to')}
        value={name}
        onChange={setName}
        error={missing(name)}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      {wings.length > 0 ? (
        <Several
          legend={w('grant.wings')}
          of={wings}
          chosen={chosenWings}
          label={(wing) => w(`wings.${wing}`)}
          onChange={setWings}
        />
      ) : null}
      <Several legend={w('grant.may')} of={acts} chosen={may} label={(act) => w(`may.${act}`)} onChange={setMay} />
      <FullDay label={w('handOn.first')} onDay={setFrom} required />
      <FullDay label={w('handOn.last')} onDay={setTo} required />
      <TextField label={w('handOn.reason')} value={reason} onChange={setReason} error={missing(reason)} />
      <CheckField label={w('handOn.asleep')} checked={asleep} onChange={setAsleep} />
      <p className="acts">
        <Button type="submit" waiting={busy}>
          {w('handOn.give')}
        </Button>
        <Button quiet onClick={onCancel}>
          {w('handOn.cancel')}
        </Button>
      </p>
    </form>
  )
}
