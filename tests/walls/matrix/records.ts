/** The records of a world of rights: a handful of rows of each table, standing in as many relations to its people as can be had. */
import { plusDays, type Random } from '../../property/random.ts'
import { keepsPast, placed, type Row } from './shape.ts'

type Of = {
  today: string
  units: readonly string[]
  live: readonly string[]
  people: readonly string[]
  accounts: readonly string[]
}
type Maker = (n: number) => Record<string, unknown>

const headTitles = ['commune-secretary', 'district-secretary', 'district-inspection-chair']
const otherTitles = ['commune-deputy-secretary', 'commune-justice']

/** Of an organization or of a member: which of the two columns is filled. */
function subject(r: Random, of: Of): Record<string, unknown> {
  const member = r.chance(0.6)
  return {
    subject_kind: member ? 'member' : 'organization',
    subject_person_id: member ? r.pick(of.people) : null,
    subject_unit_id: member ? null : r.pick(of.live),
  }
}

/** What each table wants of a row besides id and unit. */
function makers(r: Random, of: Of, rows: Record<string, Row[]>): Record<string, Maker> {
  const { today } = of
  const person = () => r.pick(of.people)
  const past = { valid_from: '2010-01-01', valid_to: plusDays(today, -r.int(0, 400)) }
  const now = { valid_from: '2020-01-01', valid_to: 'infinity' }
  const later = { valid_from: plusDays(today, 30), valid_to: 'infinity' }
  const some = (table: string) => r.pick(rows[table]!)
  // only a file with sheets of the inspection side writes its records
  const batch = () =>
    r.chance(0.3) ? r.pick(rows.import_batch!.filter((b) => (b.wings as string[]).includes('inspection'))).id : null
  return {
    qualification: () => ({ person_id: person(), kind: 'degree', level: 3, equivalent: false, provenance: 'declared', ...now }),
    document: (n) => ({ number: `${n}-QĐ/TU`, kind: 'decision', issuer: 'Tỉnh ủy' }),
    local_finding: (n) => ({
      person_id: of.people[n],
      area_id: r.pick(of.units),
      finding: 'local',
      rule: 'thử',
      evidence: 'thử',
      ...now,
    }),
    membership: () => ({ person_id: person(), status: 'official', ...now }),
    contest: (n) => ({
      number: `${n}`,
      person_id: person(),
      tbl: 'person',
      record_id: person(),
      field: 'sex',
      about: {},
      filed_on: '2026-01-01',
      due_on: '2026-02-01',
      rule: 'thử',
      status: 'filed',
    }),
    declaration: () => ({
      fact: 'tenure',
      slice: '*',
      period_from: '2024-01-01',
      period_to: '2025-01-01',
      declared_by: 'thử',
      declared_on: '2025-01-01',
    }),
    report: (n) => ({
      year: 2000 + n,
      form: 'year',
      words: {},
      cadres_on: '2024-12-31',
      period_from: '2024-01-01',
      period_to: '2025-01-01',
    }),
    snapshot: (n) => ({
      report_id: some('report').id,
      number: n,
      taken_by: 'thử',
      account_id: r.pick(of.accounts),
      body: {},
      hash: 'x',
    }),
    field_match: (n) => ({ person_id: of.people[n], title: 'commune-chair', fits: true, ...now }),
    waiver: (n) => ({ person_id: person(), title: 'commune-chair', criterion: `c${n}`, paper: 'x', ...now }),
    study_commitment: () => ({
      person_id: person(),
      title: 'commune-chair',
      criterion: 'degree',
      studying: 'x',
      due_on: '2026-01-01',
      ...now,
    }),
    programme: (n) => ({ name: `Chương trình ${n}`, year: 2024 }),
    engagement: (n) => ({
      kind: 'inspection',
      form: 'adHoc',
      topic: `việc ${n}`,
      secrecy: n < 3 ? n : r.pick([0, 0, 0, 1, 2]),
      batch_id: batch(),
    }),
    regular_supervision: () => ({
      ...subject(r, of),
      topic: 'x',
      noted_on: '2024-05-05',
      secrecy: r.pick([0, 0, 1, 2]),
      batch_id: batch(),
    }),
    discipline_decision: () => ({
      ...subject(r, of),
      form: 'warning',
      content: 'x',
      paper: 'x',
      signed_on: '2024-05-05',
      secrecy: r.pick([0, 0, 1, 2]),
      batch_id: batch(),
    }),
    petition: (n) => ({
      number: `${n}`,
      kind: 'denunciation',
      about: 'member',
      received_on: '2024-05-05',
      within_competence: true,
      needs_settlement: true,
      status: 'received',
      secrecy: r.pick([0, 1, 2]),
      batch_id: batch(),
    }),
    case_team: () => ({
      engagement_id: some('engagement').id,
      person_id: person(),
      role: 'member',
      ...r.pick([now, now, past, later]),
      batch_id: batch(),
    }),
    case_conflict: (n) => ({
      person_id: person(),
      ...(n % 3 === 0
        ? { engagement_id: (n === 0 ? rows.engagement!.find((e) => e.secrecy === 2)! : some('engagement')).id }
        : n % 3 === 1
          ? { about_person_id: person() }
          : { about_unit_id: r.pick(of.live) }),
      ground: n % 6 === 3 ? 'witness' : r.pick(['declared', 'found']),
      noted_on: '2024-05-05',
      batch_id: batch(),
    }),
    import_batch: (n) => ({
      number: n,
      file_name: 'a.xlsx',
      file_hash: 'x',
      file_size: 1,
      status: r.pick(['staged', 'committed', 'committed', 'undone']),
      staged: {},
      counts: {},
      created_by: 'thử',
      wings: r.pick([[], ['cadres'], ['inspection'], ['inspection'], ['cadres', 'inspection']]),
      account_id: r.chance(0.8) ? r.pick(of.accounts) : null,
    }),
  }
}

function peopleOf(r: Random, of: Of): Row[] {
  const names = of.people.map((id, n) => ({
    id,
    full_name: `Người ${n}`,
    name_key: `nguoi ${n}`,
    name_fold: `nguoi ${n}`,
    alias_of: null as string | null,
    unit_id: r.pick(of.live),
  }))
  // two duplicates of one person, and a duplicate of a duplicate
  for (const [alias, stands] of [
    [1, 0],
    [2, 0],
    [4, 3],
    [5, 4],
  ] as const)
    names[alias]!.alias_of = of.people[stands]!
  return names
}

/** Rows and past wordings. A past wording says something else of its subject, place or grade; some have no live row any more. */
export function recordsOf(r: Random, of: Of): { rows: Record<string, Row[]>; past: Record<string, Row[]> } {
  const rows: Record<string, Row[]> = {}
  const past: Record<string, Row[]> = {}
  const unit = () => r.pick(of.units)
  rows.person = peopleOf(r, of)
  rows.person_scope = []
  rows.post = []
  rows.tenure = []
  const seats = new Map<string, string>()
  const seat = (unit_id: string, title: string) => {
    const key = unit_id + title
    if (!seats.has(key)) {
      seats.set(key, r.uuid())
      rows.post!.push({ id: seats.get(key), unit_id, title, seat: 1, valid_from: '2000-01-01', valid_to: 'infinity' })
    }
    return seats.get(key)!
  }
  for (let n = 0; n < 22; n++) {
    const title = r.chance(0.65) ? r.pick(headTitles) : r.pick(otherTitles)
    const unit_id = r.pick(of.live)
    const over = r.chance(0.35)
    rows.tenure.push({
      id: r.uuid(),
      person_id: r.pick(of.people),
      post_id: seat(unit_id, title),
      unit_id,
      title,
      capacity: 'acting',
      valid_from: '2015-01-01',
      valid_to: over ? plusDays(of.today, -r.pick([0, 1, 300])) : r.pick(['infinity', plusDays(of.today, 1)]),
    })
  }
  for (const { person_id, unit_id } of rows.tenure)
    if (!rows.person_scope.some((s) => s.person_id === person_id && s.unit_id === unit_id))
      rows.person_scope.push({ person_id, unit_id: unit_id! } as Row)
  rows.kinship = Array.from({ length: 7 }, () => {
    const [person_id, kin_id] = r.shuffle(of.people)
    return { id: r.uuid(), person_id, kin_id, relation: 'sibling', basis: 'thử', unit_id: unit() }
  })

  const make = makers(r, of, rows)
  for (const table of ['import_batch', ...placed.filter((t) => !rows[t] && t !== 'import_batch' && t !== 'engagement_subject')])
    rows[table] = Array.from(
      { length: ['engagement', 'case_conflict', 'case_team', 'import_batch'].includes(table) ? 12 : 6 },
      (_, n) => ({
        id: r.uuid(),
        unit_id: unit(),
        ...make[table]!(n),
      }),
    )
  rows.engagement_subject = []
  const inspecting = () => r.pick(rows.import_batch!.filter((b) => (b.wings as string[]).includes('inspection')))
  const sits = (person: unknown, unit_id: string) =>
    rows.tenure!.some((t) => t.unit_id === unit_id && sameAs(rows.person!, t.person_id).includes(person as string))
  for (const e of rows.engagement!)
    for (let n = r.int(1, 2); n > 0; n--) {
      const who = subject(r, of)
      const concluded = r.chance(0.5) || sits(who.subject_person_id, e.unit_id!)
      rows.engagement_subject.push({
        id: r.uuid(),
        unit_id: e.unit_id!,
        engagement_id: e.id,
        ...who,
        is_head: false,
        conclusion: concluded ? 'good' : null,
        concluded_on: concluded ? '2025-01-01' : null,
        kind: 'inspection',
        form: 'adHoc',
        batch_id: r.chance(0.3) ? inspecting().id : null,
      })
    }

  for (const table of placed.filter(keepsPast)) {
    const told = ['engagement', 'engagement_subject', 'case_conflict', 'case_team'].includes(table)
      ? rows[table]!.slice(0, 7)
      : r.some(rows[table]!, 4)
    past[table] = told.map((row) => ({
      ...row,
      version: 1,
      unit_id: r.chance(0.7) ? row.unit_id! : unit(),
      ...('secrecy' in row ? { secrecy: r.int(0, 2) } : {}),
      ...(table === 'engagement_subject' ? { secrecy: rows.engagement!.find((e) => e.id === row.engagement_id)!.secrecy } : {}),
      ...('subject_kind' in row ? subject(r, of) : {}),
      ...('batch_id' in row ? { batch_id: r.chance(0.4) ? inspecting().id : null } : {}),
    }))
    // and one that was taken back: two wordings, no live row
    const gone = r.pick(rows[table]!)
    const id = r.uuid()
    for (const version of [1, 2])
      past[table].push({
        ...gone,
        id,
        version,
        ...('secrecy' in gone ? { secrecy: version === 1 ? 0 : r.int(0, 2) } : {}),
        ...(table === 'engagement_subject' ? { secrecy: 0 } : {}),
        ...('subject_kind' in gone && version === 1 ? subject(r, of) : {}),
      })
  }
  // a case that was taken back, with its subject
  const lost = past.engagement!.at(-1)!
  past.engagement_subject!.push({
    ...rows.engagement_subject[0]!,
    id: r.uuid(),
    version: 1,
    engagement_id: lost.id,
    secrecy: lost.secrecy,
    ...subject(r, of),
  })
  return { rows, past }
}

/** All records of the person of one record, followed both ways. */
function sameAs(people: readonly Row[], id: unknown): string[] {
  const root = (p: unknown): unknown => {
    const to = people.find((x) => x.id === p)!.alias_of
    return to ? root(to) : p
  }
  return people.filter((p) => root(p.id) === root(id)).map((p) => p.id as string)
}
