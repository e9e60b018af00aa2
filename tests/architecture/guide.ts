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
