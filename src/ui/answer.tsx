/** Asking the server from a screen: `useAnswer` reads, `useAct` writes, `<Answer>` shows the wait, the refusal or the data. */
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Asked, CallRefused, call, type InputOf, type OutputOf } from './client.ts'
import { Loading } from './loading.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useLang } from './words.ts'

/**
 * The answer of a reading operation; asked again when the input changes, given up when the screen goes.
 * The old answer is never shown under a new question: the day in the heading and the numbers under it always agree.
 */
export function useAnswer<C extends Asked>(
  name: C['name'],
  input: InputOf<C>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<C>> {
  const lang = useLang()
  return useQuery<OutputOf<C>>({
    queryKey: [name, input, lang],
    queryFn: ({ signal }) => call<C>(name, input, { signal }),
    enabled: options.enabled ?? true,
  })
}

/** A writing operation. When it is done every answer on the screen is asked again: a write can change any count. */
export function useAct<C extends Asked>(name: C['name']) {
  const client = useQueryClient()
  return useMutation<OutputOf<C>, Error, InputOf<C>>({
    mutationFn: (input) => call<C>(name, input),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** The problem behind an error of `useAnswer` or `useAct`; undefined when there is none. */
export function problemOf(error: unknown) {
  return error instanceof CallRefused ? error.problem : undefined
}

export interface AnswerProps<D> {
  readonly of: UseQueryResult<D>
  /** What is being fetched, when it can take long. */
  readonly wait?: ReactNode
  readonly children: (data: D) => ReactNode
}

export function Answer<D>({ of, wait, children }: AnswerProps<D>) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <ProblemNote error={of.error} onRetry={() => void of.refetch()} />
  return <Loading>{wait}</Loading>
}
