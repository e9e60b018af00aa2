/** What reading one cell gives. */
import type { CellValue, Finding } from '../kernel/sheet.ts'
import { words } from './lists/words.vi.ts'

export type Told = Pick<Finding, 'level' | 'code' | 'with'>

/** What is told once for a column, with how often. */
export type Mark = 'legacy' | 'partial' | 'capitals'

export interface Reading {
  readonly value: CellValue
  readonly finding?: Told
  readonly marks: readonly Mark[]
}

/** The words of a finding: those that most files need stand with the exchange, the rest by themselves. */
export const codeOf = (code: string): string => `${code in words.findings ? 'lists' : 'exchange'}:findings.${code}`

export const error = (code: string, values: Finding['with'], marks: readonly Mark[] = []): Reading => ({
  value: null,
  finding: { level: 'error', code: codeOf(code), with: values },
  marks,
})
