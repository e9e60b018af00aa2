/** Reads a Word paper back without the library that wrote it, and says what is wrong with a Party paper. */
import { crc32, inflateRawSync } from 'node:zlib'

/** The files of a zip, each checked against its size and checksum. */
export function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(zip.length - 22 + 16)
  for (let n = zip.readUInt16LE(zip.length - 22 + 10); n > 0; n--) {
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    const data = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    if (data.length !== zip.readUInt32LE(at + 24) || crc32(data) !== zip.readUInt32LE(at + 16)) throw new Error('broken zip')
    files.set(zip.toString('utf8', at + 46, nameEnd), data.toString('utf8'))
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

export const plain = (xml: string) =>
  xml
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
export const all = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>.*?</${tag}>`, 'gs'))].map((m) => m[0])
export const paragraphs = (xml: string) => all(xml, 'w:p').map(plain)
/** Rows of cells of paragraphs' texts, for each table. */
export const tables = (xml: string) => all(xml, 'w:tbl').map((t) => all(t, 'w:tr').map((r) => all(r, 'w:tc').map(paragraphs)))
/** The formatting of the run that says a text. */
export const formatOf = (xml: string, text: string) => {
  const run = all(xml, 'w:r').find((r) => plain(r) === text)
  if (!run) throw new Error(`nothing says ${text}`)
  return { size: Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2, bold: run.includes('<w:b/>'), italics: run.includes('<w:i/>') }
}

/** Tags that close what is not open, or stay open. */
function unbalanced(xml: string): string[] {
  const open: string[] = []
  for (const m of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (m[3]) continue
    if (!m[1]) open.push(m[2]!)
    else if (open.pop() !== m[2]) return [`</${m[2]}> closes nothing`]
  }
  return open
}

/** What is wrong with a Party paper, in sentences. */
export function faults(parts: ReadonlyMap<string, string>): string[] {
  const out: string[] = []
  const body = parts.get('word/document.xml')!
  const text = plain(body).toUpperCase()
  if (/C[ỘO]NG H[ÒO]A X[ÃA] H[ỘO]I|ĐỘC LẬP|SOCIALIST REPUBLIC/.test(text)) out.push('the state heading stands on a Party paper')
  const right = tables(body)[0]?.[0]?.[1]?.[0]
  if (right !== 'ĐẢNG CỘNG SẢN VIỆT NAM' && right !== 'COMMUNIST PARTY OF VIETNAM') out.push('the Party title is not top right')
  if (!/^(Số|No\.) …-BC\//.test(tables(body)[0]?.[1]?.[0]?.[0] ?? ''))
    out.push('the number is not under the issuing body, without colon')
  for (const [path, xml] of parts) {
    if (path === 'word/theme/theme1.xml') continue
    for (const m of (xml.match(/<w:rFonts[^>]*>/g) ?? []).join().matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)(Theme)?="([^"]*)"/g))
      if (m[1] || m[2] !== 'Times New Roman') out.push(`${path} is set in ${m[2]}`)
    if (/<[\w:]+[^>]*lineRule="exactly"/.test(xml)) out.push(`${path} has a line rule that Word does not know`)
    out.push(...unbalanced(xml).map((x) => `${path} is no XML: ${x}`))
  }
  if (!/<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/.test(parts.get('word/styles.xml')!))
    out.push('no font stands for all text')
  if (!body.includes('<w:pgSz w:w="11906" w:h="16838"')) out.push('the page is not A4')
  const margin = Object.fromEntries(
    [...(/<w:pgMar[^>]*>/.exec(body)?.[0] ?? '').matchAll(/w:(\w+)="(\d+)"/g)].map((m) => [m[1], m[2]]),
  )
  // 20, 20, 30 and 15 mm in twentieths of a point
  for (const [side, twips] of Object.entries({ top: '1134', bottom: '1134', left: '1701', right: '850', header: '567' }))
    if (margin[side] !== twips) out.push(`the margin ${side} is ${margin[side]}`)
  const numbered = [...parts].filter(([path, xml]) => /header\d\.xml$/.test(path) && xml.includes('>PAGE<'))
  if (numbered.length !== 1 || !body.includes('<w:titlePg/>')) out.push('the first page has a number, or the others have none')
  if (!paragraphs(body).some((p) => /^- (Lưu|File)\.$/.test(p))) out.push('the list of recipients does not end with the file')
  return out
}
