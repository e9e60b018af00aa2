/** Matches the heads of columns to the fields of a kind of sheet: by folded words, never by position, never by part of a word. Pure. */
import type { Field, SheetKind } from '../kernel/sheet.ts'
import { codesOf, wordKey } from './values.ts'

/** One head over another, from the top: `['Trình độ', 'Chuyên môn']`. */
export type HeadPath = readonly string[]

interface Target {
  readonly field: string
  readonly part: string | null
}
export interface Match extends Target {
  /** 3: as declared; 2: under a head that says nothing of its own, or written in one line; 1: with more words. */
  readonly score: number
}

/** Numbers of the rows: offices head them so, and nothing is read from them. */
const COUNTERS = new Set(['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'no', 'th tu', 's tt', 's t t', 't t'])
export const isCounter = (path: HeadPath): boolean => COUNTERS.has(headKey(path.at(-1) ?? ''))

/** A head as it is compared: without what stands in brackets (“(ghi rõ …)”, “(1)”), marks and stops. */
export const headKey = (text: string): string =>
  wordKey(
    text
      .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .replaceAll(/[*#]/g, ' ')
      .replaceAll('&', ' và '),
  )

const SEPARATOR = ' › '
const NAME_PARTS: Readonly<Record<string, string>> = {
  'ho dem': 'family',
  'ho va ten dem': 'family',
  'ho va dem': 'family',
  'ho va chu dem': 'family',
  'ho chu dem': 'family',
  'ho lot': 'family',
  'ho va ten lot': 'family',
  'ho va lot': 'family',
  ho: 'family',
  ten: 'given',
}

type Heads = ReadonlyMap<string, Target>
const known = new WeakMap<object, Heads>()

/** Every way in which a column of this kind may be headed. */
function headsOf(kind: Pick<SheetKind, 'fields'>): Heads {
  const cached = known.get(kind)
  if (cached) return cached
  const heads = new Map<string, Target>()
  const add = (key: string, target: Target) => {
    if (!heads.has(key)) heads.set(key, target)
  }
  for (const [field, declared] of Object.entries(kind.fields)) {
    for (const head of declared.heads) add(pathKey(head.split('›')), { field, part: null })
  }
  for (const [field, declared] of Object.entries(kind.fields)) {
    for (const head of [...declared.heads, ...(declared.groups ?? [])]) {
      const path = pathKey(head.split('›'))
      for (const [word, part] of partsOf(declared, kind.fields)) add(`${path}${SEPARATOR}${word}`, { field, part })
      if (declared.kind.is === 'name') {
        for (const [word, part] of Object.entries(NAME_PARTS)) add(`${path}${SEPARATOR}${word}`, { field, part })
      }
    }
    if (declared.kind.is === 'name') {
      for (const [word, part] of Object.entries(NAME_PARTS)) if (word !== 'ho') add(word, { field, part })
    }
  }
  known.set(kind, heads)
  return heads
}

/** A field may stand in one column for each word of a code: its own (ticked), or that of the field it is split by. */
function partsOf(field: Field, fields: Readonly<Record<string, Field>>): Iterable<readonly [string, string]> {
  if (field.kind.is === 'code') return codesOf(field.kind.words)
  const by = field.splitBy === undefined ? undefined : fields[field.splitBy]
  return by?.kind.is === 'code' ? codesOf(by.kind.words) : []
}

const pathKey = (path: HeadPath): string => path.map(headKey).join(SEPARATOR)

/** Heads that stand over whole lists and say nothing of the column: they are passed over. */
const EMPTY_HEADS = /^(thong tin( ca nhan| chung)?|ly lich( ca nhan)?|trich ngang|noi dung chi tiet|trong do|chia ra|ghi ro)$/

const OTHERS =
  /\b(cha|me|vo|chong|bo me|than nhan|nguoi|quy hoach|du kien|gioi thieu|de nghi|de xuat|cu|truoc|moi|ky luat|khen thuong|hoc vien)\b/

/** Columns that hold people and organizations are no column of names. */
const ORGANIZATIONS = /\b(to chuc|don vi|chi bo|co quan|tap the)\b/

/** Does the head say that names of people stand below it, in more words than usual? */
export const namesPeople = (key: string): boolean =>
  key.length <= 60 && /\bho (va )?(chu dem (va )?)?ten\b/.test(key) && !OTHERS.test(key) && !ORGANIZATIONS.test(key)

/** Every word that can head a column of these kinds alone, for finding the rows where heads stand. */
export function headWords(kinds: readonly Pick<SheetKind, 'fields'>[]): ReadonlySet<string> {
  const words = new Set<string>(COUNTERS)
  for (const kind of kinds) {
    for (const key of headsOf(kind).keys()) {
      const [first] = key.split(SEPARATOR)
      if (first !== undefined) words.add(first)
    }
  }
  return words
}

/** The field that a column is headed as; null when none. */
export function matchHead(kind: Pick<SheetKind, 'fields'>, path: HeadPath): Match | null {
  const heads = headsOf(kind)
  const keys = path.map(headKey).filter((key) => key !== '' && !EMPTY_HEADS.test(key))
  if (keys.length === 0) return null
  const exact = heads.get(keys.join(SEPARATOR))
  if (exact) return { ...exact, score: 3 }
  // A head over it may say whose or which it is: the father's birth, the post planned.
  if (keys.slice(0, -1).some((key) => OTHERS.test(key))) return null
  for (let from = 1; from < keys.length; from++) {
    const tail = heads.get(keys.slice(from).join(SEPARATOR))
    if (tail) return { ...tail, score: 2 }
  }
  // “Ngày, tháng, năm sinh: Nam” is a head over another, written in one line.
  const cut = path.flatMap((head) => head.split(/\s*:\s*/))
  if (cut.length > path.length && cut.every((head) => head !== '')) {
    const found = matchHead(kind, cut)
    if (found) return { ...found, score: 2 }
  }
  const joined = heads.get(keys.join(' '))
  if (joined) return { ...joined, score: 2 }
  // A sentence below the head (“ghi rõ ngày, tháng”), or what Excel shows twice.
  if (keys.length > 1 && keys.at(-1) === keys.at(-2)) return matchHead(kind, path.slice(0, -1))
  // “Trình độ › Chuyên môn” under a third head, or with a head between.
  if (keys.length > 2) {
    const ends = heads.get(`${keys.at(0)}${SEPARATOR}${keys.at(-1)}`)
    if (ends) return { ...ends, score: 2 }
  }
  // The one column without which nothing is read may be headed with more words (“Họ và tên chủ hộ ghi theo CCCD”): whose name it is, it says.
  const name = Object.entries(kind.fields).find(([, field]) => field.kind.is === 'name')
  const last = keys.at(-1)!
  if (name && namesPeople(last)) return { field: name[0], part: null, score: 1 }
  return null
}

export interface Matched {
  /** For each column: what it is read as. */
  readonly matches: readonly (Match | null)[]
  /** Fields that have a column. */
  readonly fields: ReadonlySet<string>
  /** Two columns headed alike: the field and their heads. */
  readonly doubles: readonly { readonly field: string; readonly heads: readonly string[]; readonly columns: readonly number[] }[]
  readonly missing: readonly string[]
  readonly score: number
}

/**
 * Matches all columns of a header. Of two columns for one field the better headed is taken; of two alike neither is better, and that
 * is told, except the two columns of one merged head over a name (family and given name).
 */
export function matchColumns(
  kind: Pick<SheetKind, 'fields'>,
  paths: readonly HeadPath[],
  merged: readonly (string | null)[],
): Matched {
  const matches: (Match | null)[] = paths.map((path) => matchHead(kind, path))
  const doubles: { field: string; heads: string[]; columns: number[] }[] = []
  const byTarget = new Map<string, number[]>()
  for (const [i, match] of matches.entries()) {
    if (!match) continue
    const key = `${match.field}\n${match.part ?? ''}`
    byTarget.set(key, [...(byTarget.get(key) ?? []), i])
  }
  for (const columns of byTarget.values()) {
    if (columns.length < 2) continue
    const first = matches[columns[0]!]!
    const best = Math.max(...columns.map((i) => matches[i]!.score))
    const alike = columns.filter((i) => matches[i]!.score === best)
    for (const i of columns) if (!alike.includes(i)) matches[i] = null
    const oneHead = alike.every((i) => merged[i] !== null && merged[i] === merged[alike[0]!])
    if (alike.length > 1 && !(kind.fields[first.field]?.kind.is === 'name' && oneHead)) {
      doubles.push({ field: first.field, heads: alike.map((i) => paths[i]!.join(SEPARATOR)), columns: alike })
      for (const i of alike.slice(1)) matches[i] = null
    }
  }
  const fields = new Set(matches.flatMap((match) => (match ? [match.field] : [])))
  for (const match of matches) {
    const by = match?.part == null ? undefined : kind.fields[match.field]?.splitBy
    if (by !== undefined) fields.add(by)
  }
  const missing = Object.entries(kind.fields).flatMap(([field, { required }]) => (required && !fields.has(field) ? [field] : []))
  const score = matches.reduce((sum, match) => sum + (match?.score ?? 0), 0)
  return { matches, fields, doubles, missing, score }
}
