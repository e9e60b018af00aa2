import { z } from 'zod'
import { contract } from '../../kernel/operation.ts'

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const name = z.string().min(1).max(200)

export const node = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  nature: z.string(),
  kind: z.string(),
  level: z.string(),
  parentId: z.string().nullable(),
  from: iso,
  to: z.string(),
  children: z.number(),
  cells: z.number(),
  mergedFrom: z.number(),
})
export type Node = z.output<typeof node>

/** The tree as it stood on the day, and, if asked, the units ended by then under whoever keeps their records. Only opened branches are sent. */
export const openTree = contract({
  name: 'organizations.tree',
  input: z.strictObject({ at: iso, ended: z.boolean(), open: z.array(z.guid()).max(200) }),
  output: z.object({ roots: z.array(z.string()), nodes: z.array(node) }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'treeOpened' },
  reads: true,
})

const unitRef = z.object({ id: z.string(), slug: z.string(), name: z.string(), from: iso, to: z.string() })
export type UnitRef = z.output<typeof unitRef>

const seat = z.object({
  postId: z.string(),
  title: z.string(),
  seat: z.number(),
  holder: z
    .object({
      tenureId: z.string(),
      personId: z.string(),
      name: z.string(),
      birthYear: z.number().nullable(),
      capacity: z.string(),
      from: iso,
      paper: z.string().nullable(),
      termEndsOn: iso.nullable(),
      daysLeft: z.number().nullable(),
      alsoHolds: z.array(z.object({ title: z.string(), unit: z.string() })),
      local: z.string().nullable(),
    })
    .nullable(),
  vacantSince: iso.nullable(),
  daysVacant: z.number().nullable(),
  vacantBecause: z.string().nullable(),
})

/** One unit on one day: its life, what became of it, who sits where. Dual heads, vacancies, terms running out are worked out here, never stored. */
export const openUnit = contract({
  name: 'organizations.open',
  input: z.strictObject({ unit: name, at: iso }),
  output: z.object({
    unit: unitRef.extend({
      nature: z.string(),
      kind: z.string(),
      level: z.string(),
      code: z.string().nullable(),
      foundedBy: z.string().nullable(),
      endedBy: z.string().nullable(),
      alive: z.boolean(),
    }),
    path: z.array(unitRef),
    sameCode: z.array(unitRef),
    from: z.array(unitRef.extend({ share: z.string(), on: iso, basis: z.string() })),
    into: z.array(unitRef.extend({ share: z.string(), on: iso, basis: z.string() })),
    custodian: unitRef.nullable(),
    endedTenures: z.number(),
    counts: z.object({
      posts: z.number(),
      held: z.number(),
      people: z.number(),
      dualHeads: z.number(),
      vacant: z.number(),
      ending: z.number(),
      cells: z.number(),
    }),
    bodies: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        name: z.string(),
        kind: z.string(),
        nature: z.string(),
        seats: z.array(seat),
      }),
    ),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'unitOpened', of: (_, o) => ({ recordId: o.unit.id }) },
  reads: true,
})

/** The days on which the map changed: the ticks of the date rail. */
export const reorganizations = contract({
  name: 'organizations.changes',
  input: z.strictObject({}),
  output: z.object({ changes: z.array(z.object({ on: iso, ended: z.number(), founded: z.number(), basis: z.string() })) }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'changesOpened' },
  reads: true,
})
