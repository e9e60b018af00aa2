/** The paper of a contest: handed out as a file, never shown in the page. */
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { call } from '../../../ui/client.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { contestPaper } from '../contract.ts'

const types = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const

export function PaperLink({ id, name }: { id: string; name: string }) {
  const [failure, setFailure] = useState<unknown>()
  const fetchPaper = async () => {
    setFailure(undefined)
    try {
      const paper = await call<typeof contestPaper>('contests.paper', { id })
      const bytes = Uint8Array.from(atob(paper.bytes), (c) => c.charCodeAt(0))
      const url = URL.createObjectURL(new Blob([bytes], { type: types[paper.kind] }))
      const link = document.createElement('a')
      link.href = url
      link.download = paper.name
      link.click()
      URL.revokeObjectURL(url)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <>
      <Button quiet onClick={() => void fetchPaper()}>
        {name}
      </Button>
      {failure === undefined ? null : <ProblemNote error={failure} />}
    </>
  )
}
