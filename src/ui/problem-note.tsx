/** A refusal in its three parts, where it happened, with a way to try again. */
import { Button } from './button.tsx'
import { CallRefused, type Problem, UNREACHABLE, UNREADABLE } from './client.ts'
import { ThreeParts } from './error-summary.tsx'
import { kitWords } from './kit-words.ts'
import { useWords, type Words } from './words.ts'

function partsOf(error: unknown, w: Words<typeof kitWords.vi>): Pick<Problem, 'what' | 'why' | 'todo'> {
  const problem = error instanceof CallRefused ? error.problem : undefined
  if (problem && problem.code !== UNREACHABLE && problem.code !== UNREADABLE) return problem
  const code = problem?.code === UNREACHABLE ? 'unreachable' : problem?.code === UNREADABLE ? 'unreadable' : 'screen'
  return { what: w(`problem.${code}.what`), why: w(`problem.${code}.why`), todo: w(`problem.${code}.todo`) }
}

/** @param error a `CallRefused`, or a fault of the screen itself @param page nothing else stands on the page: it is its heading */
export function ProblemNote({ error, onRetry, page = false }: { error: unknown; onRetry?: () => void; page?: boolean }) {
  const w = useWords(kitWords)
  const { what, why, todo } = partsOf(error, w)
  return (
    <div className="errs" role="alert">
      {page ? <h1>{what}</h1> : <h2>{what}</h2>}
      <ThreeParts why={why} todo={todo} />
      {onRetry ? (
        <p className="acts">
          <Button onClick={onRetry}>{w('retry')}</Button>
        </p>
      ) : null}
    </div>
  )
}
