/** Whoever is the subject of a case gets the same bytes on every route, whether or not the case exists. */
import { expect, inject, test } from 'vitest'
import { features } from '../../../src/goc.ts'
import { asOwner } from '../../../src/platform/database.ts'
import { loadWords } from '../../../src/platform/words.ts'
import { operate } from '../../../src/server/operate.ts'
import { told } from '../../world/told.ts'
import { account, makePair, type Wish, wishOf } from './pair.ts'
import { compare, type Difference, type Extent, parting, unproved } from './transcript.ts'

loadWords(features as never)
const server = inject('owner')
// The full proof asks all there is to ask; each day a part of it, in a few worlds.
const [worlds, part] = process.env.GOC_PROOF ? [200, 100] : [10, 20]

test('every operation of the program is asked', () => {
  expect(unproved()).toEqual([])
})

async function tried(wish: Wish, extent: Extent, hole?: string) {
  const begun = performance.now()
  const pair = await makePair(server, wish)
  const built = performance.now() - begun
  try {
    if (hole) for (const side of [pair.without, pair.with]) await asOwner(side.owner, (c) => c.query(hole))
    return { ...(await compare(pair, extent)), imported: pair.case.imported, built }
  } finally {
    await pair.close()
  }
}
const named = (found: readonly Difference[]) => found.slice(0, 4).map(parting).join('\n  ')

test('S hears the same with and without the case', { timeout: 7_200_000 }, async () => {
  const routes = new Set<string>()
  const wrong: string[] = []
  let [requests, imported, differing, built] = [0, 0, 0, 0]
  const begun = performance.now()
  for (let n = 0; n < worlds; n++) {
    const one = await tried(wishOf(n), { part }).catch((e: Error) => {
      throw new Error(`world ${n} ${JSON.stringify(wishOf(n))}: ${e.message}`, { cause: e })
    })
    requests += one.requests
    imported += Number(one.imported)
    built += one.built
    differing += one.found.length
    for (const route of one.routes) routes.add(route)
    if (one.found.length > 0)
      wrong.push(`world ${n} ${JSON.stringify(wishOf(n))}: ${one.found.length} differ\n  ${named(one.found)}`)
  }
  told(
    `differential: ${worlds} worlds with and without a case on S (${imported} brought in by the product's own import), ${routes.size} routes, ${requests} pairs of answers: ${differing} differ in a byte; ${Math.round((performance.now() - begun) / 1000)} s, ${Math.round(built / 1000)} of them to make the worlds`,
  )
  expect(wrong.slice(0, 5).join('\n')).toBe('')
  expect(imported).toBeGreaterThan(0)
})

const plain: Wish = {
  seed: 0,
  relation: 'subject',
  posture: 'same body',
  kind: 'engagement',
  secrecy: 0,
  concluded: true,
  aftermath: 'stands',
  way: 'import',
  bothWings: true,
}
const restrictive = (tables: string) => `do $$ declare p record; begin
  for p in select tablename, policyname from pg_policies where schemaname = 'goc' and permissive = 'RESTRICTIVE' and tablename = any (array[${tables}]) loop
    execute format('drop policy %I on goc.%I', p.policyname, p.tablename);
  end loop; end $$`

/** Each hole in both worlds alike, and the operations in which it must be seen. */
const holes: readonly [what: string, wish: Wish, sql: string, seenIn: readonly string[]][] = [
  [
    'cases without the rule of conflict',
    { ...plain, kind: 'discipline' },
    restrictive(`'discipline_decision'`),
    ['reports.ask', 'reports.list', 'reports.open', 'reports.paper'],
  ],
  [
    'the rule of conflict knows of nobody',
    { ...plain, relation: 'kin' },
    `create or replace function goc.conflicts(what text) returns uuid[] language sql stable as $$ select '{}'::uuid[] $$`,
    ['reports.ask', 'reports.list', 'imports.list', 'imports.open'],
  ],
  [
    'entries of the trail by place and wing alone',
    plain,
    `drop policy reading on goc.trail; create policy reading on goc.trail for select to goc_app using (goc.session_holds(wing))`,
    ['audit.page'],
  ],
  ['imports of hidden cases', plain, restrictive(`'import_batch'`), ['imports.list', 'imports.open', 'audit.page']],
  [
    'one series of numbers for all imports',
    plain,
    `create or replace function goc.next_import_number() returns int language sql security definer set search_path = goc, pg_temp
       as $$ select count(*)::int + 1 from import_batch $$`,
    ['imports.stage'],
  ],
  [
    'a key that holds on to a person of a hidden case',
    { ...plain, relation: 'witness', way: 'rows' },
    `alter table goc.engagement_subject add constraint holds foreign key (subject_person_id) references goc.person (id)`,
    ['imports.undo'],
  ],
]
test.for(holes)('planted hole: %s', { timeout: 300_000 }, async ([, wish, sql, seenIn]) => {
  const { found } = await tried(wish, { part: 100, only: seenIn }, sql)
  const seen = new Set(found.map((d) => d.route))
  expect(seenIn.filter((name) => !seen.has(`/api/${name.replace('.', '/')}`))).toEqual([])
})

type Opened = {
  rows: { key: string; wing: string; ids: string[]; answer: { value: number | null } }[]
  differences: { key: string }[]
}

test('a report approved with the case in it is the same for S and for everyone: no ids of the inspection side, no recount', async () => {
  const pair = await makePair(server, { ...plain, kind: 'discipline' })
  try {
    const { pools, owner } = pair.with
    const { setting } = pair
    const run = <T>(token: string, name: string, input: unknown) => operate(pools.app, token, name, input) as Promise<T>
    const { id } = await run<{ id: string }>(setting.tokens.o, 'reports.freeze', {
      id: setting.report.id,
      version: 1,
      reason: 'sau',
    })
    const colleague = await account(owner, pools, 'c', setting.body.slug, ['cadres', 'inspection'], setting.other.id)
    const open = (token: string, snapshot = id) => run<Opened>(token, 'reports.snapshot', { id: snapshot })
    const [mine, hers, counted] = [await open(setting.tokens.s), await open(colleague.token), await open(setting.tokens.o)]
    const disciplined = (o: Opened) => o.rows.find((row) => row.key === 'members-disciplined')!
    expect(JSON.stringify(mine)).toBe(JSON.stringify(hers))
    expect(mine.rows.filter((row) => row.wing === 'inspection').flatMap((row) => row.ids)).toEqual([])
    expect(disciplined(mine).answer).toEqual(disciplined(counted).answer)
    // without the rule he would read himself there: whoever counted does
    expect(disciplined(counted).ids).toContain(setting.s.id)
    // and of the report approved before the case, the recount of one who sees it tells
    const keys = async (token: string) => (await open(token, setting.snapshot)).differences.map((d) => d.key)
    expect(await keys(setting.tokens.o)).toContain('members-disciplined')
    expect(await keys(setting.tokens.s)).toEqual([])
  } finally {
    await pair.close()
  }
})

test('a case that is hidden and one that is not there refuse alike what is written under them', async () => {
  const pair = await makePair(server, plain)
  try {
    const text = `insert into goc.case_team (id, engagement_id, person_id, role, valid_from, unit_id) values (gen_random_uuid(), $1, $2, 'lead', '2024-01-01', $3)`
    const { setting } = pair
    const refused = async (engagement: string) => {
      const client = await pair.with.pools.app.connect()
      try {
        await client.query('begin')
        await client.query('select goc.enter($1)', [setting.tokens.s])
        return await client.query(text, [engagement, setting.kin.id, setting.body.id]).then(
          () => null,
          ({ code, message, constraint }: { code: string; message: string; constraint?: string }) => ({
            code,
            message,
            constraint,
          }),
        )
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const absent = await refused('01234567-89ab-4cde-8f01-23456789abcd')
    expect(absent?.code).toBe('42501')
    expect(await refused(pair.case.engagement)).toEqual(absent)
    const seen = pair.rows.engagement.find((e) => e.unit_id === setting.body.id)
    if (seen) expect((await refused(seen.id))?.code).not.toBe('42501')
    // planted fault: without the policy the two are told apart
    await asOwner(pair.with.owner, (c) => c.query('drop policy a_case_in_sight on goc.case_team'))
    expect(await refused(pair.case.engagement)).not.toEqual(await refused('01234567-89ab-4cde-8f01-23456789abcd'))
  } finally {
    await pair.close()
  }
})
