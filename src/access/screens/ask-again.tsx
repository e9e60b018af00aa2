/** Opens the question who one is, over whatever page stands there; those who ask at the same time are answered together. */
import { createRoot } from 'react-dom/client'
import StepUp from './step-up.tsx'

let asking: Promise<boolean> | undefined

/** Whether he showed it. */
export function askAgain(): Promise<boolean> {
  asking ??= new Promise<boolean>((answer) => {
    const place = document.body.appendChild(document.createElement('div'))
    const root = createRoot(place)
    root.render(
      <StepUp
        onEnd={(shown) => {
          asking = undefined
          root.unmount()
          place.remove()
          answer(shown)
        }}
      />,
    )
  })
  return asking
}
