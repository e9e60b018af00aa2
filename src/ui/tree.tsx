/**
 * Tree: full keys of the WAI-ARIA pattern, one stop of the Tab key, every node a link with an address.
 * Ended units are grey and say until when; a count says what it counts.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Go, type Target } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { Shape } from './marks.tsx'
import { opens, type TreeNode, type TreeState, treeKey, treeRows, typeAhead, wayTo } from './tree-keys.ts'
import { useWords } from './words.ts'

export type { TreeNode } from './tree-keys.ts'

export interface TreeProps {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  /** The node that the page shows. */
  readonly current?: string | undefined
  readonly targetOf: (node: TreeNode) => Target
  /** Nodes that stand open at first, besides the way to the current one; the roots when left out. */
  readonly openAtFirst?: readonly string[]
  /** Nodes that open when they come in here (the way to a unit that was just found); the reader may close them again. */
  readonly alsoOpen?: readonly string[]
  /** A node with `more` was opened: fetch what is under it. */
  readonly onOpen?: (id: string) => void
}

/** Letters typed within this time are one word (the pattern leaves the length to us). */
const WORD_MS = 700

export function Tree({ label, nodes, current, targetOf, openAtFirst, alsoOpen, onOpen }: TreeProps) {
  const w = useWords(kitWords)
  const base = useId()
  const root = useRef<HTMLUListElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const [state, setState] = useState<TreeState>(() => ({
    focus: current ?? nodes[0]?.id ?? '',
    open: new Set([...(openAtFirst ?? nodes.map((node) => node.id)), ...(current ? [...wayTo(nodes, current), current] : [])]),
  }))

  // as text, so that a list made anew with the same nodes does not take the focus from where the reader is
  const way = current === undefined ? '' : [...wayTo(nodes, current), current].join('\n')
  useEffect(() => {
    if (current === undefined) return
    setState((now) => ({ focus: current, open: new Set([...now.open, ...way.split('\n')]) }))
  }, [current, way])

  const also = (alsoOpen ?? []).join('\n')
  useEffect(() => {
    if (also !== '') setState((now) => ({ ...now, open: new Set([...now.open, ...also.split('\n')]) }))
  }, [also])

  const rows = treeRows(nodes, state.open)
  // The node that had the focus may be gone (another day, a filter): the Tab key must still find one.
  const stop = rows.some((row) => row.node.id === state.focus) ? state.focus : rows[0]?.node.id

  const focusNode = (id: string) => {
    const item = root.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)
    item?.focus()
  }
  const apply = (next: TreeState) => {
    for (const id of next.open) if (!state.open.has(id)) onOpen?.(id)
    setState(next)
    if (next.focus !== state.focus) focusNode(next.focus)
  }
  const toggle = (id: string) => {
    const open = new Set(state.open)
    if (!open.delete(id)) open.add(id)
    apply({ ...state, open })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    // With a modifier it is the browser's; while a Vietnamese keyboard composes it is the keyboard's.
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing || stop === undefined) return
    const here = { ...state, focus: stop }
    const next = treeKey(nodes, here, event.key)
    if (next) {
      event.preventDefault()
      apply(next)
      return
    }
    if ([...event.key].length !== 1) return
    const now = event.timeStamp
    const isWord = typed.current.letters !== '' && now - typed.current.at < WORD_MS
    // within a word a space is a letter of it (“xã Mỹ Lệ”); alone it presses the node, as Enter does
    if (event.key === ' ') event.preventDefault()
    if (event.key === ' ' && !isWord) {
      ;(event.target as HTMLElement).click()
      return
    }
    const letters = isWord ? typed.current.letters + event.key : event.key
    typed.current = { letters, at: now }
    const found = typeAhead(rows, stop, letters)
    if (found !== undefined) apply({ ...state, focus: found })
  }

  const branch = (list: readonly TreeNode[], level: number) =>
    list.map((node, i) => {
      const canOpen = opens(node)
      const isOpen = canOpen && state.open.has(node.id)
      const groupId = `${base}-${node.id}`
      return (
        <li key={node.id} role="none" className={node.ended ? 'ended' : undefined}>
          <Go
            target={targetOf(node)}
            role="treeitem"
            data-node={node.id}
            tabIndex={node.id === stop ? 0 : -1}
            aria-level={level}
            aria-posinset={i + 1}
            aria-setsize={list.length}
            aria-expanded={canOpen ? isOpen : undefined}
            aria-owns={isOpen ? groupId : undefined}
            aria-current={node.id === current ? 'page' : undefined}
            aria-selected={node.id === current}
            onFocus={() => setState((now) => (now.focus === node.id ? now : { ...now, focus: node.id }))}
          >
            {canOpen ? (
              <span
                className="fork"
                aria-hidden="true"
                onClick={(event) => {
                  event.preventDefault()
                  event.stopPropagation()
                  toggle(node.id)
                }}
              >
                <Shape name={isOpen ? 'down' : 'right'} />
              </span>
            ) : null}
            <span className="name">{node.label}</span>
            {node.ended ? <span className="vh">, {w('tree.ended')}</span> : null}{' '}
            {node.note ? <span className="ct">{node.note}</span> : null}
          </Go>
          {isOpen ? (
            // biome-ignore lint/a11y/useSemanticElements: the pattern of the tree asks for a group
            <ul role="group" id={groupId}>
              {node.children ? (
                branch(node.children, level + 1)
              ) : (
                <li role="none" className="opening">
                  {w('tree.opening')}
                </li>
              )}
            </ul>
          ) : null}
        </li>
      )
    })

  return (
    <div className="tree">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list is the tree of the WAI-ARIA pattern */}
      <ul role="tree" aria-label={label} ref={root} onKeyDown={onKeyDown}>
        {branch(nodes, 1)}
      </ul>
    </div>
  )
}
