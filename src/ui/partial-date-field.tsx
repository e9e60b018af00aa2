/** PartialDateField: d/m/y, m/y or y as free text; says below what was understood; refuses, never guesses. */
import { type ReactNode, useState } from 'react'
import { type DateReading, FIRST_YEAR, LAST_YEAR, type PartialDate, parsePartialDate, readBack } from '../kernel/dates.ts'
import { Field } from './field.tsx'
import { kitWords } from './kit-words.ts'
import { useWords, type Words } from './words.ts'

export interface PartialDateFieldProps {
  readonly label: string
  /** The text as it stands in the field. */
  readonly value: string
  /** Each change: the text as typed, and what it reads as; undefined while it cannot be read. */
  readonly onChange: (value: string, date: PartialDate | undefined) => void
  readonly id?: string
  readonly inline?: boolean
  /** Stands right after the field: the button that takes the date. */
  readonly after?: ReactNode
  /** An empty field is refused when the reader leaves it. */
  readonly required?: boolean
}

type Refusal = Extract<DateReading, { ok: false }>

function readWords(date: PartialDate, w: Words<typeof kitWords.vi>): string {
  const part = date.d !== undefined ? 'day' : date.m !== undefined ? 'month' : 'year'
  return w(`date.reads.${part}`, { date: readBack(date, w.lang) })
}

function refusalWords({ code, raw }: Refusal, w: Words<typeof kitWords.vi>): string {
  if (code === 'out-of-range') return w('date.refused.out-of-range', { raw, from: String(FIRST_YEAR), to: String(LAST_YEAR) })
  return w(`date.refused.${code}`, { raw })
}

export function PartialDateField({ label, value, onChange, id, inline, after, required = false }: PartialDateFieldProps) {
  const w = useWords(kitWords)
  // Refused only once the reader has left the field or pressed Enter: half a date is not a mistake.
  const [left, setLeft] = useState(false)
  const isEmpty = value.trim() === ''
  const reading = isEmpty ? undefined : parsePartialDate(value)
  const change = (text: string) => {
    setLeft(false)
    const next = text.trim() === '' ? undefined : parsePartialDate(text)
    onChange(text, next?.ok ? next.value : undefined)
  }
  const refusal = left && reading && !reading.ok ? reading : undefined
  const error = refusal ? refusalWords(refusal, w) : left && isEmpty && required ? w('date.refused.empty') : undefined
  const hint = reading?.ok ? readWords(reading.value, w) : w('date.hint')
  return (
    <>
      <Field label={label} error={error} hint={error ? undefined : hint} id={id} after={after} inline={inline}>
        {(ties) => (
          <input
            {...ties}
            className="in date"
            autoComplete="off"
            spellCheck={false}
            required={required}
            value={value}
            onChange={(event) => change(event.target.value)}
            onBlur={() => setLeft(true)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) setLeft(true)
            }}
          />
        )}
      </Field>
      {refusal?.candidates ? (
        <p className="acts">
          <span className="dim">{w('date.choose')}</span>
          {refusal.candidates.map((date) => (
            <button key={w.day(date)} type="button" className="link" onClick={() => change(w.day(date))}>
              {w.day(date)}
            </button>
          ))}
        </p>
      ) : null}
    </>
  )
}
