/** Every way we know of changing the past of a trail. Each is done as the superuser past the triggers, inside a transaction that is rolled back. */
import type pg from 'pg'
import { headsUpTo, sealedStretch } from '../../src/audit/chain.store.ts'
import { type Head, hashOf, newKey, noHead, type SigningKey, signHead } from '../../src/audit/head.ts'
import { sealIn } from '../../src/audit/seal.ts'
import { Peaks } from '../../src/audit/tree.ts'
import type { Kind } from '../../src/audit/verify.ts'
import type { Random } from '../property/random.ts'

/** `seq`: the place, an entry under the last kept head; `last`: the size of that head. */
export type Place = { c: pg.ClientBase; seq: number; last: number; key: SigningKey; r: Random }
export type Tampering = { what: string; do: (p: Place) => Promise<void>; told: readonly Kind[] }

const entryAt = '(select trail_id from goc.trail_leaf where seq = $1)'
/** The change nearest after the place, or before it. */
const changeAt = `(select c.n from goc.trail_change c join goc.trail_leaf l on l.trail_id = c.trail_id where l.seq <= $2 and c.salt is not null order by abs(l.seq - $1), c.n limit 1)`
const entry =
  (set: string) =>
  async ({ c, seq }: Place) => {
    const { rowCount } = await c.query(`update goc.trail set ${set} where id = ${entryAt}`, [seq])
    if (rowCount !== 1) throw new Error(`nothing at ${seq}`)
  }
const change =
  (set: string) =>
  async ({ c, seq, last }: Place) => {
    const { rowCount } = await c.query(`update goc.trail_change set ${set} where n = ${changeAt}`, [seq, last])
    if (rowCount !== 1) throw new Error(`no change near ${seq}`)
  }
const head =
  (set: string) =>
  async ({ c, seq }: Place) => {
    await c.query(`update goc.trail_head set ${set} where size = (select min(size) from goc.trail_head where size >= $1)`, [seq])
  }
const flipped = (column: string) => `set_byte(${column}, 3, get_byte(${column}, 3) # 1)`
const run =
  (...texts: string[]) =>
  async ({ c, seq }: Place) => {
    for (const text of texts) await c.query(text, text.includes('$1') ? [seq] : [])
  }

/** Makes everything fit again: leaves from the entries as they are now, heads of the same sizes and moments, signed with `key`. */
export async function resign(c: pg.ClientBase, key: SigningKey): Promise<void> {
  const heads = await headsUpTo(c, 0, Number.MAX_SAFE_INTEGER)
  const tree = new Peaks()
  const hashes: Buffer[] = []
  const signed: Head[] = []
  await sealedStretch(c, 0, (s) => {
    const hash = s.computed ?? Buffer.from(s.stored)
    hashes.push(hash)
    tree.add(hash)
    if (heads[0]?.size !== tree.size) return
    const { signature: _, key: __, ...h } = heads.shift()!
    const before = signed.at(-1)
    signed.push(signHead({ ...h, root: tree.root().toString('hex'), previous: before ? hashOf(before) : noHead }, key))
  })
  await c.query(
    'update goc.trail_leaf l set hash = x.hash from unnest($1::bytea[]) with ordinality x (hash, seq) where x.seq = l.seq',
    [hashes],
  )
  const column = (name: 'root' | 'previous' | 'key' | 'signature') => signed.map((h) => Buffer.from(h[name], 'hex'))
  await c.query(
    `update goc.trail_head h set root = x.root, previous = x.previous, key = x.key, signature = x.signature
     from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[]) x (size, root, previous, key, signature) where x.size = h.size`,
    [signed.map((h) => h.size), column('root'), column('previous'), column('key'), column('signature')],
  )
}

/** Gives the leaf at the place the hash of its entry as it is now. */
async function makeFit({ c, seq }: Place): Promise<void> {
  let fitting: Buffer | null = null
  await sealedStretch(c, 0, (s) => {
    if (s.seq === seq) fitting = s.computed
  })
  await c.query('update goc.trail_leaf set hash = $2 where seq = $1', [seq, fitting])
}

/** Takes away what came after a head: entries with their changes, leaves, heads. */
async function backTo(c: pg.ClientBase, size: number): Promise<void> {
  await c.query('delete from goc.trail_change c using goc.trail_leaf l where l.trail_id = c.trail_id and l.seq > $1', [size])
  await c.query(
    'delete from goc.trail t where not exists (select from goc.trail_leaf l where l.trail_id = t.id and l.seq <= $1)',
    [size],
  )
  await c.query('delete from goc.trail_leaf where seq > $1', [size])
  await c.query('delete from goc.trail_head where size > $1', [size])
}
const headBefore = async (c: pg.ClientBase, seq: number): Promise<number> =>
  (await c.query<{ n: number }>('select coalesce(max(size), 0)::int as n from goc.trail_head where size < $1', [seq])).rows[0]!.n

const shift = (by: 1 | -1, from: string) => [
  `update goc.trail_leaf set seq = -seq where seq ${from} $1`,
  `update goc.trail_leaf set seq = -seq + ${by} where seq < 0`,
]
// Of a transaction from before the last head, also where others at work on the same server hold the horizon of the heads back.
const another = `insert into goc.trail (id, at, unit_id, account_id, who, office, operation, person_id, wing, xid)
  select 'aaaaaaaa-0000-4000-8000-000000000000', at, unit_id, account_id, who, office, operation, person_id, wing,
    least(xid, (select (horizon::text::bigint - 1)::text::xid8 from goc.trail_head order by size desc limit 1)) from goc.trail where id = ${entryAt}`
const swapSeqs = [
  'update goc.trail_leaf set seq = -seq where seq in ($1, $1::bigint + 1)',
  'update goc.trail_leaf set seq = case seq when -$1::bigint then $1 + 1 else $1 end where seq < 0',
]

/** Gives the entry at the place the id of the next one, and the next one its. */
const exchanged =
  (renamed: (id: string, other: string) => string) =>
  async ({ c, seq }: Place) => {
    const { rows } = await c.query<{ id: string }>(
      'select trail_id as id from goc.trail_leaf where seq in ($1, $1::bigint + 1) order by seq',
      [seq],
    )
    const [a, b] = rows.map((row) => row.id) as [string, string]
    const aside = 'bbbbbbbb-0000-4000-8000-000000000000'
    for (const [from, to] of [
      [a, aside],
      [b, a],
      [aside, b],
    ] as const)
      await c.query(renamed(from, to))
  }

const edited: readonly Kind[] = ['entryEdited']

export const tamperings: readonly Tampering[] = [
  ...[
    `who = who || ' B'`,
    `office = 'Cơ quan khác'`,
    `operation = 'people.page'`,
    `at = at + interval '1 microsecond'`,
    'unit_id = gen_random_uuid()',
    'account_id = gen_random_uuid()',
    `purpose = coalesce(purpose, '') || '.'`,
    'record_id = gen_random_uuid()',
    'person_id = gen_random_uuid()',
    'batch_id = gen_random_uuid()',
    `detail = jsonb_build_object('q', detail)`,
    `wing = case wing when 'register' then 'inspection' else 'register' end`,
    'salt = gen_random_uuid()',
    `digest = sha256('x')`,
    'id = gen_random_uuid()',
  ].map((set): Tampering => ({ what: `entry: ${set}`, do: entry(set), told: set.startsWith('id') ? ['entryRemoved'] : edited })),
  {
    what: 'entry: another transaction',
    do: entry(`xid = (xid::text::bigint + 1)::text::xid8`),
    told: ['entryEdited'],
  },
  ...[
    `before = coalesce(before, '') || 'x'`,
    `after = coalesce(after, '') || 'x'`,
    'salt = gen_random_uuid()',
    `digest = sha256('x')`,
    `field = field || '_'`,
    `tbl = 'tenure'`,
    'row_id = gen_random_uuid()',
    `wing = 'inspection'`,
    'n = n + 100000',
    'before = after, after = before',
    'before = null, after = null, salt = null',
    `before = null, after = null, salt = null, digest = sha256('x')`,
    `before = 'x', digest = goc.values_digest(salt, before, after)`,
  ].map((set): Tampering => ({ what: `change: ${set}`, do: change(set), told: edited })),
  {
    what: 'change: taken away',
    do: ({ c, seq, last }) => c.query(`delete from goc.trail_change where n = ${changeAt}`, [seq, last]).then(() => {}),
    told: edited,
  },
  {
    what: 'change: put under a sealed entry',
    do: run(
      `insert into goc.trail_change (trail_id, wing, tbl, row_id, field, before, after, salt) values (${entryAt}, 'register', 'person', gen_random_uuid(), 'sex', 'male', 'female', gen_random_uuid())`,
    ),
    told: edited,
  },
  {
    what: 'change: under an entry that is not there',
    do: run(
      `insert into goc.trail_change (trail_id, wing, tbl, row_id, field, after, salt) values (gen_random_uuid(), 'register', 'person', gen_random_uuid(), 'sex', 'x', gen_random_uuid())`,
    ),
    told: ['looseChanges'],
  },
  {
    what: 'change: moved to another entry',
    do: change('trail_id = (select trail_id from goc.trail_leaf where seq = 1)'),
    told: edited,
  },
  { what: 'removed: the entry', do: run(`delete from goc.trail where id = ${entryAt}`), told: ['entryRemoved'] },
  { what: 'removed: the leaf', do: run('delete from goc.trail_leaf where seq = $1'), told: ['leafRemoved', 'unsealed'] },
  {
    what: 'removed: entry and leaf',
    do: run(`delete from goc.trail where id = ${entryAt}`, 'delete from goc.trail_leaf where seq = $1'),
    told: ['leafRemoved'],
  },
  {
    what: 'removed: entry and leaf, those after it moved up',
    do: run(`delete from goc.trail where id = ${entryAt}`, 'delete from goc.trail_leaf where seq = $1', ...shift(-1, '>')),
    told: ['rootDiffers'],
  },
  {
    what: 'removed: every entry of that person or account',
    do: run(`delete from goc.trail where account_id = (select account_id from goc.trail where id = ${entryAt})`),
    told: ['entryRemoved'],
  },
  {
    what: 'removed: the last leaf and entry',
    do: run(
      'delete from goc.trail where id = (select trail_id from goc.trail_leaf order by seq desc limit 1)',
      'delete from goc.trail_leaf where seq = (select max(seq) from goc.trail_leaf)',
    ),
    told: ['leafRemoved'],
  },
  { what: 'inserted: an entry without a leaf', do: run(another), told: ['unsealed'] },
  {
    what: 'inserted: without a leaf, as if of a transaction of now',
    do: run(
      another,
      `update goc.trail set xid = pg_current_xact_id(), at = at - interval '1 day' where id = 'aaaaaaaa-0000-4000-8000-000000000000'`,
    ),
    told: ['unsealed'],
  },
  {
    what: 'inserted: with a fitting leaf, those after it moved down',
    do: async (p) => {
      await run(
        another,
        ...shift(1, '>='),
        `insert into goc.trail_leaf values ($1, 'aaaaaaaa-0000-4000-8000-000000000000', sha256(''))`,
      )(p)
      await makeFit(p)
    },
    told: ['rootDiffers'],
  },
  {
    what: 'inserted: with a day of long ago, sealed honestly today',
    do: async (p) => {
      await run(
        another,
        `update goc.trail set xid = pg_current_xact_id(), at = at - interval '1 day' where id = 'aaaaaaaa-0000-4000-8000-000000000000'`,
      )(p)
      await sealIn(p.c, p.key)
    },
    told: ['backdated'],
  },
  {
    what: 'inserted: as of a transaction of then, sealed honestly today',
    do: async (p) => {
      await run(another)(p)
      await p.c.query(
        `insert into goc.trail_leaf select max(seq) + 1, 'aaaaaaaa-0000-4000-8000-000000000000', sha256('') from goc.trail_leaf`,
      )
      await resignLast(p)
    },
    told: ['insertedLate'],
  },
  { what: 'reordered: two leaves with their entries', do: run(...swapSeqs), told: ['rootDiffers'] },
  {
    what: 'reordered: two entries under their leaves',
    do: exchanged((id, other) => `update goc.trail_leaf set trail_id = '${other}' where trail_id = '${id}'`),
    // where a head stands between the two, each is looked at under its own head and is not what was sealed there
    told: ['reordered', 'entryEdited'],
  },
  {
    what: 'reordered: what two entries say',
    do: exchanged((id, other) => `update goc.trail set id = '${other}' where id = '${id}'`),
    told: edited,
  },
  { what: 'leaf: its hash', do: run(`update goc.trail_leaf set hash = ${flipped('hash')} where seq = $1`), told: ['leafEdited'] },
  {
    what: 'leaf: of an entry that never was',
    do: run('update goc.trail_leaf set trail_id = gen_random_uuid() where seq = $1'),
    told: ['entryRemoved'],
  },
  {
    what: 'leaf: made to fit an edited entry',
    do: async (p) => {
      await entry(`who = 'Người khác'`)(p)
      await makeFit(p)
    },
    told: ['rootDiffers'],
  },
  ...(['root', 'previous', 'signature', 'key'] as const).map(
    (column): Tampering => ({
      what: `head: its ${column}`,
      do: head(`${column} = ${flipped(column)}`),
      told:
        column === 'root'
          ? ['rootDiffers', 'headBroken', 'badSignature']
          : column === 'key'
            ? ['strangeKey']
            : ['headBroken', 'badSignature'],
    }),
  ),
  ...[`at = at - interval '1 second'`, 'installation = gen_random_uuid()', `cluster = cluster || '0'`, `horizon = '1'::xid8`].map(
    (set): Tampering => ({ what: `head: ${set}`, do: head(set), told: ['headBroken', 'headReplaced', 'badSignature'] }),
  ),
  {
    what: 'head: taken away',
    do: run('delete from goc.trail_head where size = (select min(size) from goc.trail_head where size >= $1)'),
    told: ['headBroken', 'headRemoved'],
  },
  {
    what: 'head: the last taken away',
    do: run('delete from goc.trail_head where size = (select max(size) from goc.trail_head)'),
    told: ['headRemoved'],
  },
  { what: 'head: all taken away', do: run('delete from goc.trail_head'), told: ['headRemoved'] },
  { what: 'head: signed by another key', do: async (p) => resign(p.c, newKey()), told: ['strangeKey'] },
  {
    what: 'rewritten: one entry, then everything made to fit with a new key',
    do: async (p) => {
      await entry(`who = 'Người khác'`)(p)
      await resign(p.c, newKey())
    },
    told: ['rewritten', 'forked'],
  },
  {
    what: 'rewritten: one value, then everything made to fit with the stolen key',
    do: async (p) => {
      await change(`after = 'x'`)(p)
      await resign(p.c, p.key)
    },
    told: ['rewritten', 'forked'],
  },
  {
    what: 'rewritten: one entry taken out, everything made to fit with the stolen key',
    do: async (p) => {
      await run(`delete from goc.trail where id = ${entryAt}`, 'delete from goc.trail_leaf where seq = $1', ...shift(-1, '>'))(p)
      await p.c.query('delete from goc.trail_head where size = (select max(size) from goc.trail_head)')
      await resign(p.c, p.key)
      await sealIn(p.c, p.key).catch(() => {})
    },
    told: ['rewritten', 'forked', 'rolledBack'],
  },
  {
    what: 'rewritten: all sealed anew under one head with the stolen key',
    do: async (p) => {
      await entry(`purpose = 'x', salt = gen_random_uuid(), digest = null`)(p)
      await p.c.query('delete from goc.trail_leaf; delete from goc.trail_head')
      await sealIn(p.c, p.key)
    },
    told: ['rewritten', 'forked'],
  },
  {
    what: 'forked: what came after a head edited and sealed anew with the stolen key',
    do: async (p) => {
      const size = await headBefore(p.c, p.seq)
      await entry(`who = 'Người khác'`)(p)
      await p.c.query(`delete from goc.trail_leaf where seq > ${size}; delete from goc.trail_head where size > ${size}`)
      await sealIn(p.c, p.key)
    },
    told: ['forked', 'rewritten'],
  },
  { what: 'rolled back: an older copy', do: async (p) => backTo(p.c, await headBefore(p.c, p.seq)), told: ['rolledBack'] },
  {
    what: 'rolled back: an older copy, and work went on, past the head that was kept',
    do: async (p) => {
      const size = await headBefore(p.c, p.seq)
      await backTo(p.c, size)
      await p.c.query(
        `insert into goc.trail (id, unit_id, account_id, who, office, operation) select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'people.open'
         from generate_series(1, $1)`,
        [p.last - size + 5],
      )
      await sealIn(p.c, p.key)
    },
    told: ['forked', 'rewritten'],
  },
  { what: 'rolled back: everything gone', do: async (p) => backTo(p.c, 0), told: ['rolledBack'] },
]

/** Signs the last head anew over one leaf more, with an honest hash for it. */
async function resignLast({ c, key }: Place): Promise<void> {
  const heads = await headsUpTo(c, 0, Number.MAX_SAFE_INTEGER)
  const tree = new Peaks()
  let last: Buffer = Buffer.alloc(0)
  await sealedStretch(c, 0, (s) => {
    last = s.computed!
    tree.add(last)
  })
  const { signature: _, key: __, ...before } = heads.at(-1)!
  const next = signHead({ ...before, size: tree.size, root: tree.root().toString('hex'), previous: hashOf(heads.at(-1)!) }, key)
  await c.query('update goc.trail_leaf set hash = $2 where seq = $1', [tree.size, last])
  await c.query(
    'insert into goc.trail_head (size, root, previous, at, installation, cluster, horizon, key, signature) values ($1, $2, $3, $4, $5, $6, $7::text::xid8, $8, $9)',
    [
      next.size,
      Buffer.from(next.root, 'hex'),
      Buffer.from(next.previous, 'hex'),
      next.at,
      next.installation,
      next.cluster,
      next.horizon,
      Buffer.from(next.key, 'hex'),
      Buffer.from(next.signature, 'hex'),
    ],
  )
}
