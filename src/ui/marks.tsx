/** StatusMark: a shape, then its word. The shape is read first, colour adds nothing that the word does not say. */
import type { ReactNode } from 'react'
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

const shapes = {
  met: <path d="M1.5 6.6 4.6 9.6 10.5 2.8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  'not-met': <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  unknown: (
    <>
      <circle cx="6" cy="6" r="5.3" fill="none" stroke="currentColor" strokeDasharray="2 1.3" />
      <path
        d="M4.3 4.7c0-1 .7-1.7 1.7-1.7s1.7.6 1.7 1.5C7.7 5.7 6 5.8 6 7.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
      <circle cx="6" cy="8.9" r=".8" fill="currentColor" />
    </>
  ),
  half: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  unseen: <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  done: <circle cx="6" cy="6" r="5.4" fill="currentColor" />,
  waived: <path d="M6 1l5 5-5 5-5-5z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  overdue: <path d="M6 .6 11.8 11.2H.2z" fill="currentColor" />,
  refused: (
    <>
      <path d="M.5.5h11v11H.5z" fill="currentColor" />
      <path d="M3.5 3.5l5 5M8.5 3.5l-5 5" stroke="#fff" strokeWidth="1.6" />
    </>
  ),
  vacant: <path d="M1 1h10v10H1z" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2.2 1.5" />,
  dual: (
    <>
      <circle cx="4.2" cy="6" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <circle cx="7.8" cy="6" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  waiting: (
    <>
      <circle cx="1.8" cy="6" r="1.4" fill="currentColor" />
      <circle cx="6" cy="6" r="1.4" fill="currentColor" />
      <circle cx="10.2" cy="6" r="1.4" fill="currentColor" />
    </>
  ),
  to: <path d="M0 6h10M6.8 2.5 10.5 6 6.8 9.5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  down: <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  up: <path d="M2 8l4-4 4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  right: <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
} satisfies Record<string, ReactNode>

export type ShapeName = keyof typeof shapes

const states = {
  met: { shape: 'met', word: 'met', tone: 'good' },
  'not-met': { shape: 'not-met', word: 'notMet', tone: 'bad' },
  unknown: { shape: 'unknown', word: 'unknown', tone: 'warn' },
  half: { shape: 'half', word: 'half', tone: '' },
  expiring: { shape: 'half', word: 'expiring', tone: 'warn' },
  unseen: { shape: 'unseen', word: 'unseen', tone: '' },
  done: { shape: 'done', word: 'done', tone: 'good' },
  waived: { shape: 'waived', word: 'waived', tone: '' },
  overdue: { shape: 'overdue', word: 'overdue', tone: 'late' },
  refused: { shape: 'refused', word: 'refused', tone: 'late' },
  vacant: { shape: 'vacant', word: 'vacant', tone: 'warn' },
  dual: { shape: 'dual', word: 'dual', tone: '' },
  waiting: { shape: 'waiting', word: 'waiting', tone: '' },
} as const satisfies Record<string, { shape: ShapeName; word: string; tone: Tone }>

export type Status = keyof typeof states
/** good: quiet grey · bad, warn: bold ink · late: red, only for overdue and refused · '' as the text around. */
export type Tone = 'good' | 'bad' | 'warn' | 'late' | ''

/** The sheet of shapes; stands once in the page, `Shape` refers to it. Inline, so that marks print without backgrounds. */
export function MarkSheet() {
  return (
    <svg className="svg-defs" aria-hidden="true" focusable="false">
      {Object.entries(shapes).map(([name, shape]) => (
        <symbol key={name} id={`m-${name}`} viewBox="0 0 12 12">
          {shape}
        </symbol>
      ))}
    </svg>
  )
}

/** A shape alone, always beside words that say the same; hidden from screen readers. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className="ic" viewBox="0 0 12 12" aria-hidden="true">
      <use href={`#m-${name}`} />
    </svg>
  )
}

/** Shape and word of a state. `children` replaces the state's own word: `<StatusMark is="expiring">còn 45 ngày</StatusMark>`. */
export function StatusMark({ is, tone, children }: { is: Status; tone?: Tone; children?: ReactNode }) {
  const w = useWords(kitWords)
  const state = states[is]
  const manner = tone ?? state.tone
  return (
    <span className={manner ? `st ${manner}` : 'st'}>
      <Shape name={state.shape} />
      <span>{children ?? w(`mark.${state.word}`)}</span>
    </span>
  )
}
