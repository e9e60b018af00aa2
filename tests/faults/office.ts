/** An office at work, to be killed: the app as a process, clients that write over HTTP, and what must hold of the database afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import { keepAccount, openSession, unitBySlug } from '../../src/access/store.ts'
import { type Kept, keyThere } from '../../src/audit/head.ts'
import { keyFileIn, sealIn } from '../../src/audit/seal.ts'
import { verifyOn } from '../../src/audit/verify.store.ts'
import { asOwner, type OwnerConnection } from '../../src/platform/database.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { attach } from '../../src/platform/postgres/attach.ts'
import { projectRoot } from '../../src/server/setting.ts'

/** A write that a client was told is done: the version that it made, the value that it wrote. */
export type Acknowledged = { readonly person: string; readonly version: number; readonly value: string }

export type Office = { readonly dataDir: string; readonly tokens: readonly string[]; readonly people: readonly string[] }

const untouched = 'quê cũ'

/** A fresh installation with `clients` accounts and some people for each, closed again. */
export async function foundOffice(dataDir: string, clients: number): Promise<Office> {
  const installation = await openInstallation({ dataDir })
  try {
    const { signin } = installation.pools
    const unitId = (await unitBySlug(signin, 'viet-nam'))!
    const tokens: string[] = []
    for (let i = 0; i < clients; i++) {
      const account = await keepAccount(signin, {
        name: `nguoi-nhap-${i}`,
        fullName: `Người nhập ${i}`,
        office: 'Cơ quan thử',
        unitId,
        wings: ['cadres', 'inspection'],
        may: ['read', 'write'],
        password: null,
      })
      tokens.push(await openSession(signin, account))
    }
    const people = await asOwner(installation.owner, async (c) => {
      const { rows } = await c.query<{ id: string }>(
        `insert into goc.person (id, full_name, name_key, name_fold, unit_id, native_place)
         select gen_random_uuid(), 'Người ' || i, i::text, 'nguoi ' || i, $1, $3 from generate_series(1, $2::int) i returning id`,
        [unitId, clients * 4, untouched],
      )
      return rows.map((row) => row.id)
    })
    return { dataDir, tokens, people }
  } finally {
    await installation.close()
  }
}

/** `ended` tells what it had said. */
export type App = { readonly address: string; readonly child: ChildProcess; readonly ended: Promise<string> }

/** Starts the app and waits for its address. Rejects, with what it said, when it ends before. */
export function startApp({ dataDir }: Office): Promise<App> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'tests', 'faults', 'office-app.ts')], {
      env: { ...process.env, DATABASE_URL: '', GOC_DATA: dataDir, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const ended = new Promise<string>((gone) => child.once('close', () => gone(said)))
    child.stderr.on('data', (d: Buffer) => {
      said += d
    })
    child.stdout.on('data', (d: Buffer) => {
      said += d
      const address = /^Gốc: (http:\S+)/m.exec(said)?.[1]
      if (address) resolve({ address, child, ended })
    })
    void ended.then(() => reject(new Error(`the app ended before it served: ${said}`)))
  })
}

/** One operation over HTTP. Rejects when the connection breaks; any answer is returned. */
export async function ask(app: App, token: string, operation: string, input: unknown): Promise<{ ok: boolean; data?: unknown }> {
  const answer = await fetch(`${app.address}/api/${operation.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goc': '1', cookie: `goc=${token}` },
    body: JSON.stringify(input),
  })
  return (await answer.json()) as { ok: boolean; data?: unknown }
}

/**
 * Every client corrects its own people, one value after the other, until it is no more answered or `halt` says so. `done` is called for each
 * acknowledged write.
 */
export async function writeUntilDisturbed(
  o: Office,
  app: App,
  round: string,
  halt: AbortSignal,
  done: (write: Acknowledged) => void,
): Promise<void> {
  const versions = new Map<string, number>()
  await reached(o, async (c) => {
    const { rows } = await c.query<{ id: string; version: number }>('select id, version from goc.person where id = any($1)', [
      o.people,
    ])
    for (const row of rows) versions.set(row.id, row.version)
  })
  await Promise.all(
    o.tokens.map(async (token, client) => {
      const own = o.people.filter((_, i) => i % o.tokens.length === client)
      for (let n = 0; !halt.aborted; n++) {
        const person = own[n % own.length]!
        const value = `${round}/${client}/${n}`
        const input = { table: 'person', id: person, version: versions.get(person), field: 'native_place', value, reason: 'thử' }
        const answer = await ask(app, token, 'records.correct', input).catch(() => null)
        if (!answer?.ok) return
        const { version } = answer.data as { version: number }
        versions.set(person, version)
        done({ person, version, value })
      }
    }),
  )
}

/** Runs `work` as the owner on the server that the app runs. */
export async function reached<T>({ dataDir }: Office, work: (c: pg.Client) => Promise<T>): Promise<T> {
  const running = await attach(join(dataDir, 'postgres'))
  if (!running) throw new Error('no server answers')
  return asOwner({ ...running.owner, database: 'goc' } satisfies OwnerConnection, work)
}

/** What was written over HTTP, in all its wordings: the one that stands, and those before it. */
const wordings = `select id, version, native_place as value from goc.person where id = any($1)
  union all select id, version, native_place from goc.person_was where id = any($1)`

/** What does not hold, each with an example; empty when all is well. */
export async function lacks(c: pg.ClientBase, o: Office, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const found: string[] = []
  // nothing has counted these tables yet, and a loop over thousands of writes inside one over thousands more takes the time of many kills
  await c.query('set enable_nestloop = off')
  const ask = async (what: string, text: string, values: unknown[]) => {
    const { rows } = await c.query<{ n: number; example: unknown }>(
      `select count(*)::float8 as n, (array_agg(to_jsonb(x)))[1] as example from (${text}) x`,
      values,
    )
    if (rows[0]!.n > 0) found.push(`${what}: ${rows[0]!.n}, ${JSON.stringify(rows[0]!.example)}`)
  }
  const column = (key: keyof Acknowledged) => acknowledged.map((a) => a[key])
  await ask(
    'acknowledged and lost',
    `select a.* from unnest($2::uuid[], $3::int[], $4::text[]) a (id, version, value)
     where not exists (select from (${wordings}) w where w.id = a.id and w.version = a.version and w.value = a.value)`,
    [o.people, column('person'), column('version'), column('value')],
  )
  const told = `select e.id as entry, c.row_id, c.after from goc.trail_change c left join goc.trail e on e.id = c.trail_id and e.operation = 'records.correct'
      and e.record_id = c.row_id where c.tbl = 'person' and c.field = 'native_place' and c.row_id = any($1)`
  await ask(
    'changed without its entry',
    `select w.* from (${wordings}) w left join (select row_id, after, count(entry) as n from (${told}) t group by 1, 2) t on t.row_id = w.id and t.after = w.value
     where w.value <> $2 and coalesce(t.n, 0) <> 1`,
    [o.people, untouched],
  )
  await ask(
    'told and not changed',
    `select t.* from (${told}) t left join (select id, value, count(*) as n from (${wordings}) w group by 1, 2) w on w.id = t.row_id and w.value = t.after
     where coalesce(w.n, 0) <> 1`,
    [o.people],
  )
  await ask(
    'an entry without its change',
    `select e.* from goc.trail e where e.operation = 'records.correct' and not exists (select from goc.trail_change c where c.trail_id = e.id)`,
    [],
  )
  return found
}

/** Seals what is not sealed, then verifies the chain against the heads kept so far. Tells what was found; the new head is kept too. */
export async function chainOf(c: pg.ClientBase, o: Office, kept: Kept[]): Promise<string[]> {
  const key = await keyThere(keyFileIn(o.dataDir))
  if (!key) return ['the key of the heads is gone']
  await c.query('select pg_advisory_lock(hashtext($1))', ['goc.trail_seal'])
  try {
    await c.query('begin isolation level repeatable read')
    const sealed = await sealIn(c, key)
    await c.query('commit')
    if (sealed) kept.push({ from: `đỉnh ${randomUUID()}`, head: sealed.head })
  } finally {
    await c.query('select pg_advisory_unlock(hashtext($1))', ['goc.trail_seal'])
  }
  const report = await verifyOn(c, kept, [key.open])
  return report.findings.map((f) => `${f.kind} ${JSON.stringify(f.values)}`)
}
