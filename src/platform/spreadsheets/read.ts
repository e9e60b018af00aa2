/** Reads a workbook (.xlsx, .xlsm) or a list saved as text (.csv): from the bytes of the file to its sheets, or a problem in words. */
import type { DateSystem } from '../../kernel/dates.ts'
import { compoundFile } from './compound-file.ts'
import { DEFAULT_LIMITS, type WorkbookLimits } from './limits.ts'
import { megabytes, WorkbookProblem } from './problem.ts'
import { readSheet } from './read-sheet.ts'
import { readTextList } from './read-text.ts'
import { readSharedStrings } from './strings.ts'
import { readStyles } from './styles.ts'
import { SheetRead, type Visibility, type WorkbookRead } from './workbook.ts'
import { XmlScanner } from './xml.ts'
import { looksLikeZip, Zip } from './zip.ts'

/**
 * Reads every sheet, hidden ones too, in the order of their tabs. Values come as stored: no trimming, no decoding of legacy fonts.
 * @param limits changes some of `DEFAULT_LIMITS`.
 * @throws WorkbookProblem when the file is no workbook, encrypted, of the old format, damaged, or beyond the limits.
 */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<WorkbookRead> {
  const bounds = { ...DEFAULT_LIMITS, ...limits }
  if (bytes.length > bounds.fileBytes) {
    throw new WorkbookProblem('file-too-large', { size: megabytes(bytes.length), limit: megabytes(bounds.fileBytes) })
  }
  const compound = compoundFile(bytes)
  if (compound !== null) throw new WorkbookProblem(compound === 'other' ? 'no-workbook' : compound)
  if (!looksLikeZip(bytes)) {
    const list = readTextList(bytes, bounds)
    if (list === null) throw new WorkbookProblem('no-workbook')
    return list
  }
  const zip = new Zip(bytes, bounds)
  const { part, links } = await findWorkbookPart(zip)
  const { dateSystem, sheets } = readSheetList(await zip.read(part), part)
  const styles = links.styles ? readStyles(await zip.read(links.styles), links.styles) : []
  const strings = links.sharedStrings ? readSharedStrings(await zip.read(links.sharedStrings), links.sharedStrings) : []
  const budget = { left: bounds.cells, limit: bounds.cells }
  const read: SheetRead[] = []
  for (const { name, visibility, link } of sheets) {
    const target = links.worksheets.get(link)
    // A sheet that is a chart or a macro has no cells.
    if (target === undefined) continue
    const sheet = new SheetRead(name, visibility, dateSystem)
    readSheet(sheet, await zip.read(target), { part: target, strings, styles, budget, columns: bounds.columns })
    read.push(sheet)
  }
  // Sheets that nothing leads to: the links of the workbook are lost.
  if (read.length === 0 && sheets.length > 0 && links.worksheets.size === 0) throw new WorkbookProblem('damaged', { part })
  return { sheets: read, dateSystem }
}

interface Links {
  /** The part of each worksheet, by the id that the workbook names it by. */
  readonly worksheets: ReadonlyMap<string, string>
  readonly styles: string | null
  readonly sharedStrings: string | null
}

async function findWorkbookPart(zip: Zip): Promise<{ part: string; links: Links }> {
  if (!zip.has('_rels/.rels')) throw new WorkbookProblem('other-office-file')
  const root = await relations(zip, '')
  const part = root.find(({ type }) => type === 'officeDocument')?.target
  if (part === undefined || !zip.has(part)) {
    if (zip.names().some((name) => name.startsWith('xl/')))
      throw new WorkbookProblem('damaged', { part: part ?? 'xl/workbook.xml' })
    throw new WorkbookProblem('other-office-file')
  }
  if (part.endsWith('.bin')) throw new WorkbookProblem('binary-workbook')
  const own = await relations(zip, part)
  const one = (kind: string) => own.find(({ type, target }) => type === kind && zip.has(target))?.target ?? null
  const worksheets = new Map(own.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]))
  return { part, links: { worksheets, styles: one('styles'), sharedStrings: one('sharedStrings') } }
}

/** The links of a part: their kind is the last word of the type, which both families of namespaces share. */
async function relations(zip: Zip, part: string): Promise<{ id: string; type: string; target: string }[]> {
  const slash = part.lastIndexOf('/') + 1
  const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  if (!zip.has(file)) return []
  const xml = new XmlScanner(await zip.read(file), file)
  const found: { id: string; type: string; target: string }[] = []
  while (xml.next()) {
    if (xml.closes || xml.name !== 'Relationship' || xml.attribute('TargetMode') === 'External') continue
    const type = xml.attribute('Type') ?? ''
    const target = resolve(part.slice(0, slash), xml.attribute('Target') ?? '')
    found.push({ id: xml.attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target })
  }
  return found
}

function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

interface SheetEntry {
  readonly name: string
  readonly visibility: Visibility
  readonly link: string
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'hidden', veryHidden: 'very-hidden' }

function readSheetList(bytes: Uint8Array, part: string): { dateSystem: DateSystem; sheets: SheetEntry[] } {
  const xml = new XmlScanner(bytes, part)
  let dateSystem: DateSystem = '1900'
  const sheets: SheetEntry[] = []
  let root: string | null = null
  while (xml.next()) {
    root ??= xml.name
    if (root !== 'workbook') throw new WorkbookProblem('other-office-file')
    if (xml.closes) continue
    if (xml.name === 'workbookPr' && xml.flag('date1904')) dateSystem = '1904'
    if (xml.name !== 'sheet') continue
    sheets.push({
      name: xml.attribute('name') ?? '',
      visibility: VISIBILITY[xml.attribute('state') ?? ''] ?? 'visible',
      link: xml.attribute('id', true) ?? '',
    })
  }
  return { dateSystem, sheets }
}
