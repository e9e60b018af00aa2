/** The command line: the same operations as the web, in the name of the account of this machine, with their rows in the trail. */
import { z } from 'zod'
import { accountByName, openSession } from '../access/store.ts'
import { collected, features } from '../goc.ts'
import { ask, countingUnit } from '../kernel/figure.ts'
import { Problem } from '../kernel/problem.ts'
import { type Installation, openInstallation } from '../platform/installation.ts'
import { ServerProblem } from '../platform/postgres/messages.ts'
import { loadWords, say, textOf } from '../platform/words.ts'
import { heart } from '../reports/answer.ts'
import type { FigureRow, Listed } from '../reports/contract.ts'
import type { Studying } from '../reports/narrative.ts'
import { operate } from '../server/operate.ts'
import { keepMachineAccount, machineAccount, readingFolder } from '../server/setting.ts'
import { accessLint } from './access-lint.ts'
import { makeAccount } from './account.ts'
import { audit, auditUsage } from './audit.ts'
import { backup, restore } from './backup.ts'
import { importFiles, importUsage } from './import.ts'
import { isolation, isolationUsage } from './isolation.ts'
import { network, networkUsage } from './network.ts'
import { type Options, options } from './options.ts'
import { printReport } from './print-report.ts'
import { asRow } from './rows.ts'

const usage = `goc report <unit> <year> [--json] [--today] [--lang vi|en]
goc figure '<json>' [--json] [--known-at <time>]
${importUsage}
goc account <name> "<full name>" "<office>" <unit> [--wings cadres,inspection] [--may read,write,import,report | --may grant | --may own --person <id>]
goc account reset <name> [--drop-second-factor]
goc account agree <name>
goc access lint [--json] [--lang vi|en]
goc backup <file> [--passphrase-file <file> | --sealed]     goc backup <folder>/
goc restore <file> [--passphrase-file <file> | --sealed]    goc restore <folder>
${networkUsage}
${isolationUsage}
${auditUsage}`

async function withSession<T>(
  work: (run: (name: string, input: unknown) => Promise<unknown>, installation: Installation) => Promise<T>,
): Promise<T> {
  const place = await readingFolder(process.env)
  const installation = await openInstallation({ dataDir: place, url: process.env.DATABASE_URL, poolSize: 4, alongside: true })
  try {
    // An installation that was never served has no account of the machine yet.
    const account =
      (await accountByName(installation.pools.signin, machineAccount)) ?? (await keepMachineAccount(installation.pools))
    const token = await openSession(installation.pools.signin, account, 1)
    return await work((name, input) => operate(installation.pools.app, token, name, input, 'goc'), installation)
  } finally {
    await installation.close()
  }
}

function parseAsk(text: string): z.output<typeof ask> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Problem('reports:problems.notUnderstood', { why: (error as Error).message })
  }
  const parsed = ask.safeParse(json)
  if (!parsed.success) throw new Problem('reports:problems.notUnderstood', { why: z.prettifyError(parsed.error).slice(0, 600) })
  return parsed.data
}

async function report(o: Options): Promise<void> {
  const [unit, year] = o.words
  if (!unit || !year || !/^\d{4}$/.test(year))
    throw new Problem('reports:problems.notUnderstood', { why: 'goc report <unit> <year>' })
  const opened = (await withSession((run) =>
    run('reports.open', { unit, year: Number(year), tree: o.flags.has('today') ? 'today' : 'then' }),
  )) as {
    head: Parameters<typeof printReport>[0]
    rows: FigureRow[]
    studying: Studying
  }
  if (o.flags.has('json')) {
    const rows = opened.rows.map((r) =>
      o.flags.has('today') || o.flags.has('split')
        ? { ...asRow(r, o.lang), by: r.answer.by.map((b) => ({ unit: b.label, value: b.value, numerator: b.numerator })) }
        : asRow(r, o.lang),
    )
    console.log(JSON.stringify(rows))
  } else console.log(printReport(opened.head, opened.rows, o.lang, opened.studying))
}

async function figure(o: Options): Promise<void> {
  const asked = parseAsk(o.words[0] ?? '')
  const knownAt = o.values.get('known-at') ?? null
  const { answer, ids } = await withSession(async (run) => {
    const answer = (await run('reports.ask', { ask: asked, knownAt })) as FigureRow['answer']
    const ids: string[] = []
    let after: { sort: string; id: string } | null = null
    for (;;) {
      const page = (await run('reports.list', { ask: asked, knownAt, limit: 1000, after })) as { rows: Listed[]; more: boolean }
      ids.push(...page.rows.map((r) => r.id))
      const last = page.rows.at(-1)
      if (!page.more || !last) break
      after = { sort: last.sort, id: last.id }
    }
    return { answer, ids }
  })
  const f = heart(asked)
  const fact = collected.facts.get(f.fact)!
  const home = features.find((x) => x.facts.some((y) => y.key === f.fact) && x.name !== 'reports')?.name
  const definition = `${say(o.lang, `${home}:facts.${f.fact}`)}; ${countingUnit(fact, f)}; ${f.at ?? `${f.period!.from} ≤ … < ${f.period!.to}`}; ${JSON.stringify(asked)}`
  const shown = {
    value: answer.value,
    numerator: answer.numerator,
    denominator: answer.denominator,
    change: answer.change,
    state: answer.state,
    countingUnit: answer.countingUnit,
    records: answer.records,
    by: answer.by,
    definition,
    ids,
  }
  console.log(
    o.flags.has('json')
      ? JSON.stringify(shown)
      : `${answer.value ?? answer.state} ${answer.countingUnit}\n${definition}\n${ids.join('\n')}`,
  )
}

async function main(): Promise<number> {
  loadWords(features as never)
  const [command, ...rest] = process.argv.slice(2)
  const o = options(rest)
  try {
    if (command === 'report') await report(o)
    else if (command === 'figure') await figure(o)
    else if (command === 'import') await withSession((run) => importFiles(o, run))
    else if (command === 'audit') {
      const { text, failed } = await withSession((_, installation) => audit(rest, installation))
      console.log(text)
      return failed ? 1 : 0
    } else if (command === 'backup') {
      for (const line of await withSession((_, installation) => backup(o, installation, process.env.DATABASE_URL)))
        console.log(line)
    } else if (command === 'restore') {
      for (const line of await restore(o, process.env)) console.log(line)
    } else if (command === 'network') {
      for (const line of await network(o, process.env)) console.log(line)
    } else if (command === 'access' && o.words[0] === 'lint')
      return await withSession((_, installation) => accessLint(installation, { json: o.flags.has('json'), lang: o.lang }))
    else if (command === 'installation') console.log(await withSession((_, installation) => isolation(o, installation)))
    else if (command === 'account') console.log(await withSession((_, installation) => makeAccount(o, installation)))
    else {
      console.error(usage)
      return command === undefined || command === 'help' ? 0 : 2
    }
    return 0
  } catch (error) {
    if (error instanceof ServerProblem) {
      console.error(`${error.vi}\n${error.en}`)
      return 1
    }
    if (!(error instanceof Problem)) throw error
    const text = textOf(error, o.lang)
    if (o.flags.has('json')) console.log(JSON.stringify({ problem: text }))
    console.error(`${text.what}\n${text.why}\n${text.todo}`)
    return 1
  }
}

process.exitCode = await main()
