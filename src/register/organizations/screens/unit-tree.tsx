/** The tree beside a unit: as it stood on the day of the page, open on the way to the unit, branches fetched as they open. */
import { useEffect, useState } from 'react'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { CheckField } from '../../../ui/field.tsx'
import { useGo, useSearchNow } from '../../../ui/go.tsx'
import { Tree, type TreeNode } from '../../../ui/tree.tsx'
import { useWords } from '../../../ui/words.ts'
import type { Node, openTree } from '../contract.ts'
import { shortName } from './short-name.ts'
import { unitWords } from './words.ts'

export interface UnitTreeProps {
  readonly current: string | undefined
  /** From the root down, without the current one. */
  readonly path: readonly string[]
  /** Branches under the current unit that stand open too. */
  readonly also: readonly string[]
}

/** The server takes so many; nobody has opened more by hand. */
const mostOpen = 200

export function UnitTree({ current, path, also }: UnitTreeProps) {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const go = useGo()
  const ended = useSearchNow().ended === '1'
  const [opened, setOpened] = useState<readonly string[]>([])
  const open = (more: readonly string[]) =>
    setOpened((now) => (more.every((id) => now.includes(id)) ? now : [...new Set([...now, ...more])].slice(-mostOpen)))
  // What was once open stays fetched, so that going from unit to unit does not fold the tree under the reader.
  const way = [...path, ...(current ? [current] : []), ...also].join(' ')
  useEffect(() => {
    if (way !== '') open(way.split(' '))
  }, [way])
  const input = { at, ended, open: [...opened] }
  const answer = useAnswer<typeof openTree>('organizations.tree', input, {
    stands: (before) => before.at === at && before.ended === ended,
  })
  const roots = answer.data?.roots.join(' ') ?? ''
  useEffect(() => {
    if (roots !== '') open(roots.split(' '))
  }, [roots])
  return (
    <nav aria-label={w('tree')}>
      <CheckField
        label={w('withEnded')}
        checked={ended}
        onChange={(on) => go({ search: { ended: on ? '1' : undefined }, replace: true })}
      />
      <Answer of={answer}>
        {(data) => {
          const nodes = toTree(data.nodes, data.roots, new Set(opened), at, {
            until: (day) => w('until', { day: w.day(day) }),
            merged: (n) => w('merged', { n }),
            cells: (n) => w('cells', { n }),
          })
          const slugs = new Map(data.nodes.map((n) => [n.id, n.slug]))
          return (
            <Tree
              label={w('tree')}
              nodes={nodes}
              current={current}
              openAtFirst={data.roots}
              alsoOpen={also}
              onOpen={(id) => open([id])}
              targetOf={(node) => ({
                to: '/units/$slug',
                params: { slug: slugs.get(node.id) ?? node.id },
                search: { ended: ended ? '1' : undefined },
              })}
            />
          )
        }}
      </Answer>
    </nav>
  )
}

type Say = { until: (day: string) => string; merged: (n: number) => string; cells: (n: number) => string }

const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

function toTree(nodes: readonly Node[], roots: readonly string[], open: ReadonlySet<string>, at: string, say: Say): TreeNode[] {
  const under = new Map<string, Node[]>()
  for (const n of nodes) if (n.parentId && !roots.includes(n.id)) under.set(n.parentId, [...(under.get(n.parentId) ?? []), n])
  const make = (n: Node, area: string | undefined): TreeNode => {
    const over = n.to !== 'infinity' && n.to <= at
    const note = over
      ? say.until(dayBefore(n.to))
      : n.mergedFrom > 1
        ? say.merged(n.mergedFrom)
        : n.cells > 0
          ? say.cells(n.cells)
          : undefined
    const children = (under.get(n.id) ?? []).map((child) => make(child, n.nature === 'area' ? n.name : area))
    return {
      id: n.id,
      label: n.nature === 'area' ? n.name : shortName(n.name, area),
      ...(note ? { note } : {}),
      ...(over ? { ended: true } : {}),
      ...(n.children > 0 ? (open.has(n.id) && children.length > 0 ? { children } : { more: true }) : {}),
    }
  }
  return nodes.filter((n) => roots.includes(n.id)).map((n) => make(n, undefined))
}
