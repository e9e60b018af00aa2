/** What a finding lets one propose for its cell: never written by itself, only put into the field for a person to accept. Pure. */
import { formatPartialDate, lowestDay, type PartialDate, parsePartialDate } from '../../kernel/dates.ts'
import type { OutputOf } from '../../ui/client.ts'
import type { openImport } from '../contract.ts'

export type Opened = OutputOf<typeof openImport>
export type Page = NonNullable<Opened['page']>
export type Finding = Page['rows'][number]['findings'][number]
export type Chosen = { sheet: string; row: number; field: string | null }

/** Days of a person's past: a reading that lies after today is none of them. */
const past = new Set(['birth', 'partyAdmitted', 'partyOfficial'])
const areaName = /(xã|phường|thị trấn|huyện|tỉnh)\s+\S.*$/iu

const dateCodes = /:findings\.(twoDigitYear|notADate|noSuchDay|yearOutOfRange|dayMissing)$/

/** Whether what must be mended is a date. */
export const isAboutDate = (finding: Pick<Finding, 'code'>): boolean => dateCodes.test(finding.code)

/**
 * The one reading that the finding leaves; undefined when there is none, or more than one.
 * @param raw the text of the cell @param today ISO day
 */
export function proposalFor(finding: Pick<Finding, 'code' | 'field' | 'with'>, raw: string, today: string): string | undefined {
  if (finding.code.endsWith(':findings.twoDigitYear')) {
    const reading = parsePartialDate(raw)
    const all: readonly PartialDate[] = reading.ok ? [] : (reading.candidates ?? [])
    const possible = past.has(finding.field ?? '') ? all.filter((day) => lowestDay(day) <= today) : all
    return possible.length === 1 && possible[0] ? formatPartialDate(possible[0], 'vi') : undefined
  }
  if (finding.code.endsWith(':findings.unitEnded')) {
    const into = String(finding.with.into ?? '')
    // whole units only: merged into one, and named with its kind in the cell
    return into !== '' && !into.includes(',') && areaName.test(raw) ? raw.replace(areaName, into) : undefined
  }
  return undefined
}

export type Mended = { sheet: string; row: number; field: string; raw: string }

/**
 * The cells that the same decision fits: for a two-digit year each gets its own reading; otherwise those with the same text get the
 * same new text. Rows with another finding of the code are left out when nothing can be proposed for them.
 */
export function alikeOf(rows: Page['rows'], finding: Finding, raw: string, typed: string, today: string): Mended[] {
  const field = finding.field
  if (field === null) return []
  return rows.flatMap((row) => {
    const own = row.findings.find((f) => f.level === 'error' && f.code === finding.code && f.field === field)
    const cell = row.cells.find((c) => c.field === field)
    if (!own || !cell) return []
    const said = cell.raw === raw ? typed : proposalFor(own, cell.raw, today)
    return said === undefined || said === cell.raw ? [] : [{ sheet: finding.sheet, row: row.row, field, raw: said }]
  })
}

/** The error after this one on the page, row by row and from left to right; round to the first. */
export function nextError(page: Page | null, fields: readonly string[], after: Chosen | undefined): Chosen | undefined {
  if (!page) return undefined
  const all = page.rows.flatMap((row) =>
    row.findings
      .filter((f) => f.level === 'error')
      .map((f) => ({ sheet: page.sheet, row: row.row, field: f.field, at: f.field === null ? -1 : fields.indexOf(f.field) }))
      .sort((a, b) => a.at - b.at),
  )
  const place = after?.field ? fields.indexOf(after.field) : -1
  const next = after ? all.find((e) => e.row > after.row || (e.row === after.row && e.at > place)) : undefined
  const found = next ?? all.find((e) => !after || e.row !== after.row || e.field !== after.field)
  return found && { sheet: found.sheet, row: found.row, field: found.field }
}
