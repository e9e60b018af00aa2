/** Segment: one of a few ways to show the same thing. */
import type { ReactNode } from 'react'
import { Go, type Target } from './go.tsx'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: ReactNode
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string
}

export interface SegmentProps<V extends string> {
  /** What is chosen here, for those who cannot see that the buttons touch. */
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onChoose: (value: V) => void
}

export function Segment<V extends string>({ label, choices, value, onChoose }: SegmentProps<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend for two buttons in one line
    <span className="seg" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="btn"
          lang={choice.lang}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </span>
  )
}

export interface SegmentLinksProps {
  readonly label: string
  readonly links: readonly {
    readonly label: ReactNode
    readonly target: Target
    readonly current: boolean
    readonly lang?: string
  }[]
}

/** The same look where each choice has an address of its own. */
export function SegmentLinks({ label, links }: SegmentLinksProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Segment
    <span className="seg" role="group" aria-label={label}>
      {links.map((link, i) => (
        <Go key={i} className="btn" target={link.target} lang={link.lang} aria-current={link.current ? 'true' : undefined}>
          {link.label}
        </Go>
      ))}
    </span>
  )
}
