/**
 * Two databases that differ in nothing but a case: an invented world with S and another officer in it, then a copy of it in which the other
 * officer has recorded a case that S must not see.
 */
import { randomUUID } from 'node:crypto'
import { keepAccount, openSession, unitBySlug } from '../../../src/access/store.ts'
import { asOwner, createDatabase, type OwnerConnection, openPools, type Pools } from '../../../src/platform/database.ts'
import { operate } from '../../../src/server/operate.ts'
import { Random } from '../../property/random.ts'
import { foldName } from '../../property/random-map.ts'
import { type Rows, randomWorld } from '../../property/random-world.ts'
import { writeTables } from '../../property/tables.ts'
import { type Case, recordCase } from './case.ts'

export const relations = ['subject', 'kin', 'head', 'witness', 'declared'] as const
export const postures = ['same body', 'cadre side', 'superior'] as const
export const kinds = ['engagement', 'supervision', 'discipline'] as const
export const aftermaths = ['stands', 'corrected', 'withdrawn'] as const

export type Wish = {
  seed: number
  relation: (typeof relations)[number]
  posture: (typeof postures)[number]
  kind: (typeof kinds)[number]
  secrecy: 0 | 1 | 2
  concluded: boolean
  aftermath: (typeof aftermaths)[number]
  /** How the case comes in: by the other officer's own import, or straight into its tables. */
  way: 'import' | 'rows'
  /** Does the other officer work on the inspection side alone, or on both? */
  bothWings: boolean
}

export type Person = { id: string; name: string; born: number }
export type Setting = {
  /** Who must not know. */
  s: Person
  /** His kin, or of whom he declared a conflict. */
  kin: Person
  /** Nobody to him; came in by a batch of his. */
  other: Person
  body: { id: string; name: string; slug: string }
  /** The organization that S leads; null when he leads none. */
  led: { id: string; name: string } | null
  /** What S's own batch brought. */
  ownBatch: string
  ownProgramme: string
  report: { id: string; unit: string; year: number }
  snapshot: string
  accounts: { s: string; o: string }
  tokens: { s: string; o: string }
}

export type Side = { owner: OwnerConnection; pools: Pools; token: string }
export type Pair = {
  rows: Rows
  setting: Setting
  wish: Wish
  case: Case
  without: Side
  with: Side
  /** Ids that both sides hold or that S guesses: they stand in an answer as they are. Others were made while answering. */
  known: ReadonlySet<string>
  /** From here on moments are those of the run. */
  since: Date
  close(): Promise<void>
}

const secret = 'test'
const acts = ['read', 'write', 'import', 'report', 'audit']

/** A combination for each number: neighbouring numbers differ in all respects. */
export function wishOf(n: number): Wish {
  const r = new Random(n * 7919 + 13)
  const relation = relations[n % relations.length]!
  // A witness is named in an engagement; the rows of the others name their subject alone.
  const kind = relation === 'witness' ? 'engagement' : kinds[Math.floor(n / 5) % kinds.length]!
  return {
    seed: n,
    relation,
    posture: postures[n % postures.length]!,
    kind,
    secrecy: ((n % 4) % 3) as 0 | 1 | 2,
    concluded: r.chance(0.6),
    aftermath: r.pick(['stands', 'stands', ...aftermaths]),
    way: r.chance(0.6) ? 'import' : 'rows',
    bothWings: r.chance(0.4),
  }
}

function rename(person: Rows['person'][number], name: string, born: number): Person {
  Object.assign(person, {
    full_name: name,
    name_key: foldName(name).split(' ').reverse().join(' '),
    name_fold: foldName(name),
    birth_y: born,
  })
  return { id: person.id, name, born }
}

const nameOf = (rows: Rows, unit: string): string => rows.unit_state.findLast((s) => s.unit_id === unit)!.name

type Chosen = Pick<Setting, 's' | 'kin' | 'other' | 'body' | 'led'> & { place: Rows['unit'][number]; at: string }

/** Who is who in the world of a seed, and at which unit they work. */
function choose(rows: Rows, wish: Wish, r: Random): Chosen {
  const living = rows.unit.filter((u) => u.valid_to === 'infinity')
  const heads = rows.tenure.filter(
    (t) =>
      ['commune-secretary', 'district-board-head'].includes(t.title) &&
      t.valid_to === 'infinity' &&
      living.some((u) => u.id === t.unit_id && u.nature === 'party'),
  )
  const head = heads.length > 0 ? r.pick(heads) : null
  const person = (head && rows.person.find((p) => p.id === head.person_id)) || rows.person[0]!
  const seats = new Set(rows.tenure.filter((t) => t.person_id === person.id && t.valid_to === 'infinity').map((t) => t.unit_id))
  const bodies = living.filter(
    (u) => ['committee', 'inspectionCommission', 'standingCommittee'].includes(u.kind) && !seats.has(u.id),
  )
  const place = r.pick(bodies)
  const s = rename(person, 'Kiều Trọng Vượng', 1971)
  const sits = (who: string, unit: string) =>
    rows.tenure.some((t) => t.person_id === who && t.unit_id === unit && t.valid_to > '2026-01-01')
  // The program refuses an open case about one who sits in the very body that handles it; what chance made of that goes.
  rows.engagement_subject = rows.engagement_subject.filter(
    (x) => x.concluded_on !== null || x.subject_person_id === null || !sits(x.subject_person_id, x.unit_id),
  )
  const kin = rename(r.pick(rows.person.filter((p) => p !== person && !sits(p.id, place.id))), 'Kiều Thị Duyên Hải', 1973)
  // Their files are kept in the body itself: both officers there see them.
  for (const p of rows.person) if (p.id === s.id || p.id === kin.id) p.unit_id = place.id
  const other = { id: r.uuid(), name: 'Lương Đình Khuê', born: 1975 }
  return {
    s,
    kin,
    other,
    body: { id: place.id, name: nameOf(rows, place.id), slug: place.slug },
    led: head ? { id: head.unit_id, name: nameOf(rows, head.unit_id) } : null,
    place,
    at: wish.posture === 'superior' ? 'viet-nam' : place.slug,
  }
}

export type Account = { id: string; token: string }
export async function account(
  owner: OwnerConnection,
  pools: Pools,
  name: string,
  unit: string,
  wings: string[],
  person: string | null,
): Promise<Account> {
  const unitId = (await unitBySlug(pools.signin, unit))!
  const id = await keepAccount(pools.signin, {
    name,
    fullName: name,
    office: `Cơ quan ${unit}`,
    unitId,
    wings,
    may: acts,
    password: null,
  })
  await pools.signin.query('update goc.access_grant set ceiling = 2 where account_id = $1', [id])
  await asOwner(owner, (c) => c.query('update goc.account set person_id = $2 where id = $1', [id, person]))
  return { id, token: await openSession(pools.signin, id) }
}

async function settle(owner: OwnerConnection, pools: Pools, wish: Wish, chosen: Chosen, r: Random): Promise<Setting> {
  const { s, kin, other, body } = chosen
  const both = ['cadres', 'inspection']
  const inspects = wish.posture !== 'cadre side'
  const mine = await account(owner, pools, 's', chosen.at, inspects ? both : ['cadres'], s.id)
  const others = await account(
    owner,
    pools,
    'o',
    wish.relation === 'head' ? 'viet-nam' : body.slug,
    wish.bothWings ? both : ['inspection'],
    null,
  )
  const root = await account(owner, pools, 'root', 'viet-nam', both, null)
  const [ownBatch, ownProgramme, report] = [r.uuid(), r.uuid(), r.uuid()]
  await asOwner(owner, async (c) => {
    // Neither how long ago a session was used nor how long ago its officer showed who he is may fall between two answers.
    await c.query(`update goc.session set last_used_at = now() + interval '1 hour', stepped_up_at = now() + interval '1 day'`)
    if (wish.relation === 'kin')
      await c.query(
        `insert into goc.kinship (id, person_id, kin_id, relation, basis, unit_id) values ($1, $2, $3, 'sibling', 'thử', $4)`,
        [r.uuid(), s.id, kin.id, body.id],
      )
    if (wish.relation === 'declared')
      await c.query(
        `insert into goc.case_conflict (id, person_id, about_person_id, ground, noted_on, unit_id) values ($1, $2, $3, 'declared', '2024-01-01', $4)`,
        [r.uuid(), s.id, kin.id, body.id],
      )
    // A batch of S's own: a person and a programme that came with it, which he may undo. What it wrote is older than its writing.
    await c.query(
      `insert into goc.person (id, full_name, name_key, name_fold, birth_y, unit_id, batch_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        other.id,
        other.name,
        foldName(other.name).split(' ').reverse().join(' '),
        foldName(other.name),
        other.born,
        body.id,
        ownBatch,
      ],
    )
    await c.query(`insert into goc.programme (id, name, year, unit_id, batch_id) values ($1, 'Chương trình', 2023, $2, $3)`, [
      ownProgramme,
      body.id,
      inspects ? ownBatch : null,
    ])
    await c.query(
      `insert into goc.import_batch (id, number, file_name, file_hash, file_size, status, staged, counts, created_by, committed_at, unit_id, wings, account_id)
       values ($1, 1, 'của S.xlsx', 'x', 1, 'committed', '{"sheets": [], "reading": [], "checked": []}', $4, 's', statement_timestamp(),
         (select unit_id from goc.access_grant where account_id = $2), $3, $2)`,
      [ownBatch, mine.id, inspects ? ['inspection'] : [], inspects ? { person: 1, programme: 1 } : { person: 1 }],
    )
    await c.query(
      `insert into goc.report (id, unit_id, year, cadres_on, period_from, period_to) values ($1, $2, 2023, '2023-12-31', '2023-01-01', '2024-01-01')`,
      [report, body.id],
    )
  })
  await operate(pools.app, others.token, 'access.me', {})
  await operate(pools.app, mine.token, 'people.page', { q: kin.name })
  const frozen = (await operate(pools.app, root.token, 'reports.freeze', { id: report, version: 1 })) as { id: string }
  return {
    ...chosen,
    ownBatch,
    ownProgramme,
    report: { id: report, unit: body.slug, year: 2023 },
    snapshot: frozen.id,
    accounts: { s: mine.id, o: others.id },
    tokens: { s: mine.token, o: others.token },
  }
}

/** Every id in a text column or key of a database: what both sides hold. */
async function idsIn(owner: OwnerConnection): Promise<string[]> {
  return asOwner(owner, async (c) => {
    const { rows } = await c.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
       where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r'`,
    )
    const out: string[] = []
    for (const { name } of rows)
      out.push(...(await c.query<{ id: string }>(`select id::text from goc."${name}"`)).rows.map((x) => x.id))
    return out
  })
}

const putRows = (owner: OwnerConnection, rows: Rows) =>
  asOwner(owner, async (c) => {
    await c.query('begin')
    await c.query('delete from goc.criterion; delete from goc.standard')
    await writeTables(c, rows)
    await c.query('select goc.replace_places()')
    await c.query('commit')
    await c.query('analyze')
  })

/**
 * @param server where the throw-away databases are made; `goc_empty` must be there
 * @param control makes the side without the case a copy too, and a second one like it: for measuring time, where a copy is another than its original
 */
export async function makePair(server: OwnerConnection, wish: Wish, control = false): Promise<Pair & { control: Side }> {
  const r = new Random(wish.seed + 500_000)
  const rows = randomWorld(wish.seed + 1000, { districts: 2, communes: 2, reorganizations: 3, organizations: true, people: 40 })
  const chosen = choose(rows, wish, r)
  const name = `d_${randomUUID().replaceAll('-', '')}`
  const databases = [name, `${name}_case`, ...(control ? [`${name}_none`, `${name}_same`] : [])] as const
  const ownerOf = (database: string) => ({ ...server, database })
  await createDatabase(server, databases[0], 'goc_empty')
  const opened: Pools[] = []
  const close = async () => {
    for (const p of opened) await p.close()
    await asOwner(server, async (c) => {
      for (const d of databases) await c.query(`drop database if exists ${d} with (force)`)
    })
  }
  try {
    await putRows(ownerOf(databases[0]), rows)
    const base = openPools(ownerOf(databases[0]), secret, 2)
    opened.push(base)
    const setting = await settle(ownerOf(databases[0]), base, wish, chosen, r)
    await base.close()
    opened.pop()
    const since = new Date()
    for (const d of databases.slice(1)) await createDatabase(server, d, databases[0])
    const [base0, b, none, same] = databases.map((d) => {
      const pools = openPools(ownerOf(d), secret, 4)
      opened.push(pools)
      return { owner: ownerOf(d), pools, token: setting.tokens.s }
    }) as [Side, Side, Side?, Side?]
    const a = none ?? base0
    const found = await recordCase(b, wish, setting, r)
    const known = new Set([...(await idsIn(a.owner)), ...(await idsIn(b.owner))])
    return { rows, setting, wish, case: found, without: a, with: b, control: same ?? a, known, since, close }
  } catch (error) {
    await close()
    throw error
  }
}
