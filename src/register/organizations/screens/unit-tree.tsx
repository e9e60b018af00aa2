/** The tree beside a unit: as it stood on the day of the page, branches fetched as they open. */
import { useState } from 'react'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { CheckField } from '../../../ui/field.tsx'
import { useGo, useSearchNow } from '../../../ui/go.tsx'
import { Tree, type TreeNode } from '../../../ui/tree.tsx'
import { useWords } from '../../../ui/words.ts'
import type { Node, openTree } from '../contract.ts'
import { unitWords } from './words.ts'

export function UnitTree({ current, path }: { current: string | undefined; path: readonly string[] }) {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const go = useGo()
  const ended = useSearchNow().ended === '1'
  const [opened, setOpened] = useState<readonly string[]>([])
  const open = [...new Set([...opened, ...path, ...(current ? [current] : [])])].slice(0, 200)
  const answer = useAnswer<typeof openTree>('organizations.tree', { at, ended, open })
  return (
    <nav aria-label={w('tree')}>
      <CheckField
        label={w('withEnded')}
        checked={ended}
        onChange={(on) => go({ search: { ended: on ? '1' : undefined }, replace: true })}
      />
      <Answer of={answer}>
        {(data) => {
          const nodes = toTree(data.nodes, data.roots, new Set(open), at, {
            until: (day) => w('until', { day: w.day(day) }),
            merged: (n) => w('merged', { n }),
            cells: (n) => w('cells', { n }),
          })
          return (
            <Tree
              label={w('tree')}
              nodes={nodes}
              current={current}
              openAtFirst={path.length ? path : data.roots}
              onOpen={(id) => setOpened((now) => (now.includes(id) ? now : [...now, id]))}
              targetOf={(node) => ({
                to: '/units/$slug',
                params: { slug: data.nodes.find((n) => n.id === node.id)?.slug ?? node.id },
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
  const make = (n: Node): TreeNode => {
    const over = n.to !== 'infinity' && n.to <= at
    const note = over
      ? say.until(dayBefore(n.to))
      : n.mergedFrom > 0
        ? say.merged(n.mergedFrom)
        : n.cells > 0
          ? say.cells(n.cells)
          : undefined
    const children = (under.get(n.id) ?? []).map(make)
    return {
      id: n.id,
      label: n.name,
      ...(note ? { note } : {}),
      ...(over ? { ended: true } : {}),
      ...(n.children > 0 ? (open.has(n.id) && children.length > 0 ? { children } : { more: true }) : {}),
    }
  }
  return nodes.filter((n) => roots.includes(n.id)).map(make)
}
