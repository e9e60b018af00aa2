/** What a question is about, and the questions that lie beside it. Pure. */
import type { Ask, Figure, Predicate, Ratio } from '../../kernel/figure.ts'

/** The figure whose records open. */
export function heartOf(ask: Ask): Figure {
  return 'of' in ask ? ask.of : 'change' in ask ? ask.change : ask
}

/** The day on which its records are read: the day asked, or the last day of the period. */
export function dayOf(ask: Ask): string | undefined {
  const { at, period } = heartOf(ask)
  if (at !== undefined || !period) return at
  return new Date(Date.parse(`${period.to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The same question about one part of its split. */
export function partOf(ask: Ask, by: string, key: string): Ask {
  const narrowed = (f: Figure): Figure => ({ ...f, where: [...f.where, { dim: by, is: key }] })
  if ('of' in ask) return { ...ask, of: narrowed(ask.of) }
  return 'change' in ask ? { ...ask, change: narrowed(ask.change) } : narrowed(ask)
}

const unknowns: Readonly<Record<string, readonly [dim: string, missing: string, failing: readonly string[]][]>> = {
  assessment: [['verdict', 'unknown', ['notMet', 'inGrace', 'unknown']]],
  'commune-leadership': [
    ['secretary.local', 'notFound', ['local', 'notFound', 'vacant']],
    ['chair.local', 'notFound', ['local', 'notFound', 'vacant']],
  ],
}

/**
 * Who is outside the share only because something is not recorded: of the rows that do not pass, all are unknown. The numerator
 * of this ratio is their number; undefined where the fact knows no such thing.
 */
export function unknownOf(ask: Ratio): Ratio | undefined {
  const asked = ask.share.flatMap((p) => ('dim' in p ? [p.dim] : []))
  const found = unknowns[ask.of.fact]?.find(([dim]) => asked.includes(dim))
  if (!found) return undefined
  const [dim, missing, failing] = found
  const notPassing: Predicate = { dim, in: [...failing] }
  return { of: { ...ask.of, where: [...ask.of.where, notPassing] }, share: [{ dim, is: missing }] }
}
