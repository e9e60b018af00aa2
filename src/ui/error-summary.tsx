/** ErrorSummary: all that must be mended, each leading to its place. An error has three parts: what, why, what to do. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Go, type Target } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

/** The three parts of one error; `todo` can hold the field that mends it. */
export function ThreeParts({ what, why, todo }: { what?: ReactNode; why: ReactNode; todo: ReactNode }) {
  const w = useWords(kitWords)
  return (
    <dl className="three">
      {what ? (
        <>
          <dt>{w('errors.what')}</dt>
          <dd>{what}</dd>
        </>
      ) : null}
      <dt>{w('errors.why')}</dt>
      <dd>{why}</dd>
      <dt>{w('errors.todo')}</dt>
      <dd>{todo}</dd>
    </dl>
  )
}

export interface ErrorEntry {
  readonly id: string
  readonly what: ReactNode
  /** Why, and what to do, under the link. */
  readonly more?: ReactNode
  /** How many places have this error. */
  readonly count?: number
  /** Where it leads: the id of a field on this page, an address, or an act. */
  readonly place: { readonly field: string } | { readonly target: Target } | { readonly go: () => void }
}

export interface ErrorSummaryProps {
  readonly title: string
  readonly entries: readonly ErrorEntry[]
  /** Take the focus when it appears or changes (after a form was sent). Lists that are always there leave it off. */
  readonly takeFocus?: boolean
}

/** Puts the cursor into a field and brings it into view. */
function goToField(id: string): void {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

function EntryLink({ entry }: { entry: ErrorEntry }) {
  const { place } = entry
  if ('target' in place) return <Go target={place.target}>{entry.what}</Go>
  if ('go' in place)
    return (
      <button type="button" className="link" onClick={place.go}>
        {entry.what}
      </button>
    )
  return (
    <a
      href={`#${place.field}`}
      onClick={(event) => {
        event.preventDefault()
        goToField(place.field)
      }}
    >
      {entry.what}
    </a>
  )
}

export function ErrorSummary({ title, entries, takeFocus = false }: ErrorSummaryProps) {
  const w = useWords(kitWords)
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  const shown = entries.map((entry) => entry.id).join(' ')
  useEffect(() => {
    if (takeFocus && shown !== '') box.current?.focus()
  }, [takeFocus, shown])
  if (entries.length === 0) return null
  return (
    <section className="errs" aria-labelledby={heading} tabIndex={-1} ref={box}>
      <h2 id={heading}>{title}</h2>
      <ul className="errlist">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              <EntryLink entry={entry} />
              {entry.more ? <span className="second">{entry.more}</span> : null}
            </span>
            {entry.count === undefined ? null : <b>{w.number(entry.count)}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}
