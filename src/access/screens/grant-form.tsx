/** A grant being written: bounds, office, wings, acts, grade, period, reason. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { call, type InputOf, type OutputOf } from '../../ui/client.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWords } from '../../ui/words.ts'
import type { findUnits, giveGrant } from '../session-contract.ts'
import { accountsWords } from './accounts-words.ts'
import { FullDay } from './full-day.tsx'
import { type ActName, actNames, Several, type WingName, wingNames } from './grant-words.tsx'
import { accountWords } from './words.ts'

export type Grant = InputOf<typeof giveGrant>['grant']
type Units = OutputOf<typeof findUnits>['units']
const ceilings = [
  { value: '0', word: 'ceilings.zero' },
  { value: '1', word: 'ceilings.one' },
  { value: '2', word: 'ceilings.two' },
] as const

interface GrantFormProps {
  readonly submit: string
  readonly busy: boolean
  /** Fields before those of the grant, told whether the grant is for one's own record; false when one of them is not right. */
  readonly before?: (own: boolean) => ReactNode
  readonly ready?: (own: boolean) => boolean
  /** The grants it may be: one for one's own record only for an account that is tied to a person. */
  readonly acts?: readonly ActName[]
  readonly onTried?: () => void
  readonly onGive: (grant: Grant) => void
  readonly onCancel: () => void
}

export function GrantForm({
  submit,
  busy,
  before,
  ready = () => true,
  acts = actNames,
  onTried,
  onGive,
  onCancel,
}: GrantFormProps) {
  const w = useWords(accountsWords)
  const own = useWords(accountWords)
  const [unitId, setUnitId] = useState('')
  const [office, setOffice] = useState('')
  const [wings, setWings] = useState<WingName[]>([])
  const [may, setMay] = useState<ActName[]>(['read'])
  const [ceiling, setCeiling] = useState<'0' | '1' | '2'>('0')
  const [from, setFrom] = useState<string>()
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (text: string) => (tried && text.trim() === '' ? w('missing') : undefined)
  // these rights stand alone: choosing one leaves the others, and choosing another leaves it
  const apart = (['grant', 'own'] as const).find((act) => may.includes(act))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        onTried?.()
        if (busy || !ready(apart === 'own') || unitId === '' || office.trim() === '' || reason.trim() === '' || may.length === 0)
          return
        onGive({ unitId, office, wings, may, ceiling: Number(ceiling), from: from ?? null, to: to ?? null, reason })
      }}
    >
      {before?.(apart === 'own')}
      <UnitChoice chosen={unitId} onChoose={setUnitId} error={tried && unitId === '' ? w('unitMissing') : undefined} />
      <TextField label={w('office')} value={office} onChange={setOffice} error={missing(office)} autoComplete="off" />
      <Several
        legend={own('grant.may')}
        of={acts}
        chosen={may}
        label={(act) => own(`may.${act}`)}
        onChange={(chosen) => {
          const alone = (['grant', 'own'] as const).find((act) => chosen.includes(act) && !may.includes(act))
          setMay(alone ? [alone] : chosen.length > 1 ? chosen.filter((act) => act !== 'grant' && act !== 'own') : chosen)
          if (alone) {
            setWings([])
            setCeiling('0')
          }
        }}
      />
      {apart ? (
        <p className="small dim">{w(apart === 'own' ? 'ownApart' : 'apart')}</p>
      ) : (
        <>
          <Several
            legend={own('grant.wings')}
            of={wingNames}
            chosen={wings}
            label={(wing) => own(`wings.${wing}`)}
            onChange={setWings}
          />
          <SelectField
            label={w('ceiling')}
            value={ceiling}
            options={ceilings.map(({ value, word }) => ({ value, label: w(word) }))}
            onChange={setCeiling}
          />
        </>
      )}
      <FullDay label={w('first')} onDay={setFrom} />
      <FullDay label={w('last')} onDay={setTo} />
      <TextField label={w('reason')} value={reason} onChange={setReason} error={missing(reason)} autoComplete="off" />
      <p className="small">{w('secondNeeded')}</p>
      <p className="acts">
        <Button main type="submit" waiting={busy}>
          {submit}
        </Button>
        <Button quiet onClick={onCancel}>
          {w('cancel')}
        </Button>
      </p>
    </form>
  )
}

function UnitChoice({ chosen, onChoose, error }: { chosen: string; onChoose: (id: string) => void; error: string | undefined }) {
  const w = useWords(accountsWords)
  const [text, setText] = useState('')
  const [units, setUnits] = useState<Units>()
  const [failure, setFailure] = useState<unknown>()
  const find = async () => {
    setFailure(undefined)
    try {
      const found = (await call<typeof findUnits>('accounts.units', { text })).units
      setUnits(found)
      onChoose(found[0]?.id ?? '')
    } catch (failed) {
      setFailure(failed)
    }
  }
  return (
    <>
      {failure === undefined ? null : <ProblemNote error={failure} />}
      <TextField
        label={w('unit')}
        value={text}
        onChange={setText}
        error={units ? undefined : error}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void find()
        }}
        after={<Button onClick={() => void find()}>{w('unitFind')}</Button>}
      />
      {units === undefined ? null : units.length === 0 ? (
        <p role="status">{w('unitNone')}</p>
      ) : (
        <SelectField
          label={w('unitChoose')}
          value={chosen}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChoose}
        />
      )}
    </>
  )
}
