/** SidePanel: what is behind the number or the cell that was opened. On paper it is an annex on its own sheet. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

export interface SidePanelProps {
  readonly title: ReactNode
  /** What is open; when it changes the focus moves in again. */
  readonly subject: string
  /** Without it the panel is part of the page: it has no button and does not close. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

export function SidePanel({ title, subject, onClose, children }: SidePanelProps) {
  const w = useWords(kitWords)
  const heading = useId()
  const head = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const closes = onClose !== undefined

  useEffect(() => {
    if (!closes) return
    const before = document.activeElement
    // An address that comes with an open panel opens the page, not the panel: reading begins at the top.
    if (!(before instanceof HTMLElement) || before === document.body) return
    opener.current = before
    head.current?.focus()
  }, [subject, closes])

  const close = () => {
    onClose?.()
    const back = opener.current
    if (back?.isConnected) back.focus()
    else document.querySelector<HTMLElement>('main')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // while a Vietnamese keyboard composes, Esc belongs to it
    if (event.key === 'Escape' && closes && !event.nativeEvent.isComposing) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <aside className="panel" aria-labelledby={heading} onKeyDown={onKeyDown}>
      <div className="panel-head">
        <h2 id={heading} ref={head} tabIndex={-1}>
          {title}
        </h2>
        {closes ? (
          <button type="button" className="btn" onClick={close}>
            {w('panel.close')}
          </button>
        ) : null}
      </div>
      {children}
    </aside>
  )
}
