/** TenureLanes: a person's tenures on a line of time, with the day shown and the reorganizations. */
import { Go, type Target } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { type LabelSide, type Lane, type LaneTenure, layLabels, layLanes, type Piece, placeOf, spanOf } from './lanes.ts'
import { useLargeType } from './preferences.ts'
import { useIsWide } from './wide.ts'
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

/** A label stands against its line, on its side. */
function besides({ place, side }: { readonly place: number; readonly side: LabelSide }) {
  return side === 'before' ? { right: `${100 - place}%` } : { left: `${place}%` }
}

/** Width of a letter of the labels in percent of the line: 11 px type on some 960 px, on some 460 px in a narrow window. */
const LETTER = { wide: 0.72, narrow: 1.5 }

export function TenureLanes<T extends LaneTenure>({ lanes, at, today, marks = [], targetOf }: TenureLanesProps<T>) {
  const w = useWords(kitWords)
  const wide = useIsWide()
  const large = useLargeType()
  const span = spanOf(lanes, at, today)
  const rows = layLanes(lanes, span, at, today)
  const drawn = marks.filter((day) => placeOf(day, span) > 0 && placeOf(day, span) < 100)
  const viewing = w('lanes.viewing', { day: w.day(at) })
  const labels = layLabels(
    span,
    at,
    drawn,
    { at: viewing.length + 1, mark: 8.8 },
    (wide ? LETTER.wide : LETTER.narrow) * (large ? 1.3 : 1),
  )
  const lines = (
    <>
      <span className="atl" style={{ left: `${labels.at.place}%` }} />
      {labels.marks.map((mark) => (
        <span key={mark.day} className="cutl" style={{ left: `${mark.place}%` }} />
      ))}
    </>
  )
  return (
    <ol className="life-line" aria-label={w('lanes.label')}>
      <li>
        <span />
        <span className="lane">
          {labels.years.map(({ year, place }) => (
            <span key={year} className="yr" aria-hidden="true" style={{ left: `${place}%` }}>
              {year}
            </span>
          ))}
          <b className="yr viewing" aria-hidden="true" style={besides(labels.at)}>
            {viewing}
          </b>
          {labels.marks.map((mark) =>
            mark.side === 'none' ? null : (
              <b key={mark.day} className="yr mark" aria-hidden="true" style={besides(mark)}>
                {w.day(mark.day)}
              </b>
            ),
          )}
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
