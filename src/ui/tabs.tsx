/** Tabs of a file: each has its address, so they are links. */
import type { ReactNode } from 'react'
import { Go, type Target } from './go.tsx'

export interface Tab {
  readonly id: string
  readonly label: ReactNode
  readonly target: Target
}

export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Go key={tab.id} target={tab.target} aria-current={tab.id === current ? 'page' : undefined}>
          {tab.label}
        </Go>
      ))}
    </nav>
  )
}
