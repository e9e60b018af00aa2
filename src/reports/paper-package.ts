/** What the library for Word papers takes from the clock, taken from the report instead: the properties and the times inside the zip. */

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The package's properties; `day` (`YYYY-MM-DD`) stands for both its making and its last change. */
export function core({ title, creator, language, day }: { title: string; creator: string; language: string; day: string }): {
  path: string
  data: string
} {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator><dc:language>${language}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`,
  }
}

/** 1980-01-01 00:00, the first time a zip can tell. */
const DOS_TIME = 0
const DOS_DATE = 0x0021

/** A copy of a zip whose entries all bear the same time. @throws Error when the bytes are no zip without a comment. */
export function withFixedTimes(zip: Buffer): Buffer {
  const out = Buffer.from(zip)
  const end = out.length - 22
  if (end < 0 || out.readUInt32LE(end) !== 0x06054b50) throw new Error('not a zip without a comment')
  let at = out.readUInt32LE(end + 16)
  for (let left = out.readUInt16LE(end + 10); left > 0; left--) {
    const local = out.readUInt32LE(at + 42)
    if (out.readUInt32LE(at) !== 0x02014b50 || out.readUInt32LE(local) !== 0x04034b50) throw new Error('the zip is broken')
    for (const place of [at + 12, local + 10]) {
      out.writeUInt16LE(DOS_TIME, place)
      out.writeUInt16LE(DOS_DATE, place + 2)
    }
    at += 46 + out.readUInt16LE(at + 28) + out.readUInt16LE(at + 30) + out.readUInt16LE(at + 32)
  }
  return out
}
