/**
 * What S asks, operation by operation: with his own id, his unit, the ids of the case as a guess, searches by name, every fact by every
 * dimension. The generators stand in the order in which he asks; the writing ones last. An operation that is not here has no proof.
 */
import { collected } from '../../../src/goc.ts'
import { dimsEveryFactHas } from '../../../src/kernel/figure.ts'
import type { Random } from '../../property/random.ts'
import { engagementSheet, fileOf } from './case.ts'
import type { Pair } from './pair.ts'

const topUnit = '00000000-0000-4000-8000-000000000001'

export type Lang = 'vi' | 'en'
/** What came back for an earlier question of the same side: its data, when it was answered. */
export type Heard = (operation: string) => unknown[]
export type Asking = { pair: Pair; r: Random; heard: Heard }

type Generator = (a: Asking) => Iterable<unknown> | AsyncIterable<unknown>

const day = '2024-01-01'
const absent = '01234567-89ab-4cde-8f01-23456789abcd'
const people = ({ pair: { setting: s } }: Asking) => [s.s.id, s.kin.id, s.other.id]
/** Ids that S may guess, and one that is nobody's. */
const guesses = (a: Asking) => [...a.pair.case.ids, a.pair.case.engagement, a.pair.setting.ownProgramme, absent]
/** The likeliest of them, where a guess costs a transaction that writes. */
const fewGuesses = ({ pair }: Asking) => [...new Set([pair.case.engagement, pair.case.ids[0] ?? absent, pair.case.batch, absent])]
const scopes = ({ pair: { setting } }: Asking) => [
  { unit: setting.body.id, tree: 'then' },
  { unit: setting.body.slug, tree: 'today' },
  { unit: 'viet-nam', tree: 'today' },
]

const periods = [
  { from: '2023-01-01', to: '2024-01-01' },
  { from: '2000-01-01', to: '2030-01-01' },
]
/** Every fact by every dimension, whole and split, by rows and by each entity; a share, a change; as known now, before the case, while it stood. */
function* everyQuestion(a: Asking): Iterable<unknown> {
  const { pair, r } = a
  const moments = [null, null, pair.case.stood, pair.since.toISOString(), '2100-01-01']
  for (const fact of collected.facts.values()) {
    const when = () => ('stock' in fact.time ? { at: day } : { period: r.pick(periods) })
    const base = () => ({ fact: fact.key, scope: r.pick(scopes(a)), ...when() })
    const measures = ['count', ...Object.keys(fact.entities).map((distinct) => ({ distinct }))]
    const dims = [...Object.keys(fact.dims), ...Object.keys(dimsEveryFactHas)]
    for (const measure of measures) yield { ask: { ...base(), measure } }
    yield { ask: { ...base(), scope: scopes(a)[0] }, knownAt: pair.case.stood }
    for (const dim of dims) yield { ask: { ...base(), by: [dim], measure: r.pick(measures) }, knownAt: r.pick(moments) }
    yield { ask: { of: base(), share: [{ dim: r.pick(dims), known: true }] }, knownAt: r.pick(moments) }
    yield {
      ask: {
        change: base(),
        against: 'stock' in fact.time ? { at: '2022-01-01' } : { period: { from: '2022-01-01', to: '2023-01-01' } },
      },
    }
  }
}

/** A part of all questions in each world; over many worlds, all. */
function* questions(a: Asking, part: number): Iterable<unknown> {
  for (const q of everyQuestion(a)) if (a.r.chance(part)) yield q
}

type Batch = { id: string; version: number }
const staged = (a: Asking) => a.heard('imports.stage') as (Batch & { errors: number; sheets: { name: string; rows: number }[] })[]
const committed = (a: Asking) => a.heard('imports.commit') as Batch[]
const filed = (a: Asking) => a.heard('contests.file') as { id: string }[]

export const generators: Readonly<Record<string, Generator>> = {
  'access.me': () => [{}],
  'organizations.tree': function* ({ pair: { setting: s } }) {
    yield { at: day, ended: true, open: [s.body.id, topUnit] }
    yield { at: '2026-01-01', ended: false, open: [] }
    yield { at: day, ended: false, open: ['no-id', s.body.slug] }
  },
  'organizations.changes': () => [{}],
  'organizations.open': function* (a) {
    for (const unit of [a.pair.setting.body.slug, a.pair.setting.body.id, a.pair.setting.led?.id ?? 'viet-nam', absent])
      yield { unit, at: day }
  },
  'people.page': function* ({ pair: { setting: s } }) {
    for (const q of ['', s.s.name, s.kin.name, s.other.name, 'kieu', 'đất đai']) yield { q, at: day, limit: 200 }
  },
  'people.candidates': (a) => [{ ids: [...people(a), ...guesses(a)], at: day }],
  'people.open': function* (a) {
    for (const id of [...people(a), ...guesses(a)]) yield { id, at: day }
  },
  'people.reveal': function* (a) {
    for (const id of [...people(a), ...fewGuesses(a)])
      for (const purpose of ['verify', 'inspection']) yield { id, group: 'belief', purpose }
  },
  'installation.isolation': () => [{}],
  'documents.page': () => [{}, { q: 'QĐ', limit: 3 }],
  'standards.inForce': () => [{ at: day }],
  'standards.ofPerson': function* (a) {
    for (const personId of [...people(a), a.pair.case.engagement]) yield { personId, at: day }
  },
  'reports.ask': (a) => questions(a, 0.35),
  'reports.list': function* (a) {
    for (const q of questions(a, 0.2)) yield { ...(q as object), limit: 300 }
  },
  'reports.all': () => [{}],
  'reports.open': function* (a) {
    yield { unit: a.pair.setting.report.unit, year: 2023 }
    yield { unit: 'viet-nam', year: 2023, tree: 'today' }
    yield { unit: absent, year: 2023 }
  },
  'reports.snapshot': function* (a) {
    for (const id of [a.pair.setting.snapshot, ...guesses(a)]) yield { id }
  },
  'reports.published': function* (a) {
    for (const id of [a.pair.setting.snapshot, ...guesses(a)]) yield { id }
  },
  'reports.paper': function* (a) {
    const { unit } = a.pair.setting.report
    for (const lang of ['vi', 'en']) {
      yield { unit, year: 2023, lang }
      yield { unit, year: 2023, lang, snapshot: a.pair.setting.snapshot }
    }
  },
  'audit.ofPerson': function* (a) {
    for (const personId of [...people(a), ...guesses(a)]) yield { personId, limit: 200 }
  },
  'audit.page': function* (a) {
    const { accounts } = a.pair.setting
    const limit = 200
    yield { limit }
    yield { limit: 3 }
    for (const personId of people(a)) yield { personId, limit }
    for (const recordId of [...guesses(a), a.pair.setting.ownBatch, a.pair.setting.report.id, a.pair.setting.s.id])
      yield { recordId, limit }
    for (const accountId of [accounts.o, accounts.s, absent]) yield { accountId, limit }
    yield { from: '2020-01-01', to: '2100-01-01', limit }
  },
  'audit.ofMine': () => [{}, { limit: 2 }],
  'audit.entry': function* (a) {
    for (const id of guesses(a)) yield { id }
  },
  'own.open': () => [{}],
  'contests.mine': () => [{}],
  'contests.file': function* (a) {
    for (const recordId of [a.pair.setting.s.id, ...people(a), ...fewGuesses(a)])
      yield { table: 'person', recordId, field: 'native_place', said: 'xã Đông', proof: 'giấy khai sinh' }
  },
  'contests.waiting': () => [{}, { answered: true }],
  'contests.open': function* (a) {
    for (const { id } of filed(a)) yield { id }
    for (const id of fewGuesses(a)) yield { id }
  },
  'contests.paper': function* (a) {
    for (const id of [...filed(a).map((c) => c.id), ...guesses(a)]) yield { id }
  },
  'contests.take': function* (a) {
    for (const { id } of filed(a)) yield { id, version: 1 }
    for (const id of fewGuesses(a)) yield { id, version: 1 }
  },
  'contests.answer': function* (a) {
    for (const id of [...filed(a).map((c) => c.id), ...fewGuesses(a)])
      yield { id, version: 1, outcome: 'kept', reason: 'đúng hồ sơ gốc' }
  },
  'contests.withdraw': function* (a) {
    for (const id of [...filed(a).map((c) => c.id), ...fewGuesses(a)]) yield { id }
  },
  'records.correct': function* (a) {
    for (const id of [a.pair.setting.s.id, a.pair.setting.kin.id, ...fewGuesses(a)])
      for (const table of ['person', 'tenure'])
        yield {
          table,
          id,
          version: 1,
          field: table === 'person' ? 'native_place' : 'start_paper',
          value: 'x',
          reason: 'đính chính',
        }
  },
  'erasure.ofValue': function* (a) {
    for (const id of [...people(a), ...fewGuesses(a)]) yield { table: 'person', id, field: 'sex', basis: '1-QĐ', reason: 'thử' }
  },
  'documents.register': () => [
    { number: '1-QĐ/TU', issuer: 'Tỉnh ủy', grade: 'secret' },
    { number: '2-QĐ/TU', issuer: 'Tỉnh ủy', grade: 'secret', title: 'kín' },
  ],
  'documents.keepNumber': function* (a) {
    for (const { id } of (a.heard('documents.page') as { documents: { id: string }[] }[]).flatMap((p) => p.documents).slice(0, 1))
      yield { id, version: 1, grade: 'secret' }
    for (const id of fewGuesses(a)) yield { id, version: 1, grade: 'secret' }
  },
  'imports.list': () => [{}, { limit: 1 }],
  'imports.open': function* (a) {
    for (const id of [a.pair.setting.ownBatch, ...guesses(a)]) yield { id }
  },
  // The very file of the case, then one about somebody whom nothing keeps from S: that one he writes and takes back.
  'imports.stage': async function* (a) {
    const { body, other, kin } = a.pair.setting
    const person = a.pair.wish.relation === 'kin' || a.pair.wish.relation === 'declared' ? other : kin
    yield { fileName: 'đoán.xlsx', bytes: a.pair.case.file }
    yield { fileName: 'khác.xlsx', bytes: await fileOf({ 'Cuộc kiểm tra': engagementSheet(body.name, [{ person }], true) }) }
    yield { fileName: 'hỏng.xlsx', bytes: 'eA==' }
  },
  'imports.preview': async function* (a) {
    const { body, other, kin } = a.pair.setting
    const own = await fileOf({ 'Cuộc kiểm tra': engagementSheet(body.name, [{ person: kin }, { person: other }], true) })
    yield { asOf: '2026-11-16', files: [{ fileName: 'đoán.xlsx', bytes: a.pair.case.file }] }
    yield { asOf: '2026-11-16', files: [{ fileName: 'khác.xlsx', bytes: own }] }
  },
  'imports.decide': function* (a) {
    for (const { id, version } of staged(a)) yield { id, version, decisions: [] }
    for (const id of fewGuesses(a)) yield { id, version: 1, decisions: [] }
  },
  'imports.discard': function* (a) {
    const guessed = (a.heard('imports.decide') as Batch[])[0]
    if (guessed) yield { id: guessed.id, version: guessed.version }
    for (const id of fewGuesses(a)) yield { id, version: 1 }
  },
  'imports.commit': function* (a) {
    for (const { id, version } of (a.heard('imports.decide') as Batch[]).slice(1)) yield { id, version }
    for (const id of fewGuesses(a)) yield { id, version: 1 }
  },
  'imports.undo': function* (a) {
    for (const { id, version } of committed(a)) yield { id, version }
    for (const id of fewGuesses(a)) for (const version of [1, 2]) yield { id, version }
    yield { id: a.pair.setting.ownBatch, version: 1 }
  },
  'reports.write': function* (a) {
    yield { id: a.pair.setting.report.id, version: 1, words: { opening: 'lời' } }
    for (const id of fewGuesses(a)) yield { id, version: 1, words: {} }
  },
  'reports.freeze': function* (a) {
    yield { id: a.pair.setting.report.id, version: 1, reason: 'lại' }
    yield { id: a.pair.setting.report.id, version: 2, reason: 'đính chính' }
    for (const id of fewGuesses(a)) yield { id, version: 1 }
  },
  'access.signedIn': () => [{}],
  'access.signedOut': () => [{}],
}

/** Routes beside the operations: what the first screen, the account's own page and the page of accounts ask. */
export const otherRoutes: readonly (readonly [path: string, input: unknown])[] = [
  ['/api/session/info', {}],
  ['/api/session/own', {}],
  ['/api/session/stepUpWays', {}],
  ['/api/accounts/list', {}],
  ['/api/accounts/units', { text: 'Đảng ủy' }],
  ['/api/accounts/failures', {}],
  ['/api/accounts/network', {}],
]
