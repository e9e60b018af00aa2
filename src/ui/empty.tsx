/** Empty state: what belongs here, who fills it, one thing to do. Never a blank, never a picture. */
import type { ReactNode } from 'react'

export function Empty({ title, children, act }: { title: string; children?: ReactNode; act?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-what">{title}</p>
      {children ? <div className="dim">{children}</div> : null}
      {act ? <div className="acts">{act}</div> : null}
    </div>
  )
}
