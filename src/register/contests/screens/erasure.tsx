/** /erasure: a value goes by decision. Whoever does it reads no records: the id comes from who keeps the register. */
import { useState } from 'react'
import { useAct } from '../../../ui/answer.tsx'
import { ConfirmButton } from '../../../ui/confirm.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useWords } from '../../../ui/words.ts'
import type { eraseValue } from '../contract.ts'
import { erasable } from '../erasable.ts'
import { erasureWords } from './erasure-words.ts'
import { fieldName } from './shown.ts'
import { contestWords } from './words.ts'

type Table = keyof typeof erasable
const tables = Object.keys(erasable) as Table[]
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default function ErasureScreen() {
  const w = useWords(erasureWords)
  const held = useWords(contestWords)
  const act = useAct<typeof eraseValue>('erasure.ofValue')
  const [table, setTable] = useState<Table>('person')
  const [field, setField] = useState<string>(erasable.person[0])
  const [id, setId] = useState('')
  const [basis, setBasis] = useState('')
  const [reason, setReason] = useState('')
  const ready = isId.test(id.trim()) && basis.trim() !== '' && reason.trim() !== ''
  return (
    <>
      <PageHead title={w('title')} sub={w('sub')} />
      {act.error ? <ProblemNote error={act.error} /> : null}
      {act.data ? (
        <div role="status">
          <p>{w('done', act.data)}</p>
          <p>{w('copies')}</p>
        </div>
      ) : null}
      <form className="account" noValidate onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label={w('table')}
          value={table}
          options={tables.map((value) => ({ value, label: held(`group.${value}`) }))}
          onChange={(next) => {
            setTable(next)
            setField(erasable[next][0])
          }}
        />
        <SelectField
          label={w('field')}
          value={field}
          options={erasable[table].map((value) => ({ value: value as string, label: fieldName(held, table, value) }))}
          onChange={setField}
        />
        <TextField
          label={w('record')}
          hint={w('recordHint')}
          value={id}
          onChange={setId}
          error={id.trim() !== '' && !isId.test(id.trim()) ? w('recordWrong') : undefined}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField label={w('basis')} value={basis} onChange={setBasis} autoComplete="off" />
        <TextField label={w('reason')} value={reason} onChange={setReason} autoComplete="off" />
        <p className="acts">
          <ConfirmButton
            question={w('ask')}
            yes={w('erase')}
            waiting={!ready || act.isPending}
            onYes={() => act.mutate({ table, id: id.trim(), field, basis, reason }, { onSuccess: () => setId('') })}
          >
            {w('erase')}
          </ConfirmButton>
        </p>
      </form>
    </>
  )
}
