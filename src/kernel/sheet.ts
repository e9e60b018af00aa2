/**
 * What an office's sheet can be read as. A feature declares its kinds of sheet: the fields with the words their columns are headed by,
 * and how rows that were read are looked up, checked and written. Reading itself (finding the header, the columns, the kinds of row)
 * is the exchange's and knows no feature.
 */
import type { IsoDate, PartialDate } from './dates.ts'

export type FieldKind =
  /** `paper`: the number of a decision or a letter, beside which people write its day. */
  | { readonly is: 'text'; readonly paper?: boolean }
  | { readonly is: 'name' }
  | { readonly is: 'partialDate' }
  /** A whole day. `open`: “nay” says that there is none yet. */
  | { readonly is: 'day'; readonly open?: boolean }
  | { readonly is: 'number' }
  | { readonly is: 'tick' }
  /** Figures that are no number: a personal or a telephone number, of so many figures. What else people put between them is taken out. */
  | { readonly is: 'figures'; readonly counts: readonly number[] }
  /** folded word in the cell → code */
  | { readonly is: 'code'; readonly words: Readonly<Record<string, string>> }

export type Field = {
  readonly kind: FieldKind
  /** Header texts, as people write them; matched folded. “A › B” is a column B under a merged head A. */
  readonly heads: readonly string[]
  /** Heads that stand only over parts of the field: “Đảng viên” over “Chính thức | Dự bị”. */
  readonly groups?: readonly string[]
  readonly required?: boolean
  /** The column may stand in parts, one for each word of this code field (Nam | Nữ): the part in which the value stands gives that field its code. */
  readonly splitBy?: string
}

export type CellValue = string | number | boolean | PartialDate | null
export type SheetRow = {
  readonly sheet: string
  readonly row: number
  readonly fields: Readonly<Record<string, CellValue>>
  readonly raw: Readonly<Record<string, string>>
}

/** Something about one cell or row that a person must see. `error` stops the batch; `notice` does not. The code names words with what, why, todo. */
export type Finding = {
  readonly level: 'error' | 'notice'
  readonly sheet: string
  readonly row: number
  readonly field: string | null
  readonly code: string
  readonly with: Readonly<Record<string, string | number>>
  /** The column (from 1), where reading knows it; a field may stand in several. */
  readonly at?: number
}

/** How a file is taken: the day as of which it speaks. */
export type Taken = { readonly asOf: IsoDate }

export type SheetKind<Door = unknown> = {
  readonly key: string
  /** Where its words are: `<says>.name`, `<says>.fields.<field>`. */
  readonly says: string
  readonly wing: 'register' | 'cadres' | 'inspection'
  readonly fields: Readonly<Record<string, Field>>
  /** The fields by whose columns a sheet is known to be of this kind; all that are required unless said. Other required columns may be missing: it is told. */
  readonly knownBy?: readonly string[]
  /** Files of one delivery are written in this order: units before people, people before engagements. */
  readonly order: number
  /** Takes the rows of another kind's sheets as well, after that kind has written them. Such a kind has no sheets of its own. */
  readonly alsoReads?: string
  /** Fields of a row that only an installation declared an isolated network may keep; elsewhere they go before anything is stored. */
  readonly withholds?: (row: SheetRow) => readonly string[]
  /** Its writing moves the tree: places are worked out anew before anything else is written. */
  readonly changesUnits?: boolean
  /** Fields that are read and have no place in the register yet: they stay in the draft, and it is told. */
  readonly staysInDraft?: readonly string[]
  /** What is wrong within one row by itself, whatever else is wrong with it: days that cannot all be true. */
  readonly within?: (row: SheetRow, taken: Taken) => readonly Finding[]
  /** Looks up units, people and titles, and says what is wrong. Reads only. */
  readonly check: (door: Door, rows: readonly SheetRow[], taken: Taken) => Promise<Finding[]>
  /** Writes the rows under the door's batch. Throws Problem if something became wrong since the check: nothing is then written. */
  readonly write: (door: Door, rows: readonly SheetRow[], taken: Taken) => Promise<Record<string, number>>
}
