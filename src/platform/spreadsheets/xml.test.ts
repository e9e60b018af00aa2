import { describe, expect, test } from 'vitest'
import { WorkbookProblem } from './problem.ts'
import { utf8 } from './raw-workbook.ts'
import { unescapeCharacters, XmlScanner } from './xml.ts'

/** Everything that the scanner tells of a text, in one line each. */
function events(source: string | Uint8Array, window?: number): string[] {
  const xml = new XmlScanner(typeof source === 'string' ? utf8(source) : source, 'part.xml', window)
  const seen: string[] = []
  while (xml.next()) {
    const attributes = ['r', 'id', 't', ':id'].flatMap((name) => {
      const value = name.startsWith(':') ? xml.attribute(name.slice(1), true) : xml.attribute(name)
      return value === undefined ? [] : [`${name}=${value}`]
    })
    seen.push(
      `${JSON.stringify(xml.text())} ${xml.closes ? '/' : ''}${xml.name}${xml.empty ? '/' : ''} ${attributes.join(' ')}`.trim(),
    )
  }
  return seen
}

const SAMPLE = `<?xml version="1.0"?>
<!-- a <comment> --><x:w xmlns:x="u" xmlns:r='v'><x:c r="A1" t='s > "1"' r:id="rId1"/><x:c
  id = "2"  >Nguyễn &amp; &lt;b&gt; &#7877; &#x1EC5; &quot;&apos; &khong;<!-- in --><![CDATA[ <a> & ]]>H\u00ADêng</x:c ><v></v>𝕏</x:w>
<!-- after -->`

describe('XmlScanner', () => {
  test('tags without prefix, attributes in both quotes, text with entities, CDATA and comments', () => {
    expect(events(SAMPLE)).toEqual([
      '"\\n" w',
      '"" c/ r=A1 t=s > "1" :id=rId1',
      '"" c id=2',
      `${JSON.stringify('Nguyễn & <b> ễ ễ "\' &khong; <a> & H\u00ADêng')} /c`,
      '"" v',
      '"" /v',
      '"𝕏" /w',
    ])
  })
  test('the same at every size of the window', () => {
    const whole = events(SAMPLE)
    for (let window = 1; window < 300; window++) expect(events(SAMPLE, window)).toEqual(whole)
  })
  test('UTF-16 with its mark', () => {
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF<w><c r="A1">Đặng</c></w>`, 'utf16le'))
    expect(events(utf16)).toEqual(['"" w', '"" c r=A1', '"Đặng" /c', '"" /w'])
  })
  test('an attribute is found by its whole name only, and never in the value of another', () => {
    const xml = new XmlScanner(utf8(`<c ref="r='9'" note='t="x" ' rr="1"/>`), 'p')
    xml.next()
    expect([xml.attribute('r'), xml.attribute('t'), xml.attribute('ref'), xml.attribute('rr')]).toEqual([
      undefined,
      undefined,
      "r='9'",
      '1',
    ])
  })
  test.each([
    ['inside a tag', '<w><c r="A'],
    ['inside an element', '<w><c></c>'],
    ['inside a comment', '<w><!-- x </w>'],
    ['inside CDATA', '<w><![CDATA[ x </w>'],
    ['after the name of a tag', '<w'],
    ['with one closing tag too many', '<w></w></w>'],
    ['before it began', ''],
    ['in the middle of a letter', Buffer.from('<w>ễ').subarray(0, 4)],
  ])('a part that ends %s is damaged', (_where, source) => {
    for (const window of [1, 5, undefined]) {
      const error = thrown(() => events(typeof source === 'string' ? source : new Uint8Array(source), window))
      expect(error.code).toBe('truncated')
      expect(error.vi.what).toContain('part.xml')
    }
  })
  test('a DOCTYPE is refused before any of it is expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>`
    for (const window of [1, 7, undefined]) {
      const error = thrown(() => events(bomb, window))
      expect(error.code).toBe('not-a-workbook')
      expect(error.vi.what).toContain('DOCTYPE')
    }
    expect(events(bomb.replace(/<!DOCTYPE.*\]>/, ''))).toEqual(['"" w', '"&b;" /w'])
  })
})

function thrown(run: () => unknown): WorkbookProblem {
  try {
    run()
  } catch (error) {
    if (error instanceof WorkbookProblem) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

test('escaped characters of strings', () => {
  expect(unescapeCharacters('a_x000D_b_x005F_x0041_ _x41_')).toBe('a\rb_x0041_ _x41_')
})
