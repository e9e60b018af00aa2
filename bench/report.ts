/** The measurements as one Markdown page. Pure. */
import type { FigureResult } from './figures.ts'
import type { ListResult } from './lists.ts'
import type { Steps } from './nation.ts'
import type { RequestResult, StatementCost } from './requests.ts'
import type { StartResult } from './start.ts'

export const goals = { figure: 1.25, buffers: 1.1, list: 1.3, request: 2 } as const

export type Measured = {
  readonly at: string
  readonly scale: number
  readonly units: number
  readonly members: number
  readonly tenures: number
  readonly subjects: number
  readonly versions: Readonly<Record<string, string>>
  readonly cores: number
  readonly load: number
  readonly steps: Steps
  readonly figures: readonly FigureResult[] | null
  readonly lists: readonly ListResult[] | null
  readonly requests: readonly RequestResult[] | null
  readonly costs: readonly StatementCost[] | null
  readonly start: StartResult | null
  /** What could not be measured, and why. */
  readonly failures: readonly string[]
}

const ms = (n: number) => (n < 10 ? n.toFixed(2) : n < 100 ? n.toFixed(1) : n.toFixed(0))
const count = (n: number) => n.toLocaleString('en-US')
/** The ratio, and a word when it is over the goal. */
const against = (ratio: number, goal: number) => `${ratio.toFixed(2)}${ratio > goal ? ' **over**' : ''}`

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = `|${head.map((h) => (h.startsWith('>') ? '---:' : '---')).join('|')}|`
  return [line(head.map((h) => h.replace(/^>/, ''))), rule, ...rows.map(line)].join('\n')
}

const figureTable = (results: readonly FigureResult[]) =>
  table(
    [
      'figure',
      'scope',
      '>counted',
      '>reference ms',
      '>count inside the walls ms',
      '>ratio',
      '>whole answer ms',
      '>ratio',
      '>buffers',
      '>of the product',
      '>ratio',
    ],
    results.map((r) => [
      r.figure,
      r.scope,
      count(r.value),
      ms(r.referenceMs),
      ms(r.countMs),
      against(r.countRatio, goals.figure),
      ms(r.answerMs),
      against(r.answerRatio, goals.figure),
      count(r.reference.buffers),
      count(r.product.buffers),
      against(r.product.buffers / Math.max(1, r.reference.buffers), goals.buffers),
    ]),
  )
const planTable = (results: readonly FigureResult[]) =>
  table(
    ['figure', 'scope', 'scans of the reference', 'scans of the product', '>planning ms, reference', '>product'],
    results.map((r) => [
      r.figure,
      r.scope,
      r.reference.scans,
      r.product.scans,
      ms(r.reference.planningMs),
      ms(r.product.planningMs),
    ]),
  )
const listTable = (results: readonly ListResult[]) =>
  table(
    ['list', 'reader', '>reference ms', '>inside the walls ms', '>ratio'],
    results.map((r) => [r.list, r.scope, ms(r.referenceMs), ms(r.productMs), against(r.ratio, goals.list)]),
  )
const requestTable = (results: readonly RequestResult[]) =>
  table(
    [
      'bare : product',
      'reader',
      '>connections',
      '>bare /s',
      '>product /s',
      '>ratio',
      '>bare p50 ms',
      '>p95',
      '>product p50 ms',
      '>p95',
    ],
    results.map((r) => [
      r.what,
      r.scope,
      String(r.connections),
      count(Math.round(r.bare.perSecond)),
      count(Math.round(r.product.perSecond)),
      against(r.ratio, goals.request),
      ms(r.bare.p50),
      ms(r.bare.p95),
      ms(r.product.p50),
      ms(r.product.p95),
    ]),
  )
const costTable = (costs: readonly StatementCost[]) =>
  table(
    ['operation, reader', 'statement', '>ms'],
    costs.map((c) => [c.operation, `\`${c.statement.replaceAll('`', "'")}\``, ms(c.ms)]),
  )
const stepTable = (steps: Steps) =>
  table(
    ['step of the load', '>rows', '>seconds'],
    steps.map((s) => [s.step, s.rows === null ? '' : count(s.rows), s.seconds.toFixed(1)]),
  )

/** The whole page. What was not measured in this run is not on it. */
export function pageOf(m: Measured): string {
  const versions = Object.entries(m.versions).map(([name, v]) => `${name} ${v}`)
  const parts = [
    '# Bench',
    `${m.at} · ${versions.join(' · ')} · ${m.cores} cores, load ${m.load.toFixed(1)} · scale ${m.scale}: ${count(m.units)} units, ${count(m.members)} members, ${count(m.tenures)} tenures, ${count(m.subjects)} subjects`,
    `Ratios are product ÷ reference (figures) and bare ÷ product in requests a second: 1 is equal, less is better. Goals: figures ≤ ${goals.figure} in time and ≤ ${goals.buffers} in buffers, lists ≤ ${goals.list}, requests ≤ ${goals.request}. What is measured and how: \`bench/README.md\`.`,
  ]
  if (m.failures.length) parts.push(`**Failed:**\n\n${m.failures.map((f) => `- ${f.split('\n')[0]}`).join('\n')}`)
  if (m.figures) parts.push('## Figures', figureTable(m.figures), '### Plans', planTable(m.figures))
  if (m.lists) parts.push('## Lists', listTable(m.lists))
  if (m.requests) parts.push('## Requests', requestTable(m.requests))
  if (m.costs) parts.push('### What each statement costs', costTable(m.costs))
  if (m.start) {
    parts.push(
      '## Start',
      `Second start, on this data (median of ${m.start.starts}): page after ${m.start.pageMs.toFixed(0)} ms, session information after ${m.start.sessionMs.toFixed(0)} ms.`,
    )
  }
  parts.push('## Load', stepTable(m.steps))
  return `${parts.join('\n\n')}\n`
}
