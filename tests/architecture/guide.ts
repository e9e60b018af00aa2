/** Reads the worked examples of a guide: a question in JSON, and the line under it that says the answer. Pure. */

export type Example = {
  readonly question: unknown
  /** `value` → `357` */
  readonly answer: Readonly<Record<string, string>>
  /** The parts of a split, as written: `female 147`, `xã Mỹ Lệ 3/3`. */
  readonly parts: readonly string[]
}

/** @throws SyntaxError when a question is no JSON */
export function examplesIn(guide: string): Example[] {
  return [...guide.matchAll(/```json\n([\s\S]*?)\n```\n→ (.+)/g)].map(([, question, said]) => {
    const [whole, parts = ''] = said!.split('; ')
    const pairs = whole!.split(', ').map((pair) => pair.split(' ') as [string, string])
    return { question: JSON.parse(question!), answer: Object.fromEntries(pairs), parts: parts === '' ? [] : parts.split(', ') }
  })
}

/** The rows of the table of sheets: the heads that each kind must have. */
export function headsIn(guide: string): string[][] {
  const table = /<!-- sheets: begin -->([\s\S]*)<!-- sheets: end -->/.exec(guide)?.[1] ?? ''
  return table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && !/^-*$/.test(cells[2]!))
    .slice(1)
    .map((cells) => cells[2]!.split(' · ').sort())
}

/** The heads that a kind of sheet must have, as the guide names them. */
export const headsOf = (fields: Readonly<Record<string, { heads: readonly string[]; required?: boolean }>>): string[] =>
  Object.values(fields)
    .filter((f) => f.required)
    .map((f) => f.heads[0]!)
    .sort()
