/** What a folder of a record hands to goc.ts: its operations, what of it can be counted, which sheets it reads, its words. */
import type { Fact, Indicator } from './figure.ts'
import type { Operation } from './operation.ts'
import type { SheetKind } from './sheet.ts'

export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** `words` come under the feature's name: `organizations:title`. English must have every key that Vietnamese has. */
export type Feature<Door> = {
  readonly name: string
  readonly operations: readonly Operation<Door>[]
  readonly facts: readonly Fact[]
  readonly indicators: readonly Indicator[]
  readonly sheets: readonly SheetKind<Door>[]
  readonly words: { readonly vi: Catalogue; readonly en: Catalogue }
}

/** The shape that the English words must have: the same keys, any text. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

export function feature<Door>(f: Partial<Feature<Door>> & { name: string; words: Feature<Door>['words'] }): Feature<Door> {
  return { operations: [], facts: [], indicators: [], sheets: [], ...f }
}
