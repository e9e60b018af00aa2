/** Words that the whole corpus shares: columns of a roster, codes, units of Cần Đước before and after 1 July 2025. People are invented: their numbers begin with 999. */
import { asked, oneOf, type UnitValue } from '../expectation.ts'
import { is, type Meant, type Raw } from '../sheet.ts'

export const TT = 'TT'
export const NAME = 'Họ và tên | fullName'
export const BIRTH = 'Ngày, tháng, năm sinh | birth'
export const SEX = 'Giới tính | sex'
export const ID = 'Số định danh | personalId'
export const POST = 'Chức vụ | post'
export const UNIT = 'Đơn vị | unit'
export const NATIVE = 'Quê quán | nativePlace'
export const ADMITTED = 'Ngày vào Đảng | partyAdmitted'
export const DEGREE = 'Trình độ chuyên môn | degree'
export const THEORY = 'Lý luận chính trị | politicalTheory'
export const NOTE = 'Ghi chú | note'

export const man: Meant = is('Nam', 'NAM')
export const woman: Meant = is('Nữ', 'NU')
export const university: Meant = is('Đại học', 'DAI_HOC')
export const senior: Meant = is('Cao cấp', 'CAO_CAP')
export const middle: Meant = is('Trung cấp', 'TRUNG_CAP')

const OLD: Readonly<Record<string, string>> = {
  'thị trấn Cần Đước': '28108',
  'xã Long Trạch': '28111',
  'xã Long Khê': '28114',
  'xã Long Định': '28117',
  'xã Phước Vân': '28120',
  'xã Long Hòa': '28123',
  'xã Long Cang': '28126',
  'xã Long Sơn': '28129',
  'xã Tân Trạch': '28132',
  'xã Mỹ Lệ': '28135',
  'xã Tân Lân': '28138',
  'xã Phước Tuy': '28141',
  'xã Long Hựu Đông': '28144',
  'xã Tân Ân': '28147',
  'xã Phước Đông': '28150',
  'xã Long Hựu Tây': '28153',
  'xã Tân Chánh': '28156',
}
const NEW: Readonly<Record<string, string>> = {
  'xã Cần Đước': '28108',
  'xã Rạch Kiến': '28114',
  'xã Long Cang': '28126',
  'xã Mỹ Lệ': '28132',
  'xã Tân Lân': '28138',
  'xã Long Hựu': '28144',
}
const named = (table: Readonly<Record<string, string>>, name: string, which: UnitValue['which'], as: string): UnitValue => {
  const code = table[name]
  if (!code) throw new Error(`no such unit: ${name}`)
  return { names: [name, as], which, code }
}
/** A commune as it stood until 30/6/2025. */
export const old = (name: string, as = name): UnitValue => named(OLD, name, 'old', as)
/** A commune as it stands since 1/7/2025. */
export const now = (name: string, as = name): UnitValue => named(NEW, name, 'new', as)
/** A cell with an old unit's name, in a file about something else: old or not is not judged. */
export const commune = (name: string, put: Raw = name, as = typeof put === 'string' ? put : name): Meant =>
  is(put, named(OLD, name, null, as))
/** An organization by its name, whatever else is known of it. */
export const body = (name: string, put: Raw = name): Meant => is(put, { names: [name], which: null })

/** The same text in a cell, kept as the person wrote it or set in title case. */
export const capitals = (written: string, titled: string, put: Raw = written): Meant => is(put, written, titled)
/** A phone number; spaces and dots between the digits may stay. */
export const phone = (put: Raw, digits: string, ...asWritten: readonly string[]): Meant => is(put, digits, ...asWritten)
export const ask = (put: Raw): Meant => is(put, asked)
export const tick = oneOf(true, 'x', 'X', 'có')
