/** Lists saved as text (.csv, .txt of Excel): their encoding, their separator, their quoted cells. */
import { isSyllable } from '../../kernel/vietnamese/syllable.ts'
import type { WorkbookLimits } from './limits.ts'
import { WorkbookProblem } from './problem.ts'
import { PLAIN_STYLE } from './styles.ts'
import { CellRead, RowRead, SheetRead, type WorkbookRead } from './workbook.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const
/** So many lines are looked at for the separator. */
const LOOKED = 20

/** Reads a list of text; null when the bytes are no such list. @throws WorkbookProblem beyond the limits */
export function readTextList(bytes: Uint8Array, limits: WorkbookLimits): WorkbookRead | null {
  const text = decoded(bytes)
  if (text === null || /^\s*[<{[%]/.test(text)) return null
  const separator = separatorOf(text)
  if (separator === null) return null
  const sheet = new SheetRead('CSV', 'visible', '1900')
  let cells = 0
  for (const [i, line] of linesOf(text, separator).entries()) {
    const row = new RowRead(sheet, i + 1, false)
    for (const [j, value] of line.entries()) {
      if (value.trim() === '') continue
      if (++cells > limits.cells) throw new WorkbookProblem('too-many-cells', { limit: limits.cells })
      if (row.cells.length >= limits.columns) throw new WorkbookProblem('too-many-columns', { limit: limits.columns })
      // Excel writes ="001" to keep the noughts of a text.
      const stored = value.replace(/^="(.*)"$/, '$1')
      row.cells.push(new CellRead(row, j + 1, { stored, style: PLAIN_STYLE, runs: null, formula: false, error: false }))
    }
    if (row.cells.length > 0) sheet.rows.push(row)
  }
  return { sheets: [sheet], dateSystem: '1900' }
}

/** UTF-16 and UTF-8 by their mark or by being valid; else the code page of Vietnamese Windows, where it gives Vietnamese; else bytes as letters. */
function decoded(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (utf16) return printable(new TextDecoder(utf16).decode(bytes))
  try {
    return printable(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const own = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
    const words = own.match(/\p{L}*[^\p{ASCII}\s]\p{L}*/gu) ?? []
    const vietnamese = words.filter(isSyllable).length > words.length * 0.7
    return printable(vietnamese ? own : new TextDecoder('windows-1252').decode(bytes))
  }
}

/** Text of a list has no control characters but tabs and ends of lines. */
const printable = (text: string): string | null => {
  for (let i = 0; i < Math.min(text.length, 4096); i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return null
  }
  return text
}

/** The sign that parts the most lines into the same number of cells, three at least. */
function separatorOf(text: string): string | null {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, LOOKED)
  const scores = SEPARATORS.map((sign) => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(sign).length).filter((n) => n > 2)
    return { sign, score: counts.length }
  })
  const best = scores.sort((a, b) => b.score - a.score)[0]!
  return best.score > 0 ? best.sign : null
}

/** Lines of cells; a quoted cell may hold the separator, ends of lines and doubled quotation marks. */
function linesOf(text: string, separator: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) {
      line.push(cell)
      cell = ''
    } else if (sign === '\n') {
      line.push(cell.replace(/\r$/, ''))
      lines.push(line)
      line = []
      cell = ''
    } else cell += sign
  }
  if (cell !== '' || line.length > 0) lines.push([...line, cell])
  return lines
}
