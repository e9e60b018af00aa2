/** Merged cells: one unit over many rows, one person over two posts, a post over two columns. */
import { on, oneOf } from '../expectation.ts'
import { day, file, is, loose, sheet, total, typed } from '../sheet.ts'
import { BIRTH, body, commune, man, NAME, NOTE, POST, SEX, TT, UNIT, woman } from './words.ts'

const f = file('merged')
const unitOf = (name: string) => Object.values(commune(name).means)[0] ?? oneOf(name)

export const merged = [
  f('merge-01-unit-down.xlsx', 'the unit stands once, merged over the rows it holds for', [
    sheet(
      'DS',
      [UNIT, TT, NAME, BIRTH, POST],
      [
        [commune('xã Long Khê'), 1, 'Trịnh Thị Mận', day(1980, 1, 15), 'Bí thư'],
        { carrying: { unit: unitOf('xã Long Khê') }, cells: ['', 2, 'Nông Văn Chút', day(1975, 6, 20), 'Chủ tịch UBND'] },
        { carrying: { unit: unitOf('xã Long Khê') }, cells: ['', 3, 'Lục Thị Hà', day(1990, 9, 9), 'Bí thư Đoàn'] },
        [commune('xã Long Hòa'), 4, 'Khổng Minh Nhật', day(1968, 3, 3), 'Bí thư'],
        { carrying: { unit: unitOf('xã Long Hòa') }, cells: ['', 5, 'Thân Thị Cúc', day(1979, 5, 31), 'Phó Bí thư'] },
        total('Cộng', '', '5 đồng chí'),
      ],
      { part: { merges: ['A2:A4', 'A5:A6', 'A7:B7'] } },
    ),
  ]),
  f(
    'merge-02-person-of-two-posts.xlsx',
    'one person merged over two rows, a post on each: one person, nobody without a name',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, SEX, POST, UNIT],
        [
          [1, 'Sử Văn Hòe', day(1973, 8, 8), man, 'Bí thư', body('Đảng ủy xã Tân Lân')],
          {
            perhaps: [
              '',
              is(null, 'Sử Văn Hòe'),
              is(null, on(1973, 8, 8)),
              is(null, 'NAM'),
              'Chủ tịch UBND',
              body('UBND xã Tân Lân'),
            ],
          },
          [2, 'Viên Thị Đào', day(1985, 11, 23), woman, 'Phó Bí thư', body('Đảng ủy xã Tân Lân')],
        ],
        { part: { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'] } },
      ),
    ],
    { samePeople: true },
  ),
  f('merge-03-post-across.xlsx', 'the post merged across two columns; the second is empty, not “like above”', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST, NOTE],
      [
        [1, 'Phí Hữu Lực', day(1981, 4, 12), 'Phó Chủ tịch HĐND', ''],
        [2, 'Lã Thị Nguyệt Ánh', day(1994, 4, 30), 'Địa chính – nông nghiệp – xây dựng và môi trường', 'mới tuyển dụng'],
      ],
      { part: { merges: ['D2:E2'] } },
    ),
  ]),
  f('merge-04-section-across.xlsx', 'section rows merged over the whole width name the unit of the rows below', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST, 'Đơn vị | unit'],
      [
        loose('I', 'XÃ PHƯỚC ĐÔNG'),
        { carrying: { unit: unitOf('xã Phước Đông') }, cells: [1, 'Cao Thị Bưởi', typed('02/3/1977', on(1977, 3, 2)), 'Bí thư'] },
        {
          carrying: { unit: unitOf('xã Phước Đông') },
          cells: [2, 'Mã Văn Cừ', typed('13/7/1983', on(1983, 7, 13)), 'Phó Bí thư'],
        },
        loose('II', 'XÃ TÂN CHÁNH'),
        {
          carrying: { unit: unitOf('xã Tân Chánh') },
          cells: [1, 'Đồng Thị Kha', typed('25/12/1989', on(1989, 12, 25)), 'Bí thư'],
        },
        total('', 'Tổng số: 03'),
      ],
      { part: { merges: ['B2:E2', 'B5:E5'] } },
    ),
  ]),
  f('merge-05-two-line-record.xlsx', 'a record runs on to the next row: the rest of a long post stands below', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [
          1,
          'Phùng Thị Nhài',
          day(1986, 2, 14),
          is(
            'Ủy viên Ban Thường vụ Đảng ủy,',
            'Ủy viên Ban Thường vụ Đảng ủy,',
            'Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra',
          ),
        ],
        { skip: 'the second line of row 2', cells: ['', '', '', 'Chủ nhiệm Ủy ban Kiểm tra'] },
        [2, 'Trác Văn Đại', day(1970, 10, 10), 'Chủ tịch Hội Nông dân'],
      ],
    ),
  ]),
]
