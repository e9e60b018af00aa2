/** Workbooks in and out: the one place of the program that knows the .xlsx format. */
export { DEFAULT_LIMITS, type WorkbookLimits } from './limits.ts'
export { dayPartsShown, showsMonthFirst } from './number-format.ts'
export { type ProblemSentences, WorkbookProblem, type WorkbookProblemCode } from './problem.ts'
export { readWorkbook } from './read.ts'
export type {
  CellSpec,
  ColumnSpec,
  FontSpec,
  PrintSpec,
  RowSpec,
  SheetSpec,
  StyleSpec,
  WorkbookSpec,
} from './spec.ts'
export {
  type CellRead,
  type CellValue,
  columnName,
  type MergedRange,
  parseAddress,
  parseRange,
  type RowRead,
  type SheetRead,
  type TextRun,
  type Visibility,
  type WorkbookRead,
} from './workbook.ts'
export { writeWorkbook } from './write.ts'
