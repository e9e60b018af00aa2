/** Banner: one line with an edge on the left, no fill. */
import type { ReactNode } from 'react'

export interface BannerProps {
  readonly children: ReactNode
  /** Red edge: something was refused or is overdue. */
  readonly refused?: boolean
  /** Say it aloud when it appears (after an act). */
  readonly live?: boolean
}

export function Banner({ children, refused = false, live = false }: BannerProps) {
  return (
    <div className={refused ? 'say err' : 'say'} role={live ? (refused ? 'alert' : 'status') : undefined}>
      {children}
    </div>
  )
}
