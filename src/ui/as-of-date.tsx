/** AsOfDate: the day everything on the page is true for; typed d/m/y, kept in the address, with a rail of reorganizations. */
import { createContext, type FormEvent, type KeyboardEvent, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { FIRST_YEAR, type IsoDate, LAST_YEAR } from '../kernel/dates.ts'
import { type AsOfReading, addressOfDay, layRail, type RailMark, readAddress, readAsOf } from './as-of.ts'
import { Go, useGo, useSearchNow } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { Shape } from './marks.tsx'
import { useWords, type Words } from './words.ts'

export interface AsOf {
  /** The day of the server, in Vietnam. */
  readonly today: IsoDate
  /** The day shown. */
  readonly at: IsoDate
  readonly isToday: boolean
  /** Reorganizations of the units that the reader sees. */
  readonly marks: readonly RailMark[]
}

const AsOfContext = createContext<{ today: IsoDate; marks: readonly RailMark[] } | undefined>(undefined)

/** Hands today and the reorganizations to all screens below. */
export const AsOfProvider = AsOfContext.Provider

/** The day of the page. Screens pass `at` to every question they ask. */
export function useAsOf(): AsOf {
  const context = useContext(AsOfContext)
  if (!context) throw new Error('useAsOf needs an AsOfProvider above it')
  const { at: raw } = useSearchNow()
  const { today, marks } = context
  return useMemo(() => {
    const reading = readAddress(raw, today)
    // An address that cannot be read shows no screen (the shell says so), so this day is then seen by nobody.
    const at = reading.ok ? reading.day : today
    return { today, at, isToday: at === today, marks }
  }, [raw, today, marks])
}

type Refusal = Extract<AsOfReading, { ok: false }>

function wordsFor(refusal: Refusal, raw: string, w: Words<typeof kitWords.vi>): string {
  if (refusal.code === 'incomplete') return w('asOf.incomplete')
  if (refusal.code === 'out-of-range')
    return w('date.refused.out-of-range', { raw, from: String(FIRST_YEAR), to: String(LAST_YEAR) })
  return w(`date.refused.${refusal.code}`, { raw })
}

export function AsOfDate() {
  const w = useWords(kitWords)
  const go = useGo()
  const { today, at, isToday, marks } = useAsOf()
  const shown = w.day(at)
  const [draft, setDraft] = useState(shown)
  const [refused, setRefused] = useState<{ raw: string; refusal: Refusal }>()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  // The day was changed elsewhere (a tick, the way back, the history): the field follows.
  useEffect(() => {
    setDraft(shown)
    setRefused(undefined)
  }, [shown])

  const commit = () => {
    const raw = draft.trim()
    if (raw === shown) {
      setDraft(shown)
      setRefused(undefined)
      return
    }
    const reading = readAsOf(raw)
    if (!reading.ok) {
      setRefused({ raw, refusal: reading })
      return
    }
    setRefused(undefined)
    // 1/7/2025 and 01/7/2025 are one day: the field is brought back to how it writes it
    if (reading.day === at) setDraft(shown)
    else go({ search: { at: addressOfDay(reading.day, today) } })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      setDraft(shown)
      setRefused(undefined)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    commit()
  }
  const rail = useMemo(() => layRail(at, today, marks), [at, today, marks])
  return (
    <form className="asof" aria-label={w('asOf.region')} onSubmit={onSubmit} noValidate>
      <label htmlFor={id}>{w('asOf.label')}</label>
      <span className="asof-field">
        <input
          id={id}
          ref={input}
          name="at"
          autoComplete="off"
          spellCheck={false}
          value={draft}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `${id}-error` : undefined}
          onChange={(event) => {
            // as typed: a keyboard that retypes (UniKey) must find its own letters again
            setDraft(event.target.value)
            setRefused(undefined)
          }}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        {refused ? (
          <span className="asof-error" id={`${id}-error`} role="alert">
            <span className="red">
              <Shape name="refused" />
            </span>{' '}
            {wordsFor(refused.refusal, refused.raw, w)} <span className="dim">{w('asOf.kept', { day: shown })}</span>
          </span>
        ) : null}
      </span>
      <span className="state">
        {isToday ? w('asOf.today') : <Go target={{ search: { at: undefined } }}>{w('asOf.back')}</Go>}
      </span>
      <ol className="rail" aria-label={w('asOf.rail')}>
        {rail.years.map(({ year, place }) => (
          <li key={year} className="yr" aria-hidden="true" style={{ left: `${place}%` }}>
            {year}
          </li>
        ))}
        {rail.marks.map((mark) => (
          <li key={mark.day} className={mark.words === 'after' ? 'cut after' : 'cut'} style={{ left: `${mark.place}%` }}>
            <Go
              target={{ search: { at: addressOfDay(mark.day, today) } }}
              className={mark.words === 'none' ? 'bare' : undefined}
              title={mark.label}
            >
              {mark.words === 'none' ? <span className="vh">{mark.label}</span> : mark.label}
            </Go>
          </li>
        ))}
        <li className="at" style={{ left: `${rail.at}%` }}>
          <span className="vh">{w('asOf.viewing', { day: shown })}</span>
        </li>
      </ol>
    </form>
  )
}
