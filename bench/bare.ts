/**
 * The least that a Node server can do for the same reads: node:http and pg, named statements, no session, no walls, no checks; and one
 * row in an access table for each request, committed as the product commits its trail (asynchronously, for a read).
 * Started by requests.ts with fork(); it is told the connection, and tells its port.
 */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { askedOf, sizeOfPool } from './servers.ts'

// A day is the text it is, as in the product.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

const nameOn = (unit: string, day: string) =>
  `(select s.name from goc.unit_state s where s.unit_id = ${unit} and s.valid_from <= ${day} order by s.valid_from desc limit 1)`

const personRow = `select id, full_name, name_key, sex, birth_y, birth_m, birth_d, personal_id, ethnicity, religion, native_place,
  recorded_at::date as recorded_on from goc.person where id = $1`
const tenures = `select h.id, h.title, u.id as unit_id, u.slug, ${nameOn('u.id', 'h.valid_from')} as unit, u.valid_to as ended, h.capacity, h.valid_from, h.valid_to,
  h.start_paper, h.term_ends_on, h.end_reason from goc.tenure h join goc.unit u on u.id = h.unit_id join goc.title t on t.key = h.title
  where h.person_id = $1 order by h.valid_from, t.sort`
const memberships = `select m.id, ${nameOn('u.id', 'm.valid_from')} as unit, u.slug, m.valid_from, m.valid_to, m.status, m.admitted_y, m.admitted_m, m.admitted_d,
  m.official_y, m.official_m, m.official_d from goc.membership m join goc.unit u on u.id = m.unit_id where m.person_id = $1 order by m.valid_from`
const qualifications = `select kind, level, field, obtained_y, source, recorded_at::date as recorded_on, provenance from goc.qualification
  where person_id = $1 and valid_from <= $2 and valid_to > $2 order by kind, level desc`
const findings = `select ${nameOn('l.area_id', 'l.valid_from')} as area, l.finding, l.rule, l.evidence, l.paper, l.valid_from, l.valid_to
  from goc.local_finding l where l.person_id = $1 order by l.valid_from`
const note = 'insert into bench.access (id, operation, record_id) values (gen_random_uuid(), $1, $2)'

/** The bounds stand in the text, so that the plan kept for the name is the plan for them. */
const page = (lo: number, hi: number) => `select id, full_name, name_key, sex, birth_y, birth_m, birth_d from goc.person
  where alias_of is null and pos between ${lo} and ${hi} and (name_key, id) > ($1, $2::uuid) order by name_key, id limit 51`

type Body = { id: string; at: string; lo: number; hi: number; after: { sort: string; id: string } }

const [{ owner }] = await askedOf<{ owner: pg.PoolConfig }>()
const pool = new pg.Pool({ ...owner, max: sizeOfPool, options: '-c synchronous_commit=off -c jit=off' })
pool.on('error', () => {})

async function answer(path: string, body: Body): Promise<unknown> {
  const client = await pool.connect()
  try {
    const run = async (name: string, text: string, values: unknown[]) => (await client.query({ name, text, values })).rows
    if (path === '/person') {
      const rows = await run('person', personRow, [body.id])
      await run('note', note, ['person', body.id])
      return rows[0]
    }
    if (path === '/file') {
      const file = {
        ...(await run('person', personRow, [body.id]))[0],
        tenures: await run('tenures', tenures, [body.id]),
        memberships: await run('memberships', memberships, [body.id]),
        values: await run('qualifications', qualifications, [body.id, body.at]),
        findings: await run('findings', findings, [body.id]),
      }
      await run('note', note, ['file', body.id])
      return file
    }
    if (path === '/people') {
      const { lo, hi, after } = body
      const rows = await run(`people ${Math.trunc(lo)} ${Math.trunc(hi)}`, page(Math.trunc(lo), Math.trunc(hi)), [
        after.sort,
        after.id,
      ])
      await run('note', note, ['people', null])
      return { people: rows.slice(0, 50), more: rows.length > 50 }
    }
    return null
  } finally {
    client.release()
  }
}

const server = http.createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    const send = (status: number, value: unknown) => {
      const json = JSON.stringify(value)
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) })
      response.end(json)
    }
    answer(request.url ?? '', JSON.parse(text) as Body).then(
      (value) => send(value ? 200 : 404, value),
      (error: unknown) => send(500, String(error)),
    )
  })
})
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }))
