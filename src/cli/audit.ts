/** `goc audit seal | head | verify | erase`: the chain of the trail, at the machine that keeps it. */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Erased, eraseAtMachine } from '../audit/erase.store.ts'
import { asCode, asFile, type Head, type Kept, keyThere, readCode, readHeadFile } from '../audit/head.ts'
import { keyFileIn, openSealer } from '../audit/seal.ts'
import { newestHead, verifyOf } from '../audit/verify.store.ts'
import type { Finding, Report } from '../audit/verify.ts'
import { Problem } from '../kernel/problem.ts'
import type { Installation } from '../platform/installation.ts'
import { type Lang, say } from '../platform/words.ts'

export const auditUsage = `goc audit seal
goc audit head [--out <file>]
goc audit verify [--head <file or code>]… [--json]
goc audit erase <record> --ground "<decision>" [--field <field>] [--words]`

const misunderstood = () => new Problem('reports:problems.notUnderstood', { why: auditUsage })
const sentence = (lang: Lang, { kind, values }: Finding) => say(lang, `audit:verify.${kind}`, values)

async function keptOf(named: string): Promise<Kept> {
  const typed = readCode(named)
  if (typed) return typed
  const text = await readFile(named, 'utf8').catch(() => {
    throw new Problem('audit:problems.notAHead', { from: named })
  })
  return readHeadFile(text, named)
}

const told = (lang: Lang, head: Head): string =>
  say(lang, 'audit:head.told', { size: head.size, at: head.at, code: asCode(head), key: head.key })

function reportText(lang: Lang, report: Report): string {
  const lines = [
    say(lang, report.whole ? 'audit:verify.whole' : 'audit:verify.notWhole', {
      entries: report.entries,
      heads: report.heads,
      kept: report.keptHeads,
      found: report.found,
    }),
    ...report.findings.map((f) => `– ${sentence(lang, f)}`),
  ]
  if (report.unsealed > 0) lines.push(say(lang, 'audit:verify.pending', { count: report.unsealed }))
  if (report.clockWentBack > 0) lines.push(say(lang, 'audit:verify.clock', { count: report.clockWentBack }))
  if (report.keptHeads === 0) lines.push(say(lang, 'audit:verify.noKept'))
  return lines.join('\n')
}

/**
 * Runs one of the commands and returns what is printed; `failed`: something was found.
 * Throws Problem when the arguments are not understood, a head's file is none, or the chain to be sealed is broken.
 */
export async function audit(args: readonly string[], installation: Installation): Promise<{ text: string; failed: boolean }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      head: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      lang: { type: 'string', default: 'vi' },
      ground: { type: 'string' },
      field: { type: 'string' },
      words: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const lang: Lang = values.lang === 'en' ? 'en' : 'vi'
  const [command, record] = positionals
  const { sealer: pool } = installation.pools
  if (command === 'seal') {
    await (await openSealer(pool, installation.dataDir)).seal()
    return { text: told(lang, await headNow(installation)), failed: false }
  }
  if (command === 'head') {
    const head = await headNow(installation)
    if (values.out) await writeFile(values.out, asFile(head), { flag: 'wx' })
    return { text: values.json ? asFile(head).trimEnd() : told(lang, head), failed: false }
  }
  if (command === 'verify') {
    const kept = await Promise.all(values.head.map(keptOf))
    const key = await keyThere(keyFileIn(installation.dataDir))
    const report = await verifyOf(pool, kept, key ? [key.open] : [])
    const inWords = report.findings.map((f) => ({ ...f, vi: sentence('vi', f), en: sentence('en', f) }))
    return {
      text: values.json ? JSON.stringify({ ...report, findings: inWords }) : reportText(lang, report),
      failed: !report.whole,
    }
  }
  if (command === 'erase') {
    if (!record || !values.ground?.trim()) throw misunderstood()
    const erased: Erased = await eraseAtMachine(installation.owner, {
      record,
      field: values.field,
      words: values.words,
      ground: values.ground.trim(),
    })
    return { text: say(lang, 'audit:erased', { ...erased }), failed: false }
  }
  throw misunderstood()
}

async function headNow({ pools }: Installation): Promise<Head> {
  const client = await pools.sealer.connect()
  try {
    const head = await newestHead(client)
    if (!head) throw new Problem('audit:problems.nothingSealed', {}, 404)
    return head
  } finally {
    client.release()
  }
}
