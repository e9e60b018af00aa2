/** TenureLanes: a person's tenures on a line of time, with the day shown and the reorganizations. */
import { Go, type Target } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { type Lane, type LaneTenure, layLanes, type Piece, placeOf, spanOf, yearTicks } from './lanes.ts'
import { useWords } from './words.ts'

export type { Lane, LaneTenure } from './lanes.ts'

export interface TenureLanesProps<T extends LaneTenure> {
  readonly lanes: readonly Lane<T>[]
  /** ISO days: the day shown, and today. */
  readonly at: string
  readonly today: string
  /** Days of reorganization; those outside the line are not drawn. */
  readonly marks?: readonly string[]
  readonly targetOf: (tenure: T) => Target
}

function Bar<T extends LaneTenure>({ piece, targetOf }: { piece: Piece<T>; targetOf: (tenure: T) => Target }) {
  const w = useWords(kitWords)
  const { tenure, kind } = piece
  const time = tenure.to
    ? w('lanes.fromTo', { from: w.day(tenure.from), to: w.day(tenure.to) })
    : w('lanes.fromOn', { from: w.day(tenure.from) })
  const whole = `${tenure.label}, ${time}${kind === 'after' ? `, ${w('lanes.after')}` : ''}`
  const style = { left: `${piece.left}%`, width: `${piece.width}%` }
  const className = kind === 'before' ? 'barx' : `barx ${kind}`
  // What follows a held tenure is the same tenure: one stop for the keyboard, one telling.
  const tail = kind === 'after' && tenure.to !== undefined && piece.left > 0
  return (
    <Go className={className} style={style} target={targetOf(tenure)} title={whole} aria-label={whole}>
      {kind === 'after' ? w.day(tail ? (tenure.to ?? tenure.from) : tenure.from) : tenure.label}
    </Go>
  )
}

export function TenureLanes<T extends LaneTenure>({ lanes, at, today, marks = [], targetOf }: TenureLanesProps<T>) {
  const w = useWords(kitWords)
  const span = spanOf(lanes, at, today)
  const rows = layLanes(lanes, span, at, today)
  const drawn = marks.filter((day) => placeOf(day, span) > 0 && placeOf(day, span) < 100)
  const atPlace = placeOf(at, span)
  const lines = (
    <>
      <span className="atl" style={{ left: `${atPlace}%` }} />
      {drawn.map((day) => (
        <span key={day} className="cutl" style={{ left: `${placeOf(day, span)}%` }} />
      ))}
    </>
  )
  return (
    <ol className="life-line" aria-label={w('lanes.label')}>
      <li>
        <span />
        <span className="lane">
          {yearTicks(span).map((year) => (
            <span key={year} className="yr" aria-hidden="true" style={{ left: `${placeOf(`${year}-01-01`, span)}%` }}>
              {year}
            </span>
          ))}
          <b className="yr viewing" aria-hidden="true" style={{ right: `${100 - atPlace}%` }}>
            {w('lanes.viewing', { day: w.day(at) })}
          </b>
          {drawn.map((day) => (
            <b key={day} className="yr mark" aria-hidden="true" style={{ left: `${placeOf(day, span)}%` }}>
              {w.day(day)}
            </b>
          ))}
          <span className="vh">
            {w('lanes.key', { day: w.day(at) })}{' '}
            {drawn.length > 0 ? w('lanes.keyMark', { days: drawn.map((day) => w.day(day)).join(', ') }) : null}
          </span>
          {lines}
        </span>
      </li>
      {rows.map((row) => (
        <li key={`${row.lane.id} ${row.pieces[0]?.tenure.id}`}>
          <span className={row.later ? 'dim' : undefined}>
            {row.first ? row.lane.label : <span className="vh">{row.lane.label}</span>}
          </span>
          <span className="lane">
            {lines}
            {row.pieces.map((piece) => (
              <Bar key={`${piece.tenure.id} ${piece.kind}`} piece={piece} targetOf={targetOf} />
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
