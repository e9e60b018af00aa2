/** What a careful officer reads in a dirty file: the words in which the corpus says it. Nothing here knows how the importer works. */

export type PartialDate = { y: number; m?: number; d?: number }
/** A unit or an organization. `which: null`: not judged; `notCode`: a namesake's code, which it must not have. */
export type UnitValue = { names: readonly string[]; which: 'old' | 'new' | null; code?: string; notCode?: string }
export type Value = string | number | boolean | PartialDate | UnitValue

/**
 * One cell's reading. `is`: one of these values, with a flag or without. `flag`: it must be flagged; a value that comes with the flag is
 * free to differ, for the officer is asked; `at` names other columns of the row (letters or fields) where the question may stand as well. `absent`: nothing may be read here without a flag.
 */
export type Expect = { is: readonly Value[] } | { flag: true; at?: readonly string[] } | { absent: true }

export type ExpectedCell = { field: string; expect: Expect; column: string; header: string; raw: string }
export type ExpectedRow = { sheet: string; row: number; cells: readonly ExpectedCell[]; maySkip: boolean }
export type Place = { file: string; sheet: string; row: number }
export type Outcome = 'staged' | 'refused' | 'empty'

export type FileExpectation = {
  outcome: readonly Outcome[]
  /** What the sentence of a refusal must speak of. */
  says?: RegExp
  rows: readonly ExpectedRow[]
  /** Rows that must not be imported and that the answer must name: totals, sections are left to it. Row 0: the whole sheet. */
  skips: readonly { sheet: string; row: number; what: string }[]
  /** Sheets of a kind that need not be read yet: then the answer says that it does not read them. */
  perhapsUnread: readonly string[]
  proposals: readonly { a: Place; b: Place }[]
  /** A person may stand on several rows here (a career, several classes): pairs among them are nobody's fault. */
  samePeople: boolean
}

export type CaseFile = {
  /** The file's name in the folder; unique in the corpus. */
  name: string
  topic: string
  /** The dirt it stands for, in a line. */
  why: string
  asOf: string
  bytes: () => Uint8Array
  expectation: FileExpectation
  /** Files that go with it in one command. */
  with: readonly string[]
}

/** What a hostile file may cost. */
export const LIMITS = { seconds: 10, megabytes: 500 }

/** Day, month and year as far as they are known. */
export const on = (y: number, m?: number, d?: number): PartialDate => ({
  y,
  ...(m === undefined ? {} : { m }),
  ...(d === undefined ? {} : { d }),
})
export const oneOf = (...values: readonly Value[]): Expect => ({ is: values })
/** The officer must be asked. */
export const asked: Expect = { flag: true }
/** The officer must be asked here or at another of these columns: two cells that contradict each other. */
export const askedAt = (...at: readonly string[]): Expect => ({ flag: true, at })
/** Nothing is to be read. */
export const nothing: Expect = { absent: true }
