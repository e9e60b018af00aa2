/** Writes the row types and a readable schema from a freshly migrated database, so that neither is ever typed by hand. */
import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asOwner, bringUpToDate, createDatabase, prepareRoles } from '../src/platform/database.ts'
import { startServer } from '../src/platform/postgres/server.ts'
import { projectRoot } from '../src/server/setting.ts'
import { temporaryFolder } from '../tests/world/folder.ts'

const folder = await temporaryFolder('schema')
const server = await startServer({ dataDir: join(folder, 'pg') })
try {
  await prepareRoles(server.owner, 'schema')
  await createDatabase(server.owner, 'goc_schema')
  const owner = { ...server.owner, database: 'goc_schema' }
  await bringUpToDate(owner)
  const url = `postgres://${owner.user}:${encodeURIComponent(owner.password)}@/goc_schema?host=${owner.host}&port=${owner.port}`
  execFileSync(
    join(projectRoot, 'node_modules', '.bin', 'kysely-codegen'),
    [
      '--dialect',
      'postgres',
      '--default-schema',
      'goc',
      '--include-pattern',
      'goc.*',
      '--date-parser',
      'string',
      '--out-file',
      join(projectRoot, 'src/platform/schema.generated.ts'),
      '--camel-case=false',
    ],
    { env: { ...process.env, DATABASE_URL: url }, stdio: 'inherit' },
  )
  const tables = await asOwner(owner, (c) =>
    c.query<{ name: string; comment: string; columns: string }>(`
      select c.relname as name, coalesce(obj_description(c.oid), '') as comment,
        string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else '?' end, ' · ' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = 'goc' and c.relkind = 'r' and c.relname not like '%\\_was' group by c.relname, c.oid order by 1`),
  )
  const lines = tables.rows.map((t) => `## ${t.name}\n${t.comment}\n\n${t.columns}\n`)
  await writeFile(
    join(projectRoot, 'docs/generated/schema.md'),
    `# Tables\nMade by \`npm run generate\`. \`?\`: may be empty. Every record's earlier wordings lie in \`<table>_was\`.\n\n${lines.join('\n')}`,
  )
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
