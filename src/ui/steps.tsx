/** Steps: where one stands on a way of a few steps (the import). */
import type { ReactNode } from 'react'
import { StatusMark } from './marks.tsx'

export interface Step {
  readonly id: string
  /** The step, with what it came to: “Ghép cột: 12/12”. */
  readonly label: ReactNode
  readonly state: 'done' | 'now' | 'waiting'
}

export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="hsteps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.state === 'done' ? (
            <StatusMark is="met" tone="">
              {step.label}
            </StatusMark>
          ) : (
            step.label
          )}
        </li>
      ))}
    </ol>
  )
}
