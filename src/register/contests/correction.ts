/** Which values of a record may be corrected one at a time, and what each may become. Pure. */
import { z } from 'zod'
import { levels } from '../../../regulations/standards.ts'
import { highestDay, isIsoDate, isPartialDate, type PartialDate } from '../../kernel/dates.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import { nameSortKey } from '../../kernel/vietnamese/sort-key.ts'
import { erasable } from './erasable.ts'

export const partialDate = z
  .strictObject({ y: z.int().min(1900).max(2100), m: z.int().optional(), d: z.int().optional() })
  .refine((p) => isPartialDate(p as PartialDate))
const text = z.string().trim().min(1).max(300)
const day = z.string().refine(isIsoDate)

/** What is sent as a new value: words, a level, a day that may lack its parts; null takes the value away. */
export const correctedValue = z.union([z.string().max(300), z.int(), partialDate, z.null()])
export type CorrectedValue = z.output<typeof correctedValue>

const dayBeginsWith = (prefix: string) => (p: PartialDate | null) => ({
  [`${prefix}_y`]: p?.y ?? null,
  [`${prefix}_m`]: p?.m ?? null,
  [`${prefix}_d`]: p?.d ?? null,
})
type Columns = Record<string, string | number | null>
type Rule = { readonly form: z.ZodType; readonly columns: (value: never) => Columns }
const rule = <T>(form: z.ZodType<T>, columns: (value: T) => Columns): Rule => ({ form, columns: columns as Rule['columns'] })
const one = <T extends string | number | null>(column: string, form: z.ZodType<T>): Rule => rule(form, (v) => ({ [column]: v }))
const mayLackParts = partialDate.nullable() as z.ZodType<PartialDate | null>
const partialRule = (prefix: string): Rule => rule(mayLackParts, dayBeginsWith(prefix))

const dayAfter = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** By table, by field: the form of the value, and the columns that it becomes. */
export const correctable: Readonly<Record<'person' | 'tenure' | 'membership' | 'qualification', Readonly<Record<string, Rule>>>> =
  {
    person: {
      full_name: rule(text, (name) => ({ full_name: name, name_key: nameSortKey(name), name_fold: fold(name) })),
      birth: partialRule('birth'),
      sex: one('sex', z.enum(['male', 'female']).nullable()),
      personal_id: one(
        'personal_id',
        z
          .string()
          .regex(/^(\d{9}|\d{12})$/)
          .nullable(),
      ),
      ethnicity: one('ethnicity', text.nullable()),
      religion: one('religion', text.nullable()),
      native_place: one('native_place', text.nullable()),
    },
    tenure: {
      valid_from: one('valid_from', day),
      // the last day on which he held the post is kept as the day after it
      valid_to: rule(day.nullable(), (last) => ({ valid_to: last === null ? 'infinity' : dayAfter(last) })),
      start_paper: one('start_paper', text.nullable()),
    },
    membership: {
      admitted: partialRule('admitted'),
      official: partialRule('official'),
      valid_from: one('valid_from', day),
    },
    qualification: {
      level: one(
        'level',
        z
          .int()
          .min(0)
          .max(levels.degree.length - 1),
      ),
      field: one('field', text.nullable()),
      // held for certain from the latest day that the date allows
      obtained: rule(mayLackParts, (p) => ({
        ...dayBeginsWith('obtained')(p),
        ...(p ? { valid_from: highestDay(p) } : {}),
      })),
    },
  }
export type CorrectableTable = keyof typeof correctable
export const correctableTables = Object.keys(correctable) as [CorrectableTable, ...CorrectableTable[]]

/** The columns that a new value becomes; undefined when the field cannot be corrected this way or the value does not fit it. */
export function columnsOf(table: string, field: string, value: CorrectedValue): Columns | undefined {
  const found = Object.hasOwn(correctable, table) ? correctable[table as CorrectableTable] : undefined
  const r = found && Object.hasOwn(found, field) ? found[field] : undefined
  const read = r?.form.safeParse(value)
  return r && read?.success ? r.columns(read.data as never) : undefined
}

export const isErasable = (table: CorrectableTable, field: string): boolean =>
  (erasable[table] as readonly string[]).includes(field)
