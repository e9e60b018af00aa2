import { z } from 'zod'
import { contract } from '../../kernel/operation.ts'

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The standards of the posts a person holds on the day, criterion by criterion, each with its rule and the arithmetic behind the verdict. */
export const standardsOfPerson = contract({
  name: 'standards.ofPerson',
  input: z.strictObject({ personId: z.uuid(), at: iso }),
  output: z.object({
    posts: z.array(
      z.object({
        tenureId: z.string(),
        title: z.string(),
        unit: z.string(),
        overall: z.enum(['standardised', 'withGrace', 'notStandardised', 'unknown']),
        standard: z
          .object({
            key: z.string(),
            vi: z.string(),
            en: z.string(),
            textVi: z.string(),
            textEn: z.string(),
            legalBasis: z.string(),
            from: iso,
            to: z.string(),
            certainty: z.string(),
          })
          .nullable(),
        criteria: z.array(
          z.object({
            key: z.string(),
            verdict: z.enum(['met', 'notMet', 'inGrace', 'waived', 'unknown']),
            mandatory: z.boolean(),
            least: z.number(),
            level: z.number().nullable(),
            field: z.string().nullable(),
            fits: z.boolean().nullable(),
            provenance: z.string().nullable(),
            legalBasis: z.string(),
            certainty: z.string(),
            from: iso,
            to: z.string(),
            commitment: z
              .object({
                studying: z.string(),
                dueOn: iso,
                overdue: z.boolean(),
                daysLeft: z.number(),
                paper: z.string().nullable(),
              })
              .nullable(),
          }),
        ),
      }),
    ),
  }),
  may: { wing: 'cadres', act: 'read' },
  audit: { says: 'standardsOpened', of: (i) => ({ personId: i.personId, detail: { at: i.at } }) },
  reads: true,
})

/** The standards in force on a day: what a report quotes under a figure. */
export const standardsInForce = contract({
  name: 'standards.inForce',
  input: z.strictObject({ at: iso }),
  output: z.object({
    standards: z.array(
      z.object({
        key: z.string(),
        vi: z.string(),
        en: z.string(),
        textVi: z.string(),
        textEn: z.string(),
        legalBasis: z.string(),
        from: iso,
        to: z.string(),
        certainty: z.string(),
      }),
    ),
  }),
  may: { wing: 'cadres', act: 'read' },
  audit: { says: 'standardsOpened' },
  reads: true,
})
