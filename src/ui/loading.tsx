/** Loading: quiet words, shown only when the wait is long enough to be noticed (the sheet delays them). */
import type { ReactNode } from 'react'
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

/** @param children what is being fetched, when it can take long: “Đã đọc 1.240/3.100 dòng” */
export function Loading({ children }: { children?: ReactNode }) {
  const w = useWords(kitWords)
  return (
    <p className="wait" role="status">
      {children ?? w('loading')}
    </p>
  )
}
