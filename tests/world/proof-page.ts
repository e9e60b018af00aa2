/** The page docs/proof/proof.md: one section for each part of the proof, with the day on which that part was run. Pure. */

/** How a part of the proof went. `failed` names each check that failed, or says why the part did not run to its end. */
export type Outcome = {
  readonly part: string
  /** Day, versions, machine, minutes: what one must know to compare. */
  readonly circumstances: string
  readonly passed: number
  readonly failed: readonly string[]
  readonly lines: readonly string[]
}

const head = `# Proof: the checks at full size

\`npm run proof\` runs every part, \`npm run proof -- --only tamper,kills\` some of them; what the others told before stays, with its own day. \`npm test\` runs the same checks on a
seeded sample. Each has a planted fault that it must catch; those count among the checks.
`

const sectionOf = ({ circumstances, passed, failed, lines }: Outcome): string =>
  [
    `${circumstances} · ${passed} checks passed, ${failed.length === 0 ? 'none failed' : `**${failed.length} failed**`}`,
    ...(lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
    ...(failed.length > 0 ? [failed.map((f) => `- **failed:** ${f.replaceAll(/\s+/g, ' ').slice(0, 300)}`).join('\n')] : []),
  ].join('\n\n')

/** The sections of a page by the name of their part. */
export function sectionsOf(page: string): Map<string, string> {
  const found = page.split(/^## /m).slice(1)
  return new Map(found.map((text) => [text.slice(0, text.indexOf('\n')).trim(), text.slice(text.indexOf('\n')).trim()]))
}

/** The page after these parts were run: their sections anew, those of the other `parts` as they stood; what is no part any more goes. */
export function pageAfter(before: string, parts: readonly string[], outcomes: readonly Outcome[]): string {
  const sections = sectionsOf(before)
  for (const outcome of outcomes) sections.set(outcome.part, sectionOf(outcome))
  const written = parts.map((part) => `## ${part}\n\n${sections.get(part) ?? 'Not run yet.'}\n`)
  return [head, ...written].join('\n')
}
