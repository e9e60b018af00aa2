/**
 * A forward scanner for the XML of a workbook's parts. It knows what ECMA-376 allows there: elements, attributes, text, CDATA,
 * comments, the five named entities. A DOCTYPE is refused; a part that ends inside an element is damaged.
 */
import { WorkbookProblem } from './problem.ts'

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** `_x000D_` stands in a workbook's strings for a character that XML cannot hold (ECMA-376 part 1, §22.9.2.19, ST_Xstring). */
export function unescapeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

const TAB = 9
const SPACE = 32
const EQUALS = 61
const COLON = 58
const SLASH = 47
const isSpace = (code: number) => code === SPACE || (code >= TAB && code <= 13)

/** The part is decoded in windows: a sheet of 300 MB never stands in memory as one text as well. */
const WINDOW = 1 << 20

/** Steps from tag to tag. `name` is without its namespace prefix. */
export class XmlScanner {
  /** The local name of the tag last met. */
  name = ''
  /** Is it a closing tag? */
  closes = false
  /** Is it an element without content (`<c r="A1"/>`)? No closing tag follows it. */
  empty = false
  private readonly bytes: Uint8Array
  private readonly decoder: TextDecoder
  private readonly part: string
  private source = ''
  private decoded = 0
  private readonly smallest: number
  private window: number
  private at = 0
  private depth = 0
  private attributesFrom = 0
  private attributesTo = 0
  private textFrom = 0
  private textTo = 0
  private pieces: string[] | null = null

  /**
   * @param part the name of the part, for the problem that is thrown.
   * @param window how many bytes are decoded at a time.
   */
  constructor(bytes: Uint8Array, part: string, window: number = WINDOW) {
    this.bytes = bytes
    this.part = part
    this.smallest = window
    this.window = window
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
    this.decoder = new TextDecoder(utf16 ?? 'utf-8', { fatal: true })
  }

  private damaged(): WorkbookProblem {
    return new WorkbookProblem('damaged', { part: this.part })
  }

  /** Decodes more of the part behind what is still needed; false at its end. */
  private refill(): boolean {
    if (this.decoded >= this.bytes.length) return false
    const chunk = this.bytes.subarray(this.decoded, this.decoded + this.window)
    this.decoded += chunk.length
    // One long text or comment is scanned again with each window: they double, so that the work stays in proportion.
    this.window *= 2
    try {
      this.source = this.source.slice(this.textFrom) + this.decoder.decode(chunk, { stream: this.decoded < this.bytes.length })
    } catch {
      throw this.damaged()
    }
    this.at -= this.textFrom
    this.textFrom = 0
    return true
  }

  /**
   * Goes to the next tag; false at the end of the part.
   * @throws WorkbookProblem for a DOCTYPE, and when the part ends inside a tag or with elements open.
   */
  next(): boolean {
    this.textFrom = this.at
    this.pieces = null
    for (;;) {
      const open = this.source.indexOf('<', this.at)
      const after = open < 0 ? Number.NaN : this.source.charCodeAt(open + 1)
      if (after === 33 || after === 63) {
        if (this.skip(open)) continue
      } else if (after >= 0 && this.readTag(open, after === SLASH)) {
        this.window = this.smallest
        return true
      }
      if (this.refill()) continue
      if (open >= 0 || this.depth !== 0 || this.name === '') throw this.damaged()
      return false
    }
  }

  /** Takes the tag that begins at `open`; false, and nothing changed, when the window ends inside it. */
  private readTag(open: number, closes: boolean): boolean {
    const { source } = this
    const nameFrom = closes ? open + 2 : open + 1
    let at = nameFrom
    let local = nameFrom
    let code = source.charCodeAt(at)
    while (code !== 62 && code !== SLASH && !isSpace(code)) {
      if (code === COLON) local = at + 1
      // Not a number: the window ended.
      if (!(code >= 0)) return false
      code = source.charCodeAt(++at)
    }
    const nameTo = at
    let quote = 0
    while (code !== 62 || quote !== 0) {
      if (!(code >= 0)) return false
      if (quote !== 0) quote = code === quote ? 0 : quote
      else if (code === 34 || code === 39) quote = code
      code = source.charCodeAt(++at)
    }
    this.name = source.slice(local, nameTo)
    this.closes = closes
    this.empty = !closes && source.charCodeAt(at - 1) === SLASH
    this.attributesFrom = nameTo
    this.attributesTo = this.empty ? at - 1 : at
    this.textTo = open
    this.at = at + 1
    if (closes) this.depth--
    else if (!this.empty) this.depth++
    if (this.depth < 0) throw this.damaged()
    return true
  }

  /** Steps over a comment or an instruction and keeps the text of CDATA; false when the window ends inside it. */
  private skip(open: number): boolean {
    const { source } = this
    if (source.length - open < '<![CDATA['.length && this.decoded < this.bytes.length) return false
    const ends = source.startsWith('<!--', open)
      ? '-->'
      : source.startsWith('<![CDATA[', open)
        ? ']]>'
        : source[open + 1] === '?'
          ? '?>'
          : null
    if (ends === null) throw new WorkbookProblem('doctype')
    const end = source.indexOf(ends, open + 2)
    if (end < 0) return false
    this.pieces ??= []
    this.pieces.push(entities(source.slice(this.textFrom, open)))
    if (ends === ']]>') this.pieces.push(source.slice(open + 9, end))
    this.at = end + ends.length
    this.textFrom = this.at
    return true
  }

  /** The text between the tag before and this one. */
  text(): string {
    const last = entities(this.source.slice(this.textFrom, this.textTo))
    return this.pieces === null ? last : this.pieces.join('') + last
  }

  /**
   * The value of an attribute of this tag; undefined when it has none.
   * @param prefixed whether it stands under a namespace prefix, whatever prefix that is: `r:id` is `attribute('id', true)`.
   */
  attribute(name: string, prefixed = false): string | undefined {
    const { source, attributesTo: end } = this
    let at = this.attributesFrom
    while (at < end) {
      while (at < end && isSpace(source.charCodeAt(at))) at++
      const nameFrom = at
      let local = at
      while (at < end && source.charCodeAt(at) !== EQUALS && !isSpace(source.charCodeAt(at))) {
        if (source.charCodeAt(at) === COLON) local = at + 1
        at++
      }
      const nameTo = at
      while (at < end && source.charCodeAt(at) !== 34 && source.charCodeAt(at) !== 39) at++
      const from = at + 1
      const to = source.indexOf(source[at] ?? '"', from)
      if (at >= end || to < 0) return undefined
      if (nameTo - local === name.length && local > nameFrom === prefixed && source.startsWith(name, local))
        return entities(source.slice(from, to))
      at = to + 1
    }
    return undefined
  }

  /** Is the attribute there and true? */
  flag(name: string): boolean {
    const value = this.attribute(name)
    return value === '1' || value === 'true'
  }
}
