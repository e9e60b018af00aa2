/** The sheet of yearly programmes of inspection and supervision. */
import { randomUUID } from 'node:crypto'
import { isoDateOf } from '../../kernel/dates.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, numberOf, refuseErrors, textOf } from '../../kernel/sheet-rows.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../../register/organizations/writes.store.ts'
import { bodyField, bodyIn } from '../engagements/subject-rows.ts'
import { insertProgrammes, type NewProgramme, programmesOf } from './store.ts'

const fields = {
  body: bodyField,
  name: { kind: { is: 'text' }, heads: ['Tên chương trình', 'Chương trình', 'Tên kế hoạch'], required: true },
  year: { kind: { is: 'number' }, heads: ['Năm', 'Năm thực hiện'], required: true },
  paper: { kind: { is: 'text' }, heads: ['Văn bản', 'Số văn bản', 'Số chương trình'] },
  approvedOn: { kind: { is: 'day' }, heads: ['Ngày ban hành', 'Ngày văn bản'] },
} as const satisfies SheetKind['fields']

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; added: NewProgramme[] }> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((row) => textOf(row, 'body')),
  )
  const meant = rows.flatMap((row) => {
    const year = numberOf(row, 'year')!
    if (!Number.isInteger(year) || year < 1930 || year > 2100) {
      findings.error(row, 'year', 'roster:findings.notAYear', { value: year })
      return []
    }
    // A programme is often signed in the year before; the body must be there in the year itself.
    const body = bodyIn(findings, row, units, isoDateOf(year, 1, 1))
    return body ? [{ row, unit: body.id, year, name: textOf(row, 'name')! }] : []
  })
  const known = new Set(
    (await programmesOf(door, [...new Set(meant.map((m) => m.unit))])).map((p) => `${p.unit}|${p.year}|${fold(p.name)}`),
  )
  const added: NewProgramme[] = []
  for (const { row, unit, year, name } of meant) {
    const key = `${unit}|${year}|${fold(name)}`
    if (known.has(key)) findings.notice(row, null, 'programmes:findings.thereAlready', { name })
    else {
      known.add(key)
      added.push({
        id: randomUUID(),
        name,
        year,
        paper: textOf(row, 'paper'),
        approved_on: dayOf(row, 'approvedOn'),
        unit_id: unit,
      })
    }
  }
  return { findings, added }
}

export const sheets: readonly SheetKind<Door>[] = [
  {
    key: 'programmes',
    says: 'programmes:sheet',
    wing: 'inspection',
    order: 40,
    fields,
    check: async (door, rows) => (await plan(door, rows)).findings.all,
    write: async (door, rows) => {
      const { findings, added } = await plan(door, rows)
      refuseErrors(findings.all)
      await insertProgrammes(door, added)
      return { programme: added.length }
    },
  },
]
