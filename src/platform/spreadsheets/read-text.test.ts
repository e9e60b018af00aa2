import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { WorkbookProblem } from './problem.ts'
import { readWorkbook } from './read.ts'
import { readTextList } from './read-text.ts'

const rowsOf = (bytes: Uint8Array, limits = DEFAULT_LIMITS) =>
  readTextList(bytes, limits)
    ?.sheets.at(0)
    ?.rows.map((row) => row.cells.map((cell) => `${cell.column}:${cell.stored}`)) ?? null
const list = 'TT;Họ và tên;Ghi chú\r\n1;Lê Thị Ba;"a; ""b""\nc"\r\n'
const read = [
  ['1:TT', '2:Họ và tên', '3:Ghi chú'],
  ['1:1', '2:Lê Thị Ba', '3:a; "b"\nc'],
]

describe('lists saved as text', () => {
  test('UTF-8 with and without its mark, UTF-16', () => {
    expect(rowsOf(Buffer.from(list))).toEqual(read)
    expect(rowsOf(Buffer.from(`\ufeff${list}`))).toEqual(read)
    expect(rowsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]))).toEqual(read)
  })

  test('the code page of Vietnamese Windows', () => {
    // “Họ,Tên,Lê Thị” in windows-1258: marks are bytes of their own.
    const bytes = Buffer.from([...Buffer.from('TT,H'), 0x6f, 0xf2, ...Buffer.from(',T'), 0xea, ...Buffer.from('n\n')])
    expect(rowsOf(bytes)).toEqual([['1:TT', '2:Họ', '3:Tên']])
  })

  test.each([',', ';', '\t', '|'])('the separator %j is found', (sign) => {
    expect(rowsOf(Buffer.from(['TT', 'Tên', 'Xã'].join(sign)))).toEqual([['1:TT', '2:Tên', '3:Xã']])
  })

  test.each(['<html><table>a,b,c</table>', '%PDF-1.7,1,2', '{"a":1,"b":2,"c":3}', 'một câu văn', 'a\u0000b,c,d'])(
    'planted: %j is no list',
    async (text) => {
      expect(rowsOf(Buffer.from(text))).toBeNull()
      await expect(readWorkbook(Buffer.from(text))).rejects.toThrow(WorkbookProblem)
    },
  )

  test('limits hold', () => {
    const wide = Buffer.from(Array.from({ length: 1200 }, () => 'x').join(','))
    expect(() => rowsOf(wide)).toThrow('too-many-cells')
    expect(() => rowsOf(Buffer.from(list), { ...DEFAULT_LIMITS, cells: 3 })).toThrow('too-many-cells')
  })
})
