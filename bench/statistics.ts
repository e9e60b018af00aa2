/** Middle values of few measurements. Pure. */

/** Throws RangeError for no values. */
export function quantile(values: readonly number[], at: number): number {
  if (values.length === 0) throw new RangeError('no values were measured')
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return low + (high - low) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Ratios of the pairs `ours : theirs`, each pair measured side by side; their median is not moved by a slow moment of the machine. */
export function ratioOfPairs(theirs: readonly number[], ours: readonly number[]): number {
  if (theirs.length !== ours.length) throw new RangeError(`${theirs.length} measurements against ${ours.length} are no pairs`)
  return median(ours.map((x, i) => x / theirs[i]!))
}
