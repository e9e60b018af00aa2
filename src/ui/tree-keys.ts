/**
 * The keys of a tree (WAI-ARIA Authoring Practices, tree view): what is visible, where the focus is, what is open. Pure.
 */
import { fold } from '../kernel/vietnamese/fold.ts'

export interface TreeNode {
  readonly id: string
  readonly label: string
  /** The count with its noun (“5 người”), or until when it stood (“đến 30/6/2025”). */
  readonly note?: string
  /** No longer stands on the day shown: grey. */
  readonly ended?: boolean
  /** What is under it; left out when it has nothing, or when it has not been fetched (`more`). */
  readonly children?: readonly TreeNode[]
  /** Has something under it that is fetched when it opens. */
  readonly more?: boolean
}

export interface TreeState {
  /** The node that the Tab key reaches and the arrows leave. */
  readonly focus: string
  readonly open: ReadonlySet<string>
}

/** A node as it stands on the screen: `level` from 1, and the node it hangs on. */
export interface TreeRow {
  readonly node: TreeNode
  readonly level: number
  readonly parent: string | undefined
}

export function opens(node: TreeNode): boolean {
  return (node.children?.length ?? 0) > 0 || node.more === true
}

/** The rows that are visible, from the top down. */
export function treeRows(nodes: readonly TreeNode[], open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = []
  const walk = (list: readonly TreeNode[], level: number, parent: string | undefined) => {
    for (const node of list) {
      rows.push({ node, level, parent })
      if (node.children && open.has(node.id)) walk(node.children, level + 1, node.id)
    }
  }
  walk(nodes, 1, undefined)
  return rows
}

/** The nodes from a root down to `id`, without it; empty when it is a root or is not in the tree. */
export function wayTo(nodes: readonly TreeNode[], id: string): readonly string[] {
  for (const node of nodes) {
    if (node.id === id) return []
    const children = node.children ?? []
    if (children.some((child) => child.id === id)) return [node.id]
    const below = wayTo(children, id)
    if (below.length > 0) return [node.id, ...below]
  }
  return []
}

/** The first row after the focus, round to the top, whose label begins with the letters typed; marks and case do not matter. */
export function typeAhead(rows: readonly TreeRow[], focus: string, typed: string): string | undefined {
  const wanted = fold(typed)
  if (wanted === '') return undefined
  const at = rows.findIndex((row) => row.node.id === focus)
  // one letter goes on to the next such node; more letters narrow down and may stay where they are
  const from = wanted.length === 1 ? at + 1 : Math.max(at, 0)
  const round = [...rows.slice(from), ...rows.slice(0, from)]
  return round.find((row) => fold(row.node.label).startsWith(wanted))?.node.id
}

function withOpen(state: TreeState, id: string, on: boolean): TreeState {
  const open = new Set(state.open)
  if (on) open.add(id)
  else open.delete(id)
  return { ...state, open }
}

/**
 * The state after a key, or undefined when the key is not the tree's.
 * Enter and Space are left to the node, which is a link.
 */
export function treeKey(nodes: readonly TreeNode[], state: TreeState, key: string): TreeState | undefined {
  const rows = treeRows(nodes, state.open)
  const at = rows.findIndex((row) => row.node.id === state.focus)
  const row = rows[at]
  if (!row) return undefined
  const to = (target: TreeRow | undefined): TreeState => (target ? { ...state, focus: target.node.id } : state)
  const isOpen = state.open.has(row.node.id)
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1])
    case 'ArrowUp':
      return to(rows[at - 1])
    case 'Home':
      return to(rows[0])
    case 'End':
      return to(rows.at(-1))
    case 'ArrowRight':
      if (!opens(row.node)) return state
      if (!isOpen) return withOpen(state, row.node.id, true)
      return to(rows[at + 1]?.parent === row.node.id ? rows[at + 1] : undefined)
    case 'ArrowLeft':
      if (isOpen && opens(row.node)) return withOpen(state, row.node.id, false)
      return to(rows.find((other) => other.node.id === row.parent))
    case '*': {
      const open = new Set(state.open)
      for (const other of rows) if (other.parent === row.parent && opens(other.node)) open.add(other.node.id)
      return { ...state, open }
    }
    default:
      return undefined
  }
}
