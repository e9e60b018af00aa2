/** Asking the server from a screen: `useAnswer` reads, `useAct` writes, `<Answer>` shows the wait, the refusal or the data. */
import { type UseQueryResult, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Asked, CallRefused, call, type InputOf, type OutputOf } from './client.ts'
import { Loading } from './loading.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useLang } from './words.ts'

export interface AnswerOptions<Input> {
  readonly enabled?: boolean
  /** On what ground a record is opened; stands in the trail. */
  readonly purpose?: string | undefined
  /**
   * Whether the answer to the question before may stay while this one is asked: only where the day and the subject are the same
   * and more of it was asked for (a branch of a tree, the next part of a list).
   */
  readonly stands?: (before: Input) => boolean
}

/**
 * The answer of a reading operation; asked again when the input changes, given up when the screen goes.
 * The old answer is never shown under a new question, unless `stands` allows it: the day in the heading and the numbers under it
 * always agree.
 */
export function useAnswer<C extends Asked>(
  name: C['name'],
  input: InputOf<C>,
  options: AnswerOptions<InputOf<C>> = {},
): UseQueryResult<OutputOf<C>> {
  const lang = useLang()
  const { purpose, stands } = options
  return useQuery<OutputOf<C>>({
    queryKey: [name, input, lang],
    queryFn: ({ signal }) => call<C>(name, input, { signal, ...(purpose ? { purpose } : {}) }),
    enabled: options.enabled ?? true,
    ...(stands
      ? {
          placeholderData: ((before: unknown, query: { queryKey: readonly unknown[] } | undefined) =>
            query?.queryKey[2] === lang && stands(query.queryKey[1] as InputOf<C>) ? before : undefined) as never,
        }
      : {}),
  })
}

/** What `usePages` has read so far, in the shape that `<Answer>` takes. */
export interface Pages<D> {
  readonly data: readonly D[] | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
  /** Reads the next page and puts it after those before; undefined when all is there or one is on its way. */
  readonly more: (() => void) | undefined
}

/**
 * A list read a page at a time, by key: the pages before stay on the screen.
 * @param after adds the key of the last row to the question
 * @param next the key that the next page begins after; undefined at the end
 */
export function usePages<C extends Asked, K>(
  name: C['name'],
  input: InputOf<C>,
  after: (input: InputOf<C>, key: K) => InputOf<C>,
  next: (page: OutputOf<C>) => K | undefined,
): Pages<OutputOf<C>> {
  const lang = useLang()
  const query = useInfiniteQuery({
    queryKey: [name, input, lang, 'pages'],
    queryFn: ({ signal, pageParam }) => call<C>(name, pageParam === undefined ? input : after(input, pageParam as K), { signal }),
    initialPageParam: undefined as K | undefined,
    getNextPageParam: (last: OutputOf<C>) => next(last),
  })
  return {
    data: query.data?.pages,
    error: query.error,
    refetch: query.refetch,
    more: query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined,
  }
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
  readonly of: Pick<UseQueryResult<D>, 'data' | 'error'> & { readonly refetch: () => unknown }
  /** What is being fetched, when it can take long. */
  readonly wait?: ReactNode
  /** It is the whole page: a refusal then stands at its head. */
  readonly page?: boolean
  readonly children: (data: D) => ReactNode
}

/** Asked again it could be answered: no server was reached, or it failed. A refusal stays one. */
function mayPass(error: unknown): boolean {
  return !(error instanceof CallRefused) || error.status === 0 || error.status >= 500
}

export function Answer<D>({ of, wait, page = false, children }: AnswerProps<D>) {
  if (of.data !== undefined) return children(of.data)
  if (of.error)
    return <ProblemNote error={of.error} page={page} {...(mayPass(of.error) ? { onRetry: () => void of.refetch() } : {})} />
  return <Loading>{wait}</Loading>
}
