/** The same person twice: proposed to the officer, never merged; and people who only look alike: not proposed. */
import { on } from '../expectation.ts'
import { day, file, is, sheet, text, typed } from '../sheet.ts'
import { BIRTH, capitals, commune, ID, NAME, NATIVE, POST, TT, UNIT } from './words.ts'

const f = file('duplicates')
const pair = (name: string, a: [string, number], b: [string, number], other = name) => ({
  a: { file: name, sheet: a[0], row: a[1] },
  b: { file: other, sheet: b[0], row: b[1] },
})
const HOME = 'xã Long Khê, huyện Cần Đước, tỉnh Long An'

export const duplicates = [
  f(
    'twice-01-same-number.xlsx',
    'one identification number on two rows, the name written in two ways',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, ID, POST],
        [
          [1, 'Nguyễn Thị Hoà', day(1980, 5, 1), text('999180000051'), 'Bí thư'],
          [2, 'Lâm Văn Sửu', day(1973, 6, 2), text('999073000052'), 'Phó Bí thư'],
          [3, capitals('NGUYỄN THỊ HÒA', 'Nguyễn Thị Hòa'), day(1980, 5, 1), text('999180000051'), 'Chủ tịch HĐND'],
        ],
      ),
    ],
    { proposals: [pair('twice-01-same-number.xlsx', ['DS', 2], ['DS', 4])] },
  ),
  f(
    'twice-02-name-year-home.xlsx',
    'no number: the same folded name, year of birth and home',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, NATIVE, POST],
        [
          [1, 'Đặng Văn Út', typed('06/05/1975', on(1975, 5, 6)), HOME, 'Ủy viên'],
          [2, 'Dương Thị Lẹ', typed('1977', on(1977)), HOME, 'Ủy viên'],
          [3, is('Đặng  Văn Út', 'Đặng Văn Út'), typed('1975', on(1975)), HOME, 'Trưởng ban'],
        ],
      ),
    ],
    { proposals: [pair('twice-02-name-year-home.xlsx', ['DS', 2], ['DS', 4])] },
  ),
  f(
    'twice-03-other-person.xlsx',
    'the same name with another year of birth is another person; so is a sister with one letter apart',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, ID, NATIVE],
        [
          [1, 'Nguyễn Văn Hùng', day(1970, 1, 1), text('999070000061'), HOME],
          [2, 'Nguyễn Văn Hùng', day(1985, 1, 1), text('999085000062'), HOME],
          [3, 'Lê Thị Hoa', day(1980, 2, 2), text('999180000063'), HOME],
          [4, 'Lê Thị Hòa', day(1982, 2, 2), text('999182000064'), HOME],
        ],
      ),
    ],
  ),
  f(
    'twice-04-same-row-again.xlsx',
    'a row copied twice, letter by letter',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, ID, UNIT],
        [
          [1, 'Mai Thị Sương Mai', day(1990, 12, 3), text('999190000071'), commune('xã Mỹ Lệ')],
          [1, 'Mai Thị Sương Mai', day(1990, 12, 3), text('999190000071'), commune('xã Mỹ Lệ')],
          [2, 'Tống Văn Cội', day(1960, 12, 4), text('999060000072'), commune('xã Mỹ Lệ')],
        ],
      ),
    ],
    { proposals: [pair('twice-04-same-row-again.xlsx', ['DS', 2], ['DS', 3])] },
  ),
  f(
    'twice-05-number-disagrees.xlsx',
    'one number on two different people: the pair is shown to the officer, who sees that they differ',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, ID, POST],
        [
          [1, 'Hà Thị Thu Ba', day(1979, 9, 1), text('999179000081'), 'Bí thư'],
          [2, 'Kha Minh Luân', day(1968, 2, 5), text('999179000081'), 'Phó Bí thư'],
        ],
      ),
    ],
    { proposals: [pair('twice-05-number-disagrees.xlsx', ['DS', 2], ['DS', 3])] },
  ),
  f(
    'twice-06-two-sheets.xlsx',
    'a person on two sheets of one file',
    [
      sheet(
        'Cấp ủy',
        [TT, NAME, BIRTH, ID],
        [
          [1, 'Vòng Thị Sênh', day(1981, 1, 30), text('999181000091')],
          [2, 'Trà Văn Lắm', day(1975, 1, 30), text('999075000092')],
        ],
      ),
      sheet('UBND', [TT, NAME, BIRTH, ID], [[1, 'Vòng Thị Sênh', typed('30/1/1981', on(1981, 1, 30)), text('999181000091')]]),
    ],
    { proposals: [pair('twice-06-two-sheets.xlsx', ['Cấp ủy', 2], ['UBND', 2])] },
  ),
  f(
    'twice-07-file-a.xlsx',
    'a person in two offices’ files, first file',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, ID],
        [
          [1, 'Kỷ Thị Hồng Ngự', day(1986, 10, 11), text('999186000101')],
          [2, 'Ngô Sĩ Liền', day(1966, 10, 11), text('999066000102')],
        ],
      ),
    ],
    {
      with: ['twice-07-file-b.xlsx'],
      proposals: [pair('twice-07-file-a.xlsx', ['DS', 2], ['Sheet1', 4], 'twice-07-file-b.xlsx')],
    },
  ),
  f(
    'twice-07-file-b.xlsx',
    'a person in two offices’ files, second file, decomposed letters and another column order',
    [
      sheet(
        'Sheet1',
        [ID, BIRTH, NAME, TT],
        [
          [text('999195000103'), day(1995, 4, 4), 'Phan Tố Như', 1],
          [text('999077000104'), day(1977, 4, 4), 'Chiêm Văn Đủ', 2],
          [
            text('999186000101'),
            typed('11/10/1986', on(1986, 10, 11)),
            is('Kỷ Thị Hồng Ngự'.normalize('NFD'), 'Kỷ Thị Hồng Ngự'),
            3,
          ],
        ],
      ),
    ],
    {
      with: ['twice-07-file-a.xlsx'],
      proposals: [pair('twice-07-file-b.xlsx', ['Sheet1', 4], ['DS', 2], 'twice-07-file-a.xlsx')],
    },
  ),
]
