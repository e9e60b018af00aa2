/** Buttons say what happens. One main button a page; a button that waits says why instead of going dead. */
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Go, type Target } from './go.tsx'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly main?: boolean
  /** Looks like a link (small acts in a row of text). */
  readonly quiet?: boolean
  /** On or off, for buttons that stay pressed. */
  readonly pressed?: boolean
  /** Cannot be used yet. It stays reachable, so that its own words can say why: “Tiếp: so với sổ, còn 39 ô”. */
  readonly waiting?: boolean
  readonly children: ReactNode
}

export function Button({ main, quiet, pressed, waiting, children, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={quiet ? 'link' : main && !waiting ? 'btn main' : 'btn'}
      aria-pressed={pressed}
      aria-disabled={waiting || undefined}
      onClick={(event) => {
        if (waiting) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {children}
    </button>
  )
}

/** A link with the look of a button: it leads somewhere and changes nothing. */
export function ButtonLink({ target, main, children }: { target: Target; main?: boolean; children: ReactNode }) {
  return (
    <Go className={main ? 'btn main' : 'btn'} target={target}>
      {children}
    </Go>
  )
}

/** Acts side by side; left out on paper. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>
}
