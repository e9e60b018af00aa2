/** Lists as text: commas, semicolons, tabs, with and without a byte-order mark, in other encodings. */
import { asked, on } from '../expectation.ts'
import { toTcvn3 } from '../legacy-fonts.ts'
import { file, is, type Line, sheet, typed } from '../sheet.ts'
import { BIRTH, man, NAME, NOTE, POST, SEX, TT, woman } from './words.ts'

const f = file('csv')
const refusedOrRead = { outcome: ['staged', 'refused'] as const, says: /csv|văn bản|xlsx|Excel/i }
const columns = [TT, NAME, BIRTH, SEX, POST]
const people: readonly Line[] = [
  [1, 'Trần Thị Phẩy', typed('03/02/1979', on(1979, 2, 3)), woman, 'Bí thư'],
  [2, 'Ngô Văn Chấm', typed('12/11/1981', on(1981, 11, 12)), man, 'Phó Bí thư, Chủ tịch UBND'],
]
const list = (lines: readonly Line[] = people, heads = columns) => sheet('', heads, lines, { nameless: true })
const rows = (separator: string) =>
  [
    ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', 'Giới tính', 'Chức vụ'],
    ['1', 'Trần Thị Phẩy', '03/02/1979', 'Nữ', 'Bí thư'],
    ['2', 'Ngô Văn Chấm', '12/11/1981', 'Nam', 'Phó Bí thư, Chủ tịch UBND'],
  ]
    .map((r) => r.map((c) => (c.includes(separator) ? `"${c}"` : c)).join(separator))
    .join('\r\n')
const utf16 = (s: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(s, 'utf16le')])
/** Windows-1258: base letters of Latin, tone marks as bytes of their own. */
const windows1258 = (s: string): Buffer => {
  const own: Record<string, number> = {
    ă: 0xe3,
    Ă: 0xc3,
    đ: 0xf0,
    Đ: 0xd0,
    ơ: 0xf5,
    Ơ: 0xd5,
    ư: 0xfd,
    Ư: 0xdd,
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  }
  const split = [...s].flatMap((c) => {
    const tone = [...c.normalize('NFD')].find((m) => '\u0300\u0309\u0303\u0301\u0323'.includes(m))
    return tone
      ? [
          [...c.normalize('NFD')]
            .filter((m) => m !== tone)
            .join('')
            .normalize('NFC'),
          tone,
        ]
      : [c]
  })
  return Buffer.from(split.map((c) => own[c] ?? c.charCodeAt(0)))
}

export const csv = [
  f('csv-01-utf8-bom.csv', 'a .csv in UTF-8 with a byte-order mark, a comma inside quotation marks', [list()], {
    ...refusedOrRead,
    bytes: () => Buffer.from(`\ufeff${rows(',')}\r\n`),
  }),
  f('csv-02-semicolon.csv', 'a .csv of a Vietnamese Windows: semicolons, no byte-order mark', [list()], {
    ...refusedOrRead,
    bytes: () => Buffer.from(rows(';')),
  }),
  f('csv-03-tabs-utf16.txt', '“Unicode text” of Excel: tabs, UTF-16', [list()], {
    ...refusedOrRead,
    bytes: () => utf16(rows('\t')),
  }),
  f(
    'csv-04-windows-1258.csv',
    'a .csv in Windows-1258: read as such, asked, or refused; never broken letters in silence',
    [list()],
    { ...refusedOrRead, bytes: () => windows1258(rows(',')) },
  ),
  f(
    'csv-05-tcvn3.csv',
    'a .csv typed in TCVN3: no font can tell',
    [list([[1, is('', asked), typed('03/02/1979', on(1979, 2, 3)), is('', asked), is('', asked)]])],
    {
      outcome: ['refused', 'staged', 'empty'],
      bytes: () =>
        Buffer.from(
          ['TT,Họ và tên,Ngày sinh,Giới tính,Chức vụ', '1,Trần Thị Phẩy,03/02/1979,Nữ,Bí thư'].map(toTcvn3).join('\r\n'),
          'latin1',
        ),
    },
  ),
  f(
    'csv-06-broken-quotes.csv',
    'line breaks inside quotation marks, a doubled mark, a row too long',
    [
      list(
        [
          [
            1,
            'Lê Thị "Bé" Năm',
            typed('4/5/1985', on(1985, 5, 4)),
            is('dòng một\ndòng hai', 'dòng một\ndòng hai', 'dòng một dòng hai'),
          ],
          [2, 'Lê Văn Sáu', typed('5/5/1986', on(1986, 5, 5)), is('thừa', { flag: true })],
        ],
        [TT, NAME, BIRTH, NOTE],
      ),
    ],
    {
      outcome: ['staged', 'refused'],
      bytes: () =>
        Buffer.from(
          'TT,Họ và tên,Ngày sinh,Ghi chú\n1,"Lê Thị ""Bé"" Năm",4/5/1985,"dòng một\ndòng hai"\n2,Lê Văn Sáu,5/5/1986,thừa,một ô,nữa\n',
        ),
    },
  ),
]
