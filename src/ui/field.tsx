/** Field: label, hint, error, tied together for those who hear the page. The error stands where it happened. */
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { Shape } from './marks.tsx'

/** What the control inside must carry. */
export interface FieldTies {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** Label and control in one line (filter bars); otherwise the label stands above. */
  readonly inline?: boolean
  /** Stands right after the control: the button that takes what was written. */
  readonly after?: ReactNode
  /** The id of the control, when an error summary must lead to it. */
  readonly id?: string | undefined
  readonly children: (ties: FieldTies) => ReactNode
}

export function Field({ label, hint, error, inline = false, after, id: given, children }: FieldProps) {
  const made = useId()
  const id = given ?? made
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  const ties: FieldTies = { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined }
  const control = (
    <>
      <label htmlFor={id}>{label}</label>
      {children(ties)}
      {after}
    </>
  )
  return (
    <div className={inline ? 'field-beside' : 'field-above'}>
      {inline ? <div className="field">{control}</div> : control}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          <Shape name="refused" /> {error}
        </p>
      ) : null}
      {hint ? (
        <p className="small dim" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

type FieldParts = Omit<FieldProps, 'children'>

export interface TextFieldProps extends FieldParts, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> {
  readonly value: string
  /** The text as typed, untouched: no trimming, no capitals, so that Vietnamese keyboards can retype what they need. */
  readonly onChange: (value: string) => void
}

export function TextField({ label, hint, error, inline, after, id, value, onChange, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} id={id} after={after} inline={inline}>
      {(ties) => <input {...rest} {...ties} className="in" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

export interface SelectFieldProps<V extends string>
  extends FieldParts,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'id'> {
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

export function SelectField<V extends string>({
  label,
  hint,
  error,
  inline,
  after,
  id,
  value,
  options,
  onChange,
  ...rest
}: SelectFieldProps<V>) {
  return (
    <Field label={label} hint={hint} error={error} id={id} after={after} inline={inline}>
      {(ties) => (
        <select
          {...rest}
          {...ties}
          className="in"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export interface CheckFieldProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label className="field">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  )
}

/** FilterBar: what narrows the list below; `first` where nothing stands above it that it must be parted from. */
export function FilterBar({ children, first = false }: { children: ReactNode; first?: boolean }) {
  return <div className={first ? 'bar first' : 'bar'}>{children}</div>
}
