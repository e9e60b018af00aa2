/**
 * The one door to the data. There is no other handle: a query can be built anywhere in a store, but it can be run only here,
 * in the name of a session, inside its bounds, with its row in the trail.
 */
import { createHash, randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import type pg from 'pg'
import type { Wing } from '../kernel/operation.ts'
import { Problem } from '../kernel/problem.ts'
import type { DB } from './schema.ts'

/** Builds queries; it has no connection, so it cannot run them. */
export const build = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
}).withSchema('goc')

export type Actor = {
  accountId: string
  accountName: string
  fullName: string
  /** Who he is himself, when the account is tied to a person on record. */
  personId: string | null
  /** The grant he acts under: one a session. */
  grantId: string
  office: string
  unitId: string
  wings: string[]
  may: string[]
  /** The highest grade of secrecy he may see. */
  ceiling: number
  lo: number
  hi: number
  sessionId: string
  /** He has shown within the last five minutes that he is who he is. */
  fresh: boolean
}

export type Door = {
  readonly actor: Actor
  readonly batchId: string | null
  /** Runs a built query inside this transaction. */
  run<T>(query: Compilable<T> | RawBuilder<T>, how?: { keep: Keep }): Promise<T[]>
  /** Like run, for exactly one row. */
  one<T>(query: Compilable<T> | RawBuilder<T>): Promise<T>
  /** Writes many rows in one statement. Columns are those of the first row; a column may be left to its default only in all rows alike. */
  insertMany(table: string, rows: readonly Record<string, unknown>[]): Promise<void>
  /** Names the batch under which rows are written from now on in this transaction. */
  inBatch(batchId: string): void
  /** Says that what is done here is that wing's: its entry shows to no other. */
  inWing(wing: Wing): void
}

/**
 * Does the server keep the statement, parsed and planned? `always`: its text is the same for everyone. `some`: its text names a range of
 * places, as one office asks it again and again; a connection keeps the first two hundred such texts, and connections are renewed
 * (database.ts). `never`: so much is read that a plan for the very question is worth more than the planning.
 */
export type Keep = 'always' | 'some' | 'never'

export type TrailNote = {
  personId?: string | undefined
  recordId?: string | undefined
  batchId?: string | undefined
  /** The ground the operation itself asks for; goes before the errand's. */
  purpose?: string | undefined
  detail?: Record<string, unknown> | undefined
}
/** `wing`: whose entry it is, when it is not the register's; only those who work in it see the entry. */
export type Errand = {
  token: string
  operation: string
  purpose?: string | undefined
  reads: boolean
  wing?: Wing
  /** For which wing he works who holds both; unsaid, for the inspection side. */
  work?: Wing | undefined
}

const names = new Map<string, string>()

/** Statements keep a name, so that the server parses each once a connection. */
function nameOf(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = createHash('sha1').update(text).digest('hex')
    if (names.size < 2000) names.set(text, name)
  }
  return name
}

/** What is handed to the client until the end of this turn goes to the server in one write. */
function together(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: { writableCorked: number; cork(): void; uncork(): void } } })
    .connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const mostOfSome = 200
const some = new WeakMap<pg.PoolClient, Set<string>>()

function nameIn(client: pg.PoolClient, text: string, keep: Keep): string | undefined {
  if (keep === 'never') return undefined
  const name = nameOf(text)
  if (keep === 'always') return name
  const kept = some.get(client) ?? new Set()
  some.set(client, kept)
  if (kept.has(name)) return name
  if (kept.size >= mostOfSome) return undefined
  kept.add(name)
  return name
}

const enter = `select account_id as "accountId", account_name as "accountName", full_name as "fullName", person_id as "personId", grant_id as "grantId",
  office, unit_id as "unitId", wings, may, ceiling, lo, hi, session_id as "sessionId", coalesce(stepped_up_at > now() - interval '5 minutes', false) as fresh from goc.enter($1, $2)`
const leave =
  'insert into goc.trail (id, unit_id, account_id, who, office, operation, purpose, record_id, person_id, batch_id, detail, wing, salt) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)'

/** Who stood behind a token the last time it came: a guess, taken for a question's words, never for its answer. */
const lastSeen = new Map<string, Actor>()
const mostSeen = 1000
function seen(token: string, actor: Actor | undefined): void {
  lastSeen.delete(token)
  if (actor) lastSeen.set(token, actor)
  if (lastSeen.size > mostSeen) lastSeen.delete(lastSeen.keys().next().value!)
}
class NoLongerSo extends Error {}

/**
 * Opens a transaction for a session, runs `work`, appends the trail row that `note` makes of its result, commits.
 * A reading errand may lose its trail row if the power fails in the last fraction of a second (asynchronous commit); a writing one may not.
 * Its questions are sent together with the one at the door, as for whoever came with this token last; when somebody else, or nobody, is found to
 * stand there now, what was answered is thrown away and asked again (docs/decisions/0020-questions-go-with-the-one-at-the-door.md).
 * Throws Problem('access:problems.noSession') for a dead session; whatever `work` throws rolls everything back.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  errand: Errand,
  work: (door: Door) => Promise<T>,
  note?: (result: T, door: Door) => TrailNote,
): Promise<T> {
  const guess = errand.reads ? lastSeen.get(errand.token) : undefined
  try {
    return await attempt(pool, errand, guess, work, note)
  } catch (error) {
    if (error instanceof NoLongerSo) return attempt(pool, errand, undefined, work, note)
    throw error
  }
}

async function attempt<T>(
  pool: pg.Pool,
  errand: Errand,
  guess: Actor | undefined,
  work: (door: Door) => Promise<T>,
  note?: (result: T, door: Door) => TrailNote,
): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    // What is changed is told under the name of this entry, so a writing errand says it first; one that reads changes nothing, and could not.
    const entry = randomUUID()
    // Sent together, without waiting in between: the client keeps their order.
    together(client)
    const begun = client.query('begin')
    const entering = client.query<Actor>({ name: 'enter', text: enter, values: [errand.token, errand.reads ? null : entry] })
    let wing: Wing | null = null
    const doorFor = (who: Actor) =>
      doorOf(client, who, (w) => {
        wing = w
      })
    let door = guess && doorFor(guess)
    const early = door && work(door)
    // An answer to the wrong one is thrown away, its failure too.
    early?.catch(() => {})
    const actor = (await Promise.all([begun, entering]))[1].rows[0]
    seen(errand.token, actor)
    if (!actor) {
      await early?.catch(() => {})
      throw new Problem('access:problems.noSession', {}, 401)
    }
    if (guess && !isDeepStrictEqual(guess, actor)) {
      await early?.catch(() => {})
      throw new NoLongerSo()
    }
    door ??= doorFor(actor)
    const result = await (early ?? work(door))
    const n = note?.(result, door) ?? {}
    together(client)
    const left = client.query({
      name: 'leave',
      text: leave,
      values: [
        entry,
        actor.unitId,
        actor.accountId,
        actor.fullName,
        actor.office,
        errand.operation,
        n.purpose ?? errand.purpose ?? null,
        n.recordId ?? null,
        n.personId ?? null,
        n.batchId ?? door.batchId,
        n.detail ? JSON.stringify(n.detail) : null,
        wingOf(actor, errand, n, wing ?? errand.wing ?? 'register'),
        n.purpose || errand.purpose || n.detail ? randomUUID() : null,
      ],
    })
    const committed = client.query('commit')
    await Promise.all([left, committed])
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Whose entry it is (docs/decisions/0015-looks-for-a-case-do-not-show.md). Who works on the inspection side alone does there what he does: also
 * that he opened somebody's file would tell of a case. Who holds both wings and looks at a person does so for a case, unless he says that he
 * looks for cadre work; what he writes is told where it is written, since the person must see that his record was changed.
 */
function wingOf({ wings }: Actor, errand: Errand, { personId }: TrailNote, wing: Wing): Wing {
  if (!wings.includes('inspection')) return wing
  if (wings.length === 1) return 'inspection'
  return errand.reads && personId !== undefined && errand.work !== 'cadres' ? 'inspection' : wing
}

function doorOf(client: pg.PoolClient, actor: Actor, inWing: Door['inWing']): Door {
  let batchId: string | null = null
  async function run<T>(query: Compilable<T> | RawBuilder<T>, { keep }: { keep: Keep } = { keep: 'always' }): Promise<T[]> {
    const compiled =
      'compile' in query && query.compile.length === 0
        ? (query as Compilable<T>).compile()
        : (query as RawBuilder<T>).compile(build)
    const name = nameIn(client, compiled.sql, keep)
    // What is asked in one turn goes in one write; the answers come in its order.
    together(client)
    const result = await client.query({
      ...(name ? { name } : {}),
      text: compiled.sql,
      values: compiled.parameters as unknown[],
    })
    return result.rows as T[]
  }
  return {
    actor,
    get batchId() {
      return batchId
    },
    inBatch(id) {
      batchId = id
    },
    inWing,
    run,
    async one<T>(query: Compilable<T> | RawBuilder<T>) {
      const rows = await run(query)
      if (rows.length !== 1) throw new Problem('access:problems.notFound', {}, 404)
      return rows[0] as T
    },
    async insertMany(table, rows) {
      if (rows.length === 0) return
      if (!/^[a-z_]+$/.test(table)) throw new Error(`no table is called ${table}`)
      const first = rows[0]!
      const columns = Object.keys(first)
      const list = columns.map((c) => `"${c}"`).join(', ')
      // COPY is refused under forced policies; one statement with the rows as JSON takes their types from the table itself.
      const text = `insert into goc.${table} (${list}) select ${list} from json_populate_recordset(null::goc.${table}, $1::json)`
      for (let i = 0; i < rows.length; i += 5000) {
        await client.query({ text, values: [JSON.stringify(rows.slice(i, i + 5000))] })
      }
    },
  }
}
