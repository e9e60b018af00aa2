/** Reads the glossary, and what the code really has: tables with their columns and code values, and every name in the sources. Pure but for reading files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMigrations } from '../../src/platform/migrate.ts'
import { root, sourceFiles } from './arrows.ts'

/** table → column → the values its check allows (none: any text) */
export type Tables = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
export type Code = { readonly tables: Tables; readonly text: string }
export type Term = { readonly line: number; readonly identifier: string; readonly within: string | null }

/** Pieces between the commas that stand in no bracket. */
function pieces(body: string): string[] {
  const out: string[] = []
  let depth = 0
  let piece = ''
  for (const char of body) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === ',' && depth === 0) {
      out.push(piece)
      piece = ''
    } else piece += char
  }
  return [...out, piece].map((p) => p.trim())
}

/** The tables that migrations make. The past wordings of a table (`_was`) are copies, no terms of their own. */
export function tablesOf(sql: string): Tables {
  const tables = new Map<string, Map<string, readonly string[]>>()
  const plain = sql.replaceAll(/--.*$/gm, '')
  for (const m of plain.matchAll(/create table goc\.([a-z_]+) \(\n([\s\S]*?)\n\);/g)) {
    const columns = new Map<string, readonly string[]>()
    for (const piece of pieces(m[2]!)) {
      const name = /^([a-z_]+)\s/.exec(piece)?.[1]
      if (!name || ['constraint', 'primary', 'check', 'unique', 'foreign', 'exclude'].includes(name)) continue
      const list = new RegExp(`check \\(${name} in \\(([^)]*)\\)`).exec(piece)?.[1] ?? ''
      columns.set(
        name,
        [...list.matchAll(/'([^']+)'/g)].map((v) => v[1]!),
      )
    }
    if (!m[1]!.endsWith('_was')) tables.set(m[1]!, columns)
  }
  // columns that a later migration adds
  for (const m of plain.matchAll(/alter table goc\.([a-z_]+)\s([^;]*);/g)) {
    for (const piece of pieces(m[2]!)) {
      const name = /^add (?:column )?(?!constraint)([a-z_]+)\s/.exec(piece)?.[1]
      if (name) tables.get(m[1]!)?.set(name, [])
    }
  }
  return tables
}

/** Program text without its comments: a name that only a comment mentions is no name of the product. */
export const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1')
    .replaceAll(/(^|\s)--\s.*$/gm, '$1')

/** Everything the product is made of; what is only said to people (words, the kit's gallery) or generated names nothing. */
export async function readCode(): Promise<Code> {
  const migrations = await findMigrations()
  const regulations = readdirSync(join(root, 'regulations')).filter((f) => f.endsWith('.ts'))
  const files = [
    ...sourceFiles().filter((f) => !/\.(test|fixture|generated)\.tsx?$|(^|\/)[a-z-]*words(\.vi|\.en)?\.ts$|\/gallery\//.test(f)),
    ...regulations.map((f) => `regulations/${f}`),
  ]
  const texts = [...files.map((f) => readFileSync(join(root, f), 'utf8')), ...migrations.map((m) => m.sql)]
  // what words the sheets understand is a name of the product, though its file is called so
  texts.push(readFileSync(join(root, 'src/register/organizations/sheet-words.ts'), 'utf8'))
  return { tables: tablesOf(migrations.map((m) => m.sql).join('\n')), text: withoutComments(texts.join('\n')) }
}

/** The identifiers of the third column, each with the column it is said to be a value of. */
export function termsOf(glossary: string): Term[] {
  return glossary.split('\n').flatMap((text, i): Term[] => {
    const cells = text.split(/(?<!\\)\|/)
    if (cells.length !== 5 || /^[\s-]*$/.test(cells[3]!)) return []
    const cell = cells[3]!
    const within = / in `([^`]+)`/.exec(cell)?.[1] ?? null
    return [...cell.replace(/ in `[^`]+`/, '').matchAll(/`([^`]+)`/g)].map((m) => ({ line: i + 1, identifier: m[1]!, within }))
  })
}

const hasColumn = (code: Code, name: string): boolean => {
  const [table, column] = name.split('.')
  return Boolean(column && code.tables.get(table!)?.has(column))
}
const inText = (code: Code, name: string): boolean =>
  code.tables.has(name) || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code.text)
const isQuoted = (code: Code, name: string): boolean => code.text.includes(`'${name}'`)

/** A sentence for each identifier that the code does not have. */
export function strangers(terms: readonly Term[], code: Code): string[] {
  return terms.flatMap(({ line, identifier, within }): string[] => {
    const at = `glossary line ${line}: \`${identifier}\``
    if (within !== null) {
      if (!hasColumn(code, within)) return [`${at} is said to be in \`${within}\`, which no migration makes.`]
      const [table, column] = within.split('.') as [string, string]
      const values = code.tables.get(table)!.get(column)!
      if (values.length > 0) return values.includes(identifier) ? [] : [`${at}: ${within} holds ${values.join(', ')}.`]
      return isQuoted(code, identifier) ? [] : [`${at} is no value in the code.`]
    }
    if (/[.-]/.test(identifier))
      return hasColumn(code, identifier) || isQuoted(code, identifier) ? [] : [`${at} is not in the code.`]
    return inText(code, identifier) ? [] : [`${at} is not in the code.`]
  })
}

/** A sentence for each table, and each code value of a table, that the glossary leaves out. */
export function missing(terms: readonly Term[], tables: Tables): string[] {
  const said = new Set(terms.map((t) => t.identifier))
  const out: string[] = []
  for (const [table, columns] of tables) {
    if (!said.has(table)) out.push(`the table ${table} is not in the glossary.`)
    for (const [column, values] of columns)
      for (const value of values)
        if (!said.has(value)) out.push(`the value ${value} of ${table}.${column} is not in the glossary.`)
  }
  return out
}
