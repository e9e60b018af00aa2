/** NumberLink: every number is a way in. In prose an underlined link, in a table the whole cell is the target. */
import type { ReactNode } from 'react'
import { Go, type Target } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { Shape } from './marks.tsx'
import { useWords } from './words.ts'

export interface NumberLinkProps {
  /** The count; `undefined` when the unit has not reported: said apart from 0. */
  readonly value: number | undefined
  /** Where the records behind the number are listed. */
  readonly target: Target
  /** What stands instead of the figures: “98,6 % (352/357)”, “không có”. */
  readonly children?: ReactNode
  /** The list behind this number is the one on the screen. */
  readonly open?: boolean
  /** What is counted, for those who hear one cell at a time. */
  readonly label?: string
  /** Does not match another number that it must match. */
  readonly breach?: boolean
}

export function NumberLink({ value, target, children, open = false, label, breach = false }: NumberLinkProps) {
  const w = useWords(kitWords)
  if (value === undefined) return <NotReported />
  const classes = ['num', value === 0 && !children ? 'zero' : '', breach ? 'breach' : ''].filter(Boolean).join(' ')
  return (
    <Go className={classes} target={target} aria-current={open ? 'true' : undefined}>
      {label ? <span className="vh">{label}: </span> : null}
      {breach ? (
        <>
          <Shape name="refused" /> <span className="vh">{w('number.breach')}: </span>
        </>
      ) : null}
      {children ?? w.number(value)}
    </Go>
  )
}

/** “chưa”: nobody has reported yet. Not a 0, not a blank. */
export function NotReported() {
  const w = useWords(kitWords)
  return (
    <span className="void">
      <span aria-hidden="true">{w('number.notReported')}</span>
      <span className="vh">{w('number.notReportedLong')}</span>
    </span>
  )
}

/** “–” on grey: the form locks this cell. */
export function LockedCell() {
  const w = useWords(kitWords)
  return (
    <span className="lock">
      <span aria-hidden="true">–</span>
      <span className="vh">{w('number.locked')}</span>
    </span>
  )
}
