/** Workbooks in: read, matched, staged, shown, decided on, committed as one batch, undone. The kinds of sheet come from the features, by goc.ts. */
import { createHash } from 'node:crypto'
import { type IsoDate, toIsoDate } from '../kernel/dates.ts'
import { type Feature, feature } from '../kernel/feature.ts'
import { operation } from '../kernel/operation.ts'
import { Problem } from '../kernel/problem.ts'
import type { Finding } from '../kernel/sheet.ts'
import { readWorkbook, WorkbookProblem, type WorkbookRead } from '../platform/spreadsheets/index.ts'
import type { Door } from '../platform/transaction.ts'
import {
  commitImport,
  decideImport,
  discardImport,
  type FilePreview,
  listImports,
  openImport,
  previewImport,
  stageImport,
  undoImport,
} from './contract.ts'
import { proposalsAmong, type Someone } from './duplicates.ts'
import { type Decision, decide, errorsIn, isAnswer, mayBecome, type ReadSheet, type Staged, type Status } from './import-batch.ts'
import { previewOf } from './preview.ts'
import { readSheets, readTyped } from './read.ts'
import { checkStaged, holdsWing, type Kind, kindsOf, type LookUpUnits, unitsNamed, writeStaged } from './staging.ts'
import { stampIn, withhold } from './stamps.ts'
import {
  type BatchRow,
  batchById,
  committedFile,
  dryRun,
  insertBatch,
  isIsolated,
  listBatches,
  moveBatch,
  movePlaces,
  saveStaged,
  today,
} from './store.ts'
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

/** Rows make a draft; without any, why there are none: a sheet that could not be taken, or lists without a record. */
function outcomeOf(
  file: string,
  staged: Staged,
  { rows, flags, skipped }: Pick<FilePreview, 'rows' | 'flags' | 'skipped'>,
): Pick<FilePreview, 'outcome' | 'problem'> {
  if (rows.length > 0) {
    const errors = flags.filter((flag) => flag.level === 'error').length
    const left = skipped.filter((s) => s.row !== null).length
    return { outcome: 'staged', problem: { code: 'exchange:preview.staged', with: { rows: rows.length, errors, left } } }
  }
  const why =
    staged.reading.find((f) => f.row === 0 && f.level === 'error') ??
    staged.reading.find((f) => f.row === 0 && f.code.endsWith('hiddenSheet'))
  if (why && staged.sheets.every((sheet) => sheet.why !== null))
    return { outcome: 'refused', problem: { code: why.code, with: { ...why.with } } }
  return { outcome: 'empty', problem: { code: 'exchange:problems.nothingToWrite', with: { file } } }
}

/** @param lookUpUnits finds the units of these names; goc.ts hands it in, for the exchange reaches into no feature */
export function imports(kinds: readonly Kind[], lookUpUnits: LookUpUnits): Feature<Door> {
  /** A draft as it now is, without what may not be kept here, and with everything looked up again. */
  const checked = async (door: Door, staged: Staged, isolated: boolean): Promise<Staged> => {
    const kept = isolated ? staged : { ...staged, ...withhold(staged, kinds) }
    return { ...kept, checked: await checkStaged(door, kinds, kept, lookUpUnits) }
  }

  /** The one way from a file to a draft, whether it is kept or only looked at. @throws Problem when nothing of it may be taken */
  const readFile = async (
    door: Door,
    bytes: string,
    asOf: IsoDate,
    choices?: Readonly<Record<string, string>>,
  ): Promise<{ hash: string; size: number; staged: Staged }> => {
    const file = Buffer.from(bytes, 'base64')
    const hash = createHash('sha256').update(file).digest('hex')
    const before = await committedFile(door, hash)
    if (before) throw new Problem('exchange:problems.sameFile', { number: before.number, day: before.day }, 409)
    const workbook = await openFile(file)
    const read = readSheets(workbook, kinds, choices ? { choices } : {})
    const isolated = await isIsolated(door)
    const stamp = isolated ? null : stampIn(workbook, read.sheets)
    if (stamp) throw new Problem('exchange:problems.stateSecret', { ...stamp, cell: stamp.cell || '–' }, 403)
    const staged = await checked(door, { ...withoutOtherWings(door, kinds, read), asOf }, isolated)
    return { hash, size: file.length, staged }
  }

  const readDecision = (sheet: ReadSheet, row: number, field: string, raw: string) => {
    const kind = kinds.find((k) => k.key === sheet.kind)
    return kind ? readTyped(kind, sheet.name, row, field, raw) : { value: null, findings: [] }
  }
  /** File by file, as if each were staged; what is the same bytes as a file before it, or cannot be read, is refused with its sentence. */
  const previewFiles = async (
    door: Door,
    files: readonly { readonly fileName: string; readonly bytes: string }[],
    asOf: IsoDate,
  ): Promise<{ files: FilePreview[] }> => {
    const told: FilePreview[] = []
    const people: Someone[] = []
    const seen = new Map<string, string>()
    for (const { fileName: file, bytes } of files) {
      try {
        const twin = seen.get(bytes)
        if (twin !== undefined) throw new Problem('exchange:problems.sameInCall', { file, other: twin }, 409)
        seen.set(bytes, file)
        const { staged } = await readFile(door, bytes, asOf)
        tellUnder(door, wingsOf(staged, kinds))
        const units = await lookUpUnits(door, unitsNamed(staged, kinds))
        const { asked, people: named, ...rest } = previewOf(file, staged, kinds, units, asOf)
        for (const one of named) people.push(one)
        told.push({ file, ...outcomeOf(file, staged, rest), ...rest, proposals: asked })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const problem = { code: error.code, with: { ...error.with } as Record<string, string | number> }
        told.push({ file, outcome: 'refused', problem, rows: [], flags: [], skipped: [], proposals: [] })
      }
    }
    for (const proposal of proposalsAmong(people)) told.find((t) => t.file === proposal.a.file)?.proposals.push(proposal)
    return { files: told }
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
      operation(stageImport, async (door: Door, { fileName, bytes, choices, asOf, page }) => {
        const { hash, size, staged } = await readFile(door, bytes, asOf ? toIsoDate(asOf) : await today(door), choices)
        const wings = wingsOf(staged, kinds)
        tellUnder(door, wings)
        const id = await insertBatch(door, { fileName, hash, size, staged, wings })
        return viewOf(await batchById(door, id), kinds, page)
      }),
      operation(previewImport, async (door: Door, { files, asOf }) => {
        const day = asOf ? toIsoDate(asOf) : await today(door)
        return dryRun(door, () => previewFiles(door, files, day))
      }),
      operation(openImport, async (door: Door, { id, page }) => viewOf(await batchOf(door, id), kinds, page)),
      operation(decideImport, async (door: Door, { id, version, decisions, page }) => {
        const batch = await batchOf(door, id)
        refuseUnless(batch, 'committed')
        refuseUnknown(batch.staged, decisions)
        await saveStaged(
          door,
          id,
          version,
          await checked(door, decide(batch.staged, decisions, readDecision), await isIsolated(door)),
        )
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
