/** A day, whole: the kit's field of partial dates that takes nothing less here. */
import { useState } from 'react'
import { isoDateOf } from '../../kernel/dates.ts'
import { PartialDateField } from '../../ui/partial-date-field.tsx'

/** @param onDay the day as 2026-11-23; undefined while none is written whole */
export function FullDay({
  label,
  onDay,
  required = false,
}: {
  label: string
  onDay: (day: string | undefined) => void
  required?: boolean
}) {
  const [text, setText] = useState('')
  return (
    <PartialDateField
      label={label}
      value={text}
      required={required}
      onChange={(typed, date) => {
        setText(typed)
        onDay(date?.m !== undefined && date.d !== undefined ? isoDateOf(date.y, date.m, date.d) : undefined)
      }}
    />
  )
}
