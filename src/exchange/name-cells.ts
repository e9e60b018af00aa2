/** A cell of names: one person's name, as names are written, or a question. Pure. */
import { fold } from '../kernel/vietnamese/fold.ts'
import type { CellInput } from './cell-text.ts'
import { error, type Mark, type Reading } from './reading.ts'

/** Words begin with capitals: a list in capitals is shown as names are written, and TCVN3 has no capital Á or Ư to begin one with. */
const asName = (text: string): string =>
  text.toLowerCase().replaceAll(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** How people are addressed in lists: no part of a name. */
const ADDRESS = /^(đ\s*[/.]\s*c|đồng chí|đc)[.:]?\s*(?=\p{Lu})/iu
/** Ông is a family name too: only before another one is it an address. */
const SIR = /^(?:ông|bà)\s+(\p{L}+)(?=\s+\p{L}+\s+\p{L})/iu
/** Behind a name: “(nghỉ hưu)”, “- PCT”, “*”. */
const BEHIND = /\s*(\([^)]*\)|\*+|\[[^\]]*\])\s*$/

/** Words of organizations, which no name of a person begins with: with their marks, for Ban is one and Bàn is not. */
const UNITS: readonly string[] = [
  'xã|thị trấn|thị xã|phường|huyện|quận|tỉnh|thành phố|tp.|ấp|khu phố|phòng|khối|văn phòng|trung tâm|công an|chi cục|tòa án|toà án|viện kiểm|sở|cơ quan|đơn vị',
  'ubnd|hđnd|mttq|ubmttq|ubkt|lhpn|ccb|ủy ban|uỷ ban|mặt trận|liên đoàn|công đoàn|bộ phận|tổ chức|tổ dân|tổ công tác',
  'đảng ủy|đảng uỷ|đảng bộ|huyện ủy|huyện uỷ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|chi bộ|chi ủy|danh sách|đảng viên|cán bộ|công chức|các',
  'ban chấp hành|ban thường vụ|ban thường trực|ban tổ chức|ban tuyên giáo|ban dân vận|ban xây dựng|ban chỉ huy|ban chỉ đạo|ban nội chính|ban kiểm tra',
  'ban kiểm soát|ban quản lý|ban giám hiệu|ban giám đốc|ban bảo vệ|ban văn hóa|ban kinh tế',
  'hội đồng|hội nông dân|hội cựu chiến|hội chữ thập|hội phụ nữ|hội luật gia|hội người cao|hội liên hiệp|hội lhpn|hội ccb|hội khuyến học',
  'đoàn thanh niên|đoàn tncs|đoàn thể|đoàn xã|đoàn phường|đoàn kinh tế',
  'trường thpt|trường thcs|trường tiểu học|trường mầm non|trường mẫu giáo|trường trung học|trường trung cấp|trường cao đẳng|trường đại học|trường chính trị',
].flatMap((line) => line.split('|'))
const UNITS_PLAIN =
  /^(thi tran|ubnd|hdnd|ubmttq|ubkt|dang uy|dang bo|huyen uy|tinh uy|chi bo|uy ban|van phong|danh sach|dang vien|can bo|cong an|trung tam|khoi (dang|chinh|doan))\b/

/** Does the text begin as the name of an organization does? */
export function looksLikeUnit(text: string): boolean {
  const lower = text.toLowerCase()
  return (
    UNITS.some((unit) => lower.startsWith(unit) && !/^\p{L}/u.test(lower.slice(unit.length))) ||
    (lower === fold(lower) && UNITS_PLAIN.test(lower))
  )
}

/** Family names that stand alone for most of the country; only to tell a line of one name from a heading. */
const FAMILIES = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly truong dinh lam mai trinh doan dao luong cao chau ta to tong thai ha luu luc kieu quach thach son danh kim'.split(
    ' ',
  ),
)

/** Could a line with nothing else be a person's name? */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 6 || /[\d:;,()/]/.test(text) || looksLikeUnit(text)) return false
  if (text === text.toUpperCase()) return FAMILIES.has(fold(words[0]!))
  return words.every((word) => /^[\p{Lu}'’]/u.test(word) || /^(y|h['’]?)$/i.test(word))
}

export function readName(input: CellInput, marks: readonly Mark[]): Reading {
  let text = input.text
  if (input.number !== null || input.date !== null || /\d/.test(text)) return error('nameHasDigits', { value: text }, marks)
  let finding: Reading['finding']
  const sir = SIR.exec(text)
  const address = ADDRESS.exec(text) ?? (sir && FAMILIES.has(fold(sir[1]!)) ? /^\S+\s+/.exec(text) : null)
  const behind = BEHIND.exec(text)
  if (address || behind) {
    const bare = text
      .replace(BEHIND, '')
      .slice(address?.[0].length ?? 0)
      .trim()
    finding = { level: 'notice', code: 'lists:findings.nameWithMore', with: { value: text, read: bare } }
    text = bare
  }
  const words = text.split(' ').filter((word) => word !== '')
  const lines = input.raw.split(/\r?\n|;|,/).filter((line) => line.trim().split(/\s+/).length > 1)
  if (words.length > 9 || /[:;,/|_=<>@#]/.test(text) || !/\p{L}/u.test(text) || lines.length > 1 || looksLikeUnit(text))
    return error('notAName', { value: text }, marks)
  const told = finding ? { finding } : {}
  if (/\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase())
    return { value: asName(text), marks: [...marks, 'capitals'], ...told }
  if (text === text.toLowerCase()) return { value: asName(text), marks: [...marks, 'capitals'], ...told }
  if (input.legacy)
    return { value: text.replaceAll(/(^|\s)(\p{Ll})/gu, (_, b: string, l: string) => b + l.toUpperCase()), marks, ...told }
  return { value: text, marks, ...told }
}
