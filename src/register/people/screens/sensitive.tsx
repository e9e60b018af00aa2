/** A group of sensitive fields: covered until a purpose is named; then it shows, to this reader, until the day ends. The server covers it. */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { purposes } from '../../../../regulations/purposes.ts'
import { useMay } from '../../../ui/account.tsx'
import { Button } from '../../../ui/button.tsx'
import { call } from '../../../ui/client.ts'
import { SelectField } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useWords } from '../../../ui/words.ts'
import type { revealFields, SensitiveState } from '../contract.ts'
import { personWords } from './words.ts'

type Purpose = (typeof purposes)[number]['key']
/** The purpose named last on this page: who opens one file after another for one task names it once and confirms it after that. */
let last: Purpose = 'verify'

export interface SensitiveProps {
  readonly personId: string
  readonly state: SensitiveState
  /** What the group is, for those who hear the page. */
  readonly name: string
  readonly onOpen: (sensitive: readonly SensitiveState[]) => void
  /** The values, once they are open. */
  readonly children: ReactNode
}

export function Sensitive({ personId, state, name, onOpen, children }: SensitiveProps) {
  const w = useWords(personWords)
  const inspects = useMay({ wing: 'inspection', act: 'read' })
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState<Purpose>(last)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const box = useRef<HTMLFormElement>(null)
  const cover = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (asking) box.current?.querySelector('select')?.focus()
  }, [asking])
  // what was under the cover takes the place of the button that was pressed
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (opened) cover.current?.focus()
  }, [opened])
  if (!state.recorded) return w('notRecorded')
  if (state.open)
    return (
      <span ref={cover} tabIndex={-1}>
        {children}
      </span>
    )
  if (!asking)
    return (
      <>
        <span className="quiet">{w('covered')}</span>{' '}
        <Button quiet aria-label={w('showOf', { what: name })} onClick={() => setAsking(true)}>
          {w('show')}
        </Button>
      </>
    )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      const { sensitive } = await call<typeof revealFields>('people.reveal', { id: personId, group: state.key, purpose })
      last = purpose
      onOpen(sensitive)
      setOpened(true)
    } catch (failed) {
      setFailure(failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      ref={box}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false)
      }}
    >
      {failure === undefined ? null : <ProblemNote error={failure} />}
      <SelectField
        label={w('purposeOf', { what: name })}
        value={purpose}
        options={purposes.filter((p) => p.wing === undefined || inspects).map((p) => ({ value: p.key, label: p[w.lang] }))}
        onChange={setPurpose}
        hint={w('purposeHint')}
      />
      <p className="acts">
        <Button type="submit" waiting={busy}>
          {w('show')}
        </Button>
        <Button quiet onClick={() => setAsking(false)}>
          {w('showNot')}
        </Button>
      </p>
    </form>
  )
}
