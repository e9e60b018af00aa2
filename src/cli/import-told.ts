/** A preview in words, as the command line prints it: rows as Excel numbers them, each finding in its three sentences. */
import { type Lang, say } from '../platform/words.ts'

/** What `imports.preview` answers of a file. */
export interface Previewed {
  readonly file: string
  readonly outcome: string
  readonly problem: Coded
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly flags: readonly (Coded & { readonly sheet: string; readonly row: number | null; readonly column: string | null })[]
  readonly skipped: readonly {
    readonly sheet: string
    readonly row: number | null
    readonly why: string
    readonly text: string | null
  }[]
  readonly proposals: readonly unknown[]
}

type Coded = { readonly code: string; readonly with: Readonly<Record<string, string | number>> }

/** The three sentences of a finding or a problem in one line. */
const sentence = (lang: Lang, { code, with: values }: Coded): string =>
  code.startsWith('exchange:preview.')
    ? say(lang, code, values)
    : ['what', 'why', 'todo'].map((part) => say(lang, `${code}.${part}`, values)).join(' ')

export function toldOf(file: Previewed, lang: Lang) {
  return {
    file: file.file,
    outcome: file.outcome,
    message: sentence(lang, file.problem),
    rows: file.rows,
    flags: file.flags.map((flag) => ({ sheet: flag.sheet, row: flag.row, column: flag.column, message: sentence(lang, flag) })),
    skipped: file.skipped.map(({ sheet, row, why, text }) => ({ sheet, row, why: say(lang, why) + (text ? `: ${text}` : '') })),
    proposals: file.proposals,
  }
}
export type ToldFile = ReturnType<typeof toldOf>
