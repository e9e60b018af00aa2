/** SummaryList: what a thing is, name by name. `IdentityBar` is the same in one line under the title of a file. */
import type { ReactNode } from 'react'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

export function SummaryList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.flatMap((fact) => [<dt key={`${fact.name}?`}>{fact.name}</dt>, <dd key={fact.name}>{fact.value}</dd>])}
    </dl>
  )
}

export function IdentityBar({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="idbar">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
