/**
 * What an office's sheet can be read as. A feature declares its kinds of sheet: the fields with the words their columns are headed by,
 * and how rows that were read are looked up, checked and written. Reading itself (finding the header, the columns, the kinds of row)
 * is the exchange's and knows no feature.
 */
import type { PartialDate } from './dates.ts'

export type FieldKind =
  | { readonly is: 'text' }
  | { readonly is: 'name' }
  | { readonly is: 'partialDate' }
  | { readonly is: 'day' }
  | { readonly is: 'number' }
  | { readonly is: 'tick' }
  /** folded word in the cell → code */
  | { readonly is: 'code'; readonly words: Readonly<Record<string, string>> }

export type Field = {
  readonly kind: FieldKind
  /** Header texts, as people write them; matched folded. “A › B” is a column B under a merged head A. */
  readonly heads: readonly string[]
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
}

export type SheetKind<Door = unknown> = {
  readonly key: string
  /** Where its words are: `<says>.name`, `<says>.fields.<field>`. */
  readonly says: string
  readonly wing: 'register' | 'cadres' | 'inspection'
  readonly fields: Readonly<Record<string, Field>>
  /** Files of one delivery are written in this order: units before people, people before engagements. */
  readonly order: number
  /** Takes the rows of another kind's sheets as well, after that kind has written them. Such a kind has no sheets of its own. */
  readonly alsoReads?: string
  /** Its writing moves the tree: places are worked out anew before anything else is written. */
  readonly changesUnits?: boolean
  /** Looks up units, people and titles, and says what is wrong. Reads only. */
  readonly check: (door: Door, rows: readonly SheetRow[]) => Promise<Finding[]>
  /** Writes the rows under the door's batch. Throws Problem if something became wrong since the check: nothing is then written. */
  readonly write: (door: Door, rows: readonly SheetRow[]) => Promise<Record<string, number>>
}
