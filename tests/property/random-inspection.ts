/** The invented work of committees and commissions: engagements and their subjects, notes, decisions, petitions; and what was declared. */
import { plusDays, type Random } from './random.ts'
import { lastDay } from './random-map.ts'
import type { Rows } from './random-world.ts'
import type { Unit } from './tables.ts'

const kinds = [
  'inspection',
  'supervision',
  'signBasedInspection',
  'inspectionDutyReview',
  'disciplineEnforcementReview',
  'financeInspection',
]
const forms = ['thematic', 'periodic', 'adHoc', 'programme']
const conclusions = ['good', 'good', 'shortcomings', 'violation', 'liable', 'signs']
const statuses = ['received', 'accepted', 'guided', 'forwarded', 'notAccepted', 'keptAsInformation', 'settled']

const dayOfLife = (r: Random, unit: Unit) =>
  r.day(unit.valid_from, unit.valid_to > lastDay ? lastDay : plusDays(unit.valid_to, -1))

function subjectOf(rows: Rows, r: Random) {
  const party = rows.unit.filter((u) => u.nature === 'party')
  return r.chance(0.5)
    ? { subject_kind: 'organization', subject_unit_id: r.pick(party).id, subject_person_id: null }
    : { subject_kind: 'member', subject_unit_id: null, subject_person_id: r.pick(rows.person).id }
}

function addEngagements(rows: Rows, r: Random, bodies: Unit[]): void {
  for (let n = 0; n < 90; n++) {
    const body = r.pick(bodies)
    const decided_on = dayOfLife(r, body)
    const last = body.valid_to > lastDay ? lastDay : plusDays(body.valid_to, -1)
    const concluded_on = r.chance(0.8) ? r.day(decided_on, last) : null
    const { kind, form } = { kind: r.pick(kinds), form: r.pick(forms) }
    const id = r.uuid()
    rows.engagement.push({
      id,
      kind,
      form,
      topic: `Chuyên đề ${n}`,
      decided_on: r.chance(0.9) ? decided_on : null,
      concluded_on,
      unit_id: body.id,
    })
    for (let m = r.int(0, 5); m > 0; m--) {
      const day = r.chance(0.8) ? (r.chance(0.8) ? concluded_on : r.day(decided_on, last)) : null
      rows.engagement_subject.push({
        id: r.uuid(),
        engagement_id: id,
        ...subjectOf(rows, r),
        is_head: r.chance(0.3),
        committee_member: r.pick(['none', 'cell', 'grassroots', 'district', 'province', null]),
        conclusion: day ? r.pick(conclusions) : null,
        concluded_on: day,
        kind,
        form,
        unit_id: body.id,
      })
    }
  }
}

function addOtherWork(rows: Rows, r: Random, bodies: Unit[]): void {
  for (let n = 0; n < 120; n++) {
    const body = r.pick(bodies)
    rows.regular_supervision.push({
      id: r.uuid(),
      ...subjectOf(rows, r),
      topic: 'Nề nếp sinh hoạt',
      noted_on: dayOfLife(r, body),
      unit_id: body.id,
    })
  }
  for (let n = 0; n < 60; n++) {
    const body = r.pick(bodies)
    const subject = subjectOf(rows, r)
    const form = r.pick(
      subject.subject_kind === 'organization'
        ? ['reprimand', 'warning', 'dissolution']
        : ['reprimand', 'warning', 'removal', 'expulsion'],
    )
    rows.discipline_decision.push({
      id: r.uuid(),
      ...subject,
      form,
      content: 'thử',
      paper: `${n}-QĐ/UBKT`,
      signed_on: dayOfLife(r, body),
      unit_id: body.id,
    })
  }
  const abouts = {
    denunciation: ['member', 'organization', 'other'],
    complaint: ['disciplineDecision', 'other'],
    reflection: ['other'],
    proposal: ['other'],
  }
  for (let n = 0; n < 80; n++) {
    const body = r.pick(bodies)
    const kind = r.pick(['denunciation', 'denunciation', 'complaint', 'reflection', 'proposal'] as const)
    rows.petition.push({
      id: r.uuid(),
      number: `${n}`,
      kind,
      about: r.pick(abouts[kind]),
      received_on: dayOfLife(r, body),
      within_competence: r.chance(0.6),
      needs_settlement: r.chance(0.5),
      status: r.pick(statuses),
      unit_id: body.id,
    })
  }
}

/** Years, or halves that join end to end, of some facts, whole or by slice, at units of every level. */
function addDeclarations(rows: Rows, r: Random): void {
  const slices: Record<string, readonly string[]> = {
    engagement: ['*'],
    'engagement-subject': ['*'],
    'regular-supervision': ['*'],
    'discipline-decision': ['*', 'member', 'organization'],
    petition: ['*', 'denunciation:member', 'complaint:disciplineDecision'],
  }
  for (let n = 0; n < 160; n++) {
    const unit = r.pick(rows.unit)
    const fact = r.pick(Object.keys(slices))
    const year = r.int(2001, 2025)
    const [start, middle, end] = [`${year}-01-01`, `${year}-07-01`, `${year + 1}-01-01`] as const
    const halves = r.chance(0.3)
      ? ([
          [start, middle],
          [middle, end],
        ] as const)
      : ([[start, end]] as const)
    // A shorter one within a longer one says nothing more, and must take nothing away.
    const all = r.chance(0.4) ? [...halves, [`${year}-02-01`, `${year}-05-01`] as const] : halves
    for (const [period_from, period_to] of all) {
      if (all.length > 1 && r.chance(0.2)) continue
      rows.declaration.push({
        id: r.uuid(),
        fact,
        slice: r.pick(slices[fact]!),
        period_from,
        period_to,
        declared_by: 'Người thử',
        declared_on: plusDays(period_to, 5),
        unit_id: unit.id,
      })
    }
  }
}

export function inspectionRows(rows: Rows, r: Random): void {
  const bodies = rows.unit.filter((u) => ['committee', 'inspectionCommission', 'standingCommittee'].includes(u.kind))
  addEngagements(rows, r, bodies)
  addOtherWork(rows, r, bodies)
  addDeclarations(rows, r)
}
