/** How much of a file is read before it is refused. The defaults hold any office list; hostile files run into them early. */
export interface WorkbookLimits {
  /** Size of the file in bytes. */
  readonly fileBytes: number
  /** Sum of the sizes that the parts declare to unpack to, in bytes. */
  readonly inflatedBytes: number
  /** How many times its packed size a part of more than 1 MB may unpack to. Sheets of real offices stay below 60. */
  readonly ratio: number
  /** How many parts the archive may have. A workbook has a few a sheet; Excel itself writes some thousands for the largest. */
  readonly parts: number
  /** Cells with a value or a formula, in all sheets together. */
  readonly cells: number
  /** Cells with content in one row: the widest list of an office has some hundreds. */
  readonly columns: number
}

export const DEFAULT_LIMITS: WorkbookLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 300 * 1024 * 1024,
  ratio: 250,
  parts: 5000,
  cells: 2_000_000,
  columns: 1_000,
}
