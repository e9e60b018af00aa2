import { describe, expect, test } from 'vitest'
import { isDateFormat, showNumber } from './number-format.ts'

describe('isDateFormat', () => {
  test.each([
    'dd/mm/yyyy',
    'd/m/yy',
    'mm/yyyy',
    'yyyy',
    'mmmm',
    '[$-42A]dd mmmm yyyy;@',
    '[$-101042A]d/m/yyyy',
    'dd\\.mm\\.yyyy',
    '"ngày" d "tháng" m',
    'dd/mm/yyyy hh:mm',
    'mmm-yy',
  ])('%j is one', (format) => expect(isDateFormat(format)).toBe(true))
  test.each([
    'General',
    '',
    '@',
    '0',
    '#,##0',
    '0.00%',
    'h:mm',
    '[h]:mm:ss',
    'mm:ss',
    '#,##0 "đồng"',
    '0 "dym"',
    '[Red]0',
    '[$₫-42A] #,##0',
    '0\\d',
    '_-* #,##0_-',
    '0.00E+00',
  ])('%j is none', (format) => expect(isDateFormat(format)).toBe(false))
})

describe('showNumber', () => {
  test.each<[number, string, string]>([
    [29081, 'dd/mm/yyyy', '14/08/1979'],
    [29081, 'd/m/yy', '14/8/79'],
    [29081, 'mm/yyyy', '08/1979'],
    [29081, 'm-yyyy', '8-1979'],
    [29081, 'yyyy', '1979'],
    [29081, '"ngày" dd "tháng" m "năm" yyyy', 'ngày 14 tháng 8 năm 1979'],
    [29081, '[$-42A]dd mmmm yyyy;@', '14 Tháng 8 1979'],
    [29081, 'ddd dd/mm', 'T3 14/08'],
    [29081.75, 'dd/mm/yyyy hh:mm', '14/08/1979 18:00'],
    [0.5, 'h:mm AM/PM', '12:00 CH'],
    [0.75, 'hh:mm:ss', '18:00:00'],
    [60, 'dd/mm/yyyy', '60'],
    [-1, 'dd/mm/yyyy', '-1'],
    [98.6, 'General', '98,6'],
    [0.1 + 0.2, 'General', '0,3'],
    [80075001234, 'General', '80075001234'],
    [80075001234, '000000000000', '080075001234'],
    [80075001234, '0', '80075001234'],
    [1234567.891, '#,##0', '1.234.568'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [0.986, '0.0%', '98,6%'],
    [0.98, '0%', '98%'],
    [2.5, '0.0##', '2,5'],
    [2, '0.###', '2'],
    [-1234, '#,##0;(#,##0)', '(1.234)'],
    [-1234, '#,##0', '-1.234'],
    [1500000, '#,##0 "đồng"', '1.500.000 đồng'],
    [1500000, '_-* #,##0_-', '1.500.000'],
    [5, '@', '5'],
    [1.5, '[h]:mm', '1,5'],
    [12345, '0.00E+00', '12345'],
  ])('%d as %j is %j', (value, format, shown) => expect(showNumber(value, format, '1900')).toBe(shown))
  test('1904', () => {
    expect(showNumber(27619, 'dd/mm/yyyy', '1904')).toBe('14/08/1979')
    expect(showNumber(27619, 'dd/mm/yyyy', '1900')).not.toBe('14/08/1979')
  })
})
