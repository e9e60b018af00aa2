import { z } from 'zod'
import { contract } from '../../kernel/operation.ts'
import { grades } from './state-secrets.ts'

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const grade = z.enum(grades)
const text = (most: number) => z.string().trim().min(1).max(most)

export const documentRow = z.object({
  id: z.string(),
  number: z.string(),
  issuer: z.string(),
  issuedOn: z.string().nullable(),
  /** The grade of a state secret; `none` for an open paper. */
  grade,
  kind: z.string().nullable(),
  title: z.string().nullable(),
  version: z.number(),
})

/** The register of papers within the reader's rights, the newest first, a page by key; `q`: a part of the number. */
export const pageDocuments = contract({
  name: 'documents.page',
  input: z.strictObject({
    q: z.string().max(100).default(''),
    after: z.strictObject({ day: iso.nullable(), id: z.uuid() }).nullable().default(null),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    documents: z.array(documentRow),
    more: z.boolean(),
    /** This installation is declared an isolated network, so that it may keep what secret papers say. */
    isolated: z.boolean(),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'documentsListed', of: (i) => ({ detail: { q: i.q } }) },
  reads: true,
})

/** Enters a paper of the actor's office. Of a secret one only number, day, issuer and grade, unless the installation is isolated. */
export const registerDocument = contract({
  name: 'documents.register',
  input: z.strictObject({
    number: text(100),
    issuer: text(300),
    issuedOn: iso.nullable().default(null),
    grade: grade.default('none'),
    kind: text(100).nullable().default(null),
    title: text(2000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  may: { wing: 'register', act: 'write' },
  // the number says which; what was typed besides is in the record, or was refused
  audit: { says: 'documentRegistered', of: (i, o) => ({ recordId: o.id, detail: { grade: i.grade } }) },
  reads: false,
})

/** Gives a paper a grade and keeps its number only: what it says goes, from its past wordings and the trail too. */
export const keepNumber = contract({
  name: 'documents.keepNumber',
  input: z.strictObject({ id: z.uuid(), version: z.number().int().min(1), grade: grade.exclude(['none']) }),
  output: z.object({}),
  may: { wing: 'register', act: 'write' },
  audit: { says: 'numberKept', of: (i) => ({ recordId: i.id, detail: { grade: i.grade } }) },
  reads: false,
})
