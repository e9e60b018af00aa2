/** Disclosure: a verdict is itself the button that opens its arithmetic. */
import { type ReactNode, useId, useState } from 'react'

/** @param verdict the words of the verdict: “còn 4 ngày” @param children how it was reached, with the rule */
export function Disclosure({ verdict, children }: { verdict: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button type="button" className="why-btn" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {verdict}
      </button>
      <div className="calcbox" id={id} hidden={!open}>
        {children}
      </div>
    </>
  )
}
