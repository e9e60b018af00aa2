/**
 * Judges the answers of the import: `node tests/dirty/report.ts <answers.json>`, a file with the JSON that
 * `npm run -s goc -- import <files> --as-of <date> --dry-run --json` printed: an array, one object, or one object a line.
 * Ends with 1 where the goal is missed or a file of the corpus has no answer.
 */
import { readFileSync } from 'node:fs'
import { corpus } from './corpus.ts'
import { type Answer, addUp, type Judgement, judge, meetsGoal, type Verdict } from './judge.ts'

const parse = (text: string): Answer[] => {
  try {
    const all: unknown = JSON.parse(text)
    return (Array.isArray(all) ? all : [all]) as Answer[]
  } catch {
    return text.split('\n').filter(Boolean).flatMap(parse)
  }
}
const whole = (a: Answer): Answer => ({
  ...a,
  rows: a.rows ?? [],
  flags: a.flags ?? [],
  skipped: a.skipped ?? [],
  proposals: a.proposals ?? [],
})
const line = (name: string, v: Verdict) =>
  `  ${v.kind}  ${name}  ${v.sheet}!${v.row} ${v.field}  expected ${v.expected}${v.got ? `, got ${v.got}` : ''}`
const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path

export const report = (text: string): { lines: readonly string[]; met: boolean } => {
  const answers = new Map(parse(text).map((a) => [nameOf(a.file), whole(a)]))
  // a pair of two files may be told with either of them
  const pairs = [...answers.values()].flatMap((a) => a.proposals)
  const ofFile = (name: string) => pairs.filter((p) => nameOf(p.a.file) === name || nameOf(p.b.file ?? '') === name)
  const judged = corpus.flatMap((f): { name: string; topic: string; judgement: Judgement }[] => {
    const answer = answers.get(f.name)
    return answer
      ? [{ name: f.name, topic: f.topic, judgement: judge(f.expectation, { ...answer, proposals: ofFile(f.name) }) }]
      : []
  })
  const unanswered = corpus.filter((f) => !answers.has(f.name)).map((f) => f.name)
  const faults = judged.flatMap((j) => j.judgement.verdicts.filter((v) => v.kind !== 'right').map((v) => line(j.name, v)))
  const topics = [...new Set(judged.map((j) => j.topic))].map((topic) => {
    const s = addUp(judged.filter((j) => j.topic === topic).map((j) => j.judgement))
    const rest = Object.entries(s).filter(([kind, n]) => n > 0 && !['cells', 'right'].includes(kind))
    return `${topic.padEnd(18)}${String(s.right).padStart(5)} right of ${String(s.cells).padStart(4)} cells${rest.map(([kind, n]) => `, ${n} ${kind}`).join('')}`
  })
  const sums = addUp(judged.map((j) => j.judgement))
  const share = sums.cells === 0 ? 0 : (100 * (sums.right + sums.flagged)) / sums.cells
  const met = meetsGoal(sums) && unanswered.length === 0
  const end = `${share.toFixed(2)} % of ${sums.cells} cells right or flagged, ${sums['silently-wrong']} silently wrong, ${sums['extra-row']} rows too many, ${unanswered.length} files without an answer: ${met ? 'the goal is met' : 'the goal is missed'}`
  return { lines: [...faults, ...unanswered.map((name) => `  no answer  ${name}`), ...topics, end], met }
}

if (import.meta.main) {
  const [path] = process.argv.slice(2)
  if (!path) throw new Error('Say the file of answers: node tests/dirty/report.ts <answers.json>')
  const { lines, met } = report(readFileSync(path, 'utf8'))
  console.log(lines.join('\n'))
  process.exitCode = met ? 0 : 1
}
