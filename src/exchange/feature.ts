/** Workbooks in: read, matched, staged, shown, decided on, committed as one batch, undone. The kinds of sheet come from the features, by goc.ts. */
import { createHash } from 'node:crypto'
import { type Feature, feature } from '../kernel/feature.ts'
import { operation } from '../kernel/operation.ts'
import { Problem } from '../kernel/problem.ts'
import type { Finding } from '../kernel/sheet.ts'
import { readWorkbook, WorkbookProblem, type WorkbookRead } from '../platform/spreadsheets/index.ts'
import type { Door } from '../platform/transaction.ts'
import { commitImport, decideImport, discardImport, listImports, openImport, stageImport, undoImport } from './contract.ts'
import { type Decision, decide, errorsIn, isAnswer, mayBecome, type ReadSheet, type Staged, type Status } from './import-batch.ts'
import { readSheets, readTyped } from './read.ts'
import { checkStaged, holdsWing, type Kind, kindsOf, writeStaged } from './staging.ts'
import { type BatchRow, batchById, committedFile, insertBatch, listBatches, moveBatch, movePlaces, saveStaged } from './store.ts'
import { batchLabels, countWritten, standingOn, takeBack } from './undo.store.ts'
import { summaryOf, viewOf } from './view.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

async function openFile(bytes: Buffer): Promise<WorkbookRead> {
  try {
    return await readWorkbook(bytes)
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error
    const { vi: own, en: other } = error
    throw new Problem('exchange:problems.notReadable', {
      whatVi: own.what,
      whyVi: own.why,
      todoVi: own.todo,
      whatEn: other.what,
      whyEn: other.why,
      todoEn: other.todo,
    })
  }
}

/** Sheets of a wing in which the one who imports does not work: told, and nothing of them is kept. */
function withoutOtherWings(
  door: Door,
  kinds: readonly Kind[],
  read: { sheets: readonly ReadSheet[]; findings: readonly Finding[] },
): Staged {
  const closed = new Set(
    read.sheets
      .filter((sheet) => kinds.some((kind) => kind.key === sheet.kind && !holdsWing(door, kind)))
      .map((sheet) => sheet.name),
  )
  const refusals = [...closed].map(
    (sheet): Finding => ({
      level: 'error',
      sheet,
      row: 0,
      field: null,
      code: 'exchange:findings.notYourWing',
      with: { sheet },
    }),
  )
  return {
    sheets: read.sheets.map((sheet) =>
      closed.has(sheet.name) ? { ...sheet, kind: null, why: 'notYourWing', columns: [], rows: [] } : sheet,
    ),
    reading: [...read.findings.filter((f) => !closed.has(f.sheet)), ...refusals],
    checked: [],
  }
}

/** What is done with an import belongs to the wing of what it brings, and so does its entry in the trail. */
async function batchOf(door: Door, id: string): Promise<BatchRow> {
  const batch = await batchById(door, id)
  tellUnder(door, batch.wings)
  return batch
}
function tellUnder(door: Door, wings: readonly string[]): void {
  if (wings.includes('inspection')) door.inWing('inspection')
  else if (wings.includes('cadres')) door.inWing('cadres')
}

function refuseUnless(batch: BatchRow, to: Status): void {
  if (mayBecome(batch.status, to)) return
  throw new Problem(
    to === 'undone' ? 'exchange:problems.notCommitted' : 'exchange:problems.notStaged',
    { number: batch.number },
    409,
  )
}

/** Every wing of its sheets must be the actor's: the wall of the table says so too. */
const wingsOf = (staged: Staged, kinds: readonly Kind[]): string[] =>
  [
    ...new Set(
      kindsOf(staged, kinds)
        .filter((kind) => kind.alsoReads === undefined && kind.wing !== 'register')
        .map((kind) => kind.wing),
    ),
  ].sort()

export function imports(kinds: readonly Kind[]): Feature<Door> {
  /** A draft as it now is, with everything looked up again. */
  const checked = async (door: Door, staged: Staged): Promise<Staged> => ({
    ...staged,
    checked: await checkStaged(door, kinds, staged),
  })

  const readDecision = (sheet: ReadSheet, row: number, field: string, raw: string) => {
    const kind = kinds.find((k) => k.key === sheet.kind)
    return kind ? readTyped(kind, sheet.name, row, field, raw) : { value: null, findings: [] }
  }
  const refuseUnknown = (staged: Staged, decisions: readonly Decision[]): void => {
    for (const d of decisions) {
      const sheet = staged.sheets.find((s) => s.name === d.sheet)
      const kind = kinds.find((k) => k.key === sheet?.kind)
      const row = !('row' in d) || sheet?.rows.some((r) => r.r === d.row && (r.s === undefined || r.s === 'byHand'))
      const field = !('field' in d) || isAnswer(d.field) || (kind && d.field in kind.fields)
      if (sheet && row && field) continue
      throw new Problem('exchange:problems.noSuchCell', {
        sheet: d.sheet,
        row: 'row' in d ? d.row : 0,
        field: 'field' in d ? d.field : '',
      })
    }
  }

  return feature<Door>({
    name: 'exchange',
    words: { vi, en },
    operations: [
      operation(stageImport, async (door: Door, { fileName, bytes, choices, page }) => {
        const file = Buffer.from(bytes, 'base64')
        const hash = createHash('sha256').update(file).digest('hex')
        const before = await committedFile(door, hash)
        if (before) throw new Problem('exchange:problems.sameFile', { number: before.number, day: before.day }, 409)
        const read = readSheets(await openFile(file), kinds, choices ? { choices } : {})
        const staged = await checked(door, withoutOtherWings(door, kinds, read))
        const wings = wingsOf(staged, kinds)
        tellUnder(door, wings)
        const id = await insertBatch(door, { fileName, hash, size: file.length, staged, wings })
        return viewOf(await batchById(door, id), kinds, page)
      }),
      operation(openImport, async (door: Door, { id, page }) => viewOf(await batchOf(door, id), kinds, page)),
      operation(decideImport, async (door: Door, { id, version, decisions, page }) => {
        const batch = await batchOf(door, id)
        refuseUnless(batch, 'committed')
        refuseUnknown(batch.staged, decisions)
        await saveStaged(door, id, version, await checked(door, decide(batch.staged, decisions, readDecision)))
        return viewOf(await batchById(door, id), kinds, page)
      }),
      operation(commitImport, async (door: Door, { id, version }) => {
        const batch = await batchOf(door, id)
        refuseUnless(batch, 'committed')
        const left = errorsIn(batch.staged)
        if (left > 0) throw new Problem('exchange:problems.errorsLeft', { count: left, number: batch.number }, 409)
        if (kindsOf(batch.staged, kinds).length === 0)
          throw new Problem('exchange:problems.nothingToWrite', { file: batch.fileName })
        door.inBatch(id)
        try {
          await writeStaged(door, kinds, batch.staged)
        } catch (error) {
          if ((error as { code?: string }).code === '42501') throw new Problem('exchange:problems.outsideRights', {}, 403)
          throw error
        }
        await moveBatch(door, id, version, 'committed', await countWritten(door, id))
        return summaryOf(await batchById(door, id))
      }),
      operation(undoImport, async (door: Door, { id, version }) => {
        const batch = await batchOf(door, id)
        refuseUnless(batch, 'undone')
        const { batches, byHand } = await standingOn(door, id)
        if (batches.length > 0 || byHand > 0) {
          const labels = await batchLabels(
            door,
            batches.map((b) => b.id),
          )
          const rows = new Map(batches.map((b) => [b.id, b.rows]))
          throw new Problem(
            byHand > 0 ? 'exchange:problems.laterEdits' : 'exchange:problems.laterBatches',
            {
              batches: labels.map((b) => `${b.number} (${b.fileName}): ${rows.get(b.id)}`).join('; ') || '–',
              count: batches.length,
              byHand,
            },
            409,
          )
        }
        const touched = await takeBack(door, id, batch.counts)
        await moveBatch(door, id, version, 'undone')
        if (touched.unit || touched.unit_state || touched.unit_custody) await movePlaces(door)
        return summaryOf(await batchById(door, id))
      }),
      operation(discardImport, async (door: Door, { id, version }) => {
        refuseUnless(await batchOf(door, id), 'discarded')
        await moveBatch(door, id, version, 'discarded')
        return summaryOf(await batchById(door, id))
      }),
      operation(listImports, async (door: Door, { limit }) => ({ batches: (await listBatches(door, limit)).map(summaryOf) })),
    ],
  })
}
