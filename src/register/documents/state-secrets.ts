/** What of a paper tells what it says, and which papers may keep it here. Pure. */
import { type SecretGrade, secretGrades } from '../../../regulations/state-secrets.ts'

export const grades = ['none', ...secretGrades.map((g) => g.key)] as const satisfies readonly string[]
export type Grade = 'none' | SecretGrade

/** Words of a column of grades → grade. Abbreviations are not read: no source says which ones mean what. */
export const gradeWords: Readonly<Record<string, Grade>> = {
  ...Object.fromEntries(secretGrades.map((g) => [g.name.toLowerCase(), g.key])),
  'không mật': 'none',
  không: 'none',
  thường: 'none',
  'bình thường': 'none',
}

export type Paper = { readonly grade: Grade; readonly kind: string | null; readonly title: string | null }

/** Does the paper say more than an installation may keep of it? */
export const saysTooMuch = (p: Paper, isolated: boolean): boolean =>
  p.grade !== 'none' && !isolated && (p.kind !== null || p.title !== null)

/** Lengths up to which a number and an issuer of a secret paper are taken: nothing else hides in them. The database says the same. */
export const mostNumber = 40
export const mostIssuer = 150
