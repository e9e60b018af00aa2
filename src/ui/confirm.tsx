/** ConfirmButton: an act that takes something away is asked about where it stands; one press more, no window over the page. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

export interface ConfirmButtonProps {
  readonly children: ReactNode
  /** What will happen, with its number: “11 dòng đã ghi sẽ được rút khỏi sổ.” */
  readonly question: string
  /** What the button that does it says. */
  readonly yes: string
  readonly waiting?: boolean
  readonly quiet?: boolean
  readonly onYes: () => void
}

export function ConfirmButton({ children, question, yes, waiting = false, quiet = false, onYes }: ConfirmButtonProps) {
  const w = useWords(kitWords)
  const [asking, setAsking] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asking) box.current?.querySelector('button')?.focus()
  }, [asking])
  if (!asking) {
    return (
      <Button quiet={quiet} waiting={waiting} onClick={() => setAsking(true)}>
        {children}
      </Button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend for two buttons in one line
    <div
      className="acts"
      role="group"
      aria-label={question}
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false)
      }}
    >
      <span>{question}</span>
      <Button
        waiting={waiting}
        onClick={() => {
          setAsking(false)
          onYes()
        }}
      >
        {yes}
      </Button>
      <Button quiet onClick={() => setAsking(false)}>
        {w('confirm.no')}
      </Button>
    </div>
  )
}
