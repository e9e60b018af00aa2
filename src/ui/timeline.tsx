/** Timeline: events one under another, the newest first or the oldest, as the screen gives them. */
import type { ReactNode } from 'react'
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

export interface TimelineEvent {
  readonly id: string
  /** An ISO day, or an ISO instant (then the hour is shown). */
  readonly at: string
  readonly what: ReactNode
  readonly more?: ReactNode
  /** A key event: its dot is filled. */
  readonly key?: boolean
}

export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label?: string }) {
  const w = useWords(kitWords)
  return (
    <ul className="time" aria-label={label}>
      {events.map((event) => (
        <li key={event.id} className={event.key ? 'key' : undefined}>
          <time dateTime={event.at}>{event.at.includes('T') ? w.instant(event.at) : w.day(event.at)}</time> {event.what}
          {event.more ? <div className="dim">{event.more}</div> : null}
        </li>
      ))}
    </ul>
  )
}
