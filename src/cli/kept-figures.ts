/** Sample figures of an installation: those of its yearly reports. An archive keeps them, and a restored installation must answer the same. */
import type { FigureRow } from '../reports/contract.ts'

type Run = (name: string, input: unknown) => Promise<unknown>
/** How many reports are asked: the newest. */
const most = 20

const asKept = ({ answer: a }: FigureRow): string =>
  JSON.stringify([a.state, a.value, a.numerator, a.denominator, a.change, a.records])

async function figuresOf(run: Run, unit: string, year: number): Promise<[string, string][]> {
  const { rows } = (await run('reports.open', { unit, year })) as { rows: FigureRow[] }
  return rows.map((row) => [`${unit}/${year}/${row.key}`, asKept(row)])
}

/** Figures of the newest reports: `<unit>/<year>/<figure>` → state, value, numerator, denominator, change, records. */
export async function keptFigures(run: Run): Promise<Record<string, string>> {
  const { reports } = (await run('reports.all', {})) as { reports: { unit: string; year: number }[] }
  const newest = [...reports].sort((a, b) => b.year - a.year || (a.unit < b.unit ? -1 : 1)).slice(0, most)
  const kept: Record<string, string> = {}
  for (const { unit, year } of newest) for (const [key, value] of await figuresOf(run, unit, year)) kept[key] = value
  return kept
}

/** The same figures asked again. */
export async function figuresAgain(run: Run, keys: readonly string[]): Promise<Record<string, string>> {
  const reports = new Set(keys.map((key) => key.split('/').slice(0, 2).join('/')))
  const found: Record<string, string> = {}
  for (const report of reports) {
    const [unit, year] = report.split('/')
    for (const [key, value] of await figuresOf(run, unit ?? '', Number(year))) found[key] = value
  }
  return found
}
