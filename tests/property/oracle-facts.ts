/** The rows that can be counted, of each fact, by the meaning that its feature gives it: plain loops over plain rows. */
import type { MapModel } from './map-model.ts'
import type { Rules, Value } from './rules.ts'
import type { Person, Tables, Tenure, Unit } from './tables.ts'

export type FactRow = {
  id: string
  /** The unit whose place the row has. */
  unit: string
  label: string | null
  values: Record<string, Value>
  entities: Record<string, { id: string; label: string | null } | null>
}
export type When = { day: string; period: { from: string; to: string } | null }
/** What one reader has before him. */
export type Seen = { tables: Tables; map: MapModel; people: ReadonlyMap<string, Person> }

const titleValues = ({ tables }: Seen, key: string): Record<string, Value> => {
  const t = tables.title.find((x) => x.key === key)!
  return { title: t.key, 'title.rank': t.rank, 'title.level': t.level, 'title.key': t.is_key, 'title.staffKind': t.staff_kind }
}
const personValues = (p: Person | undefined): Record<string, Value> => ({
  sex: p?.sex ?? null,
  'birth.year': p?.birth_y ?? null,
  ethnicity: p?.ethnicity ?? null,
})
const personOf = (p: Person | undefined) => (p ? { id: p.id, label: p.full_name } : null)
const bodyValues = (unit: Unit): Record<string, Value> => ({ 'body.kind': unit.kind, 'body.level': unit.level })

/** Whole days from one to the other, counted in the calendar. */
const daysUntil = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

function tenures(seen: Seen, { day }: When, rules: Rules): FactRow[] {
  return seen.tables.tenure
    .filter((t) => rules.stands(t, day))
    .map((t) => {
      const p = seen.people.get(t.person_id)
      const left = t.term_ends_on === null ? null : daysUntil(day, t.term_ends_on)
      return {
        id: t.id,
        unit: t.unit_id,
        label: p?.full_name ?? null,
        values: {
          ...titleValues(seen, t.title),
          ...personValues(p),
          capacity: t.capacity,
          'term.daysLeft': left,
          endedWithUnit: t.end_reason === 'ORG_ENDED',
        },
        entities: { person: personOf(p) },
      }
    })
}

function posts(seen: Seen, { day }: When, rules: Rules): FactRow[] {
  return seen.tables.post
    .filter((post) => rules.stands(post, day))
    .map((post) => {
      const holders = seen.tables.tenure.filter((t) => t.post_id === post.id && rules.stands(t, day))
      const holder = rules.holder(holders)
      const p = holder && seen.people.get(holder.person_id)
      const area = seen.map.units.get(post.unit_id)?.area_id
      const others = seen.tables.tenure.filter(
        (t) =>
          t.person_id === holder?.person_id &&
          t.post_id !== post.id &&
          rules.headsUnit(t.title) &&
          rules.stands(t, day) &&
          seen.map.units.get(t.unit_id)?.area_id === area,
      )
      const values = {
        ...titleValues(seen, post.title),
        vacant: rules.vacant(holders),
        organization: post.unit_id,
        'term.daysLeft': holder?.term_ends_on ? daysUntil(day, holder.term_ends_on) : null,
        'holder.twoHeads': rules.headsUnit(post.title) && others.length > 0,
      }
      const person = personOf(p)
      return { id: post.id, unit: post.unit_id, label: seen.map.nameBy(post.unit_id, day), values, entities: { person } }
    })
}

function units(seen: Seen, { day }: When, rules: Rules): FactRow[] {
  return seen.tables.unit
    .filter((u) => rules.stands(u, day))
    .map((u) => ({ id: u.id, unit: u.id, label: seen.map.nameBy(u.id, day), values: {}, entities: {} }))
}

function memberships(seen: Seen, { day }: When, rules: Rules): FactRow[] {
  return seen.tables.membership
    .filter((m) => rules.stands(m, day))
    .map((m) => {
      const p = seen.people.get(m.person_id)
      const values = { status: m.status, sex: p?.sex ?? null, 'birth.year': p?.birth_y ?? null }
      const person = { id: m.person_id, label: p?.full_name ?? null }
      return { id: m.id, unit: m.unit_id, label: p?.full_name ?? null, values, entities: { person } }
    })
}

function leadership(seen: Seen, { day }: When, rules: Rules): FactRow[] {
  const { tables, map } = seen
  return tables.unit
    .filter((u) => u.nature === 'area' && u.level === 'commune' && rules.stands(u, day))
    .map((area) => {
      const holder = (title: string): Tenure | undefined =>
        tables.tenure.find(
          (t) => t.title === title && rules.leads(t) && rules.stands(t, day) && map.units.get(t.unit_id)?.area_id === area.id,
        )
      const local = (t: Tenure | undefined): string => {
        if (!t) return 'vacant'
        const found = tables.local_finding.find(
          (f) => f.person_id === t.person_id && f.area_id === area.id && rules.stands(f, day),
        )
        return found?.finding ?? 'notFound'
      }
      const [secretary, chair] = [holder('commune-secretary'), holder('commune-chair')]
      const dualHead = secretary !== undefined && secretary.person_id === chair?.person_id
      const values = { dualHead, 'secretary.local': local(secretary), 'chair.local': local(chair) }
      return { id: area.id, unit: area.id, label: map.nameBy(area.id, day), values, entities: {} }
    })
}

function assessments(seen: Seen, { day }: When, rules: Rules): FactRow[] {
  const { tables } = seen
  return tables.tenure
    .filter((t) => rules.stands(t, day))
    .flatMap((t) => {
      const p = seen.people.get(t.person_id)
      const his = <T extends { person_id: string; valid_from: string; valid_to: string }>(rows: T[]) =>
        rows.filter((x) => x.person_id === t.person_id && rules.stands(x, day))
      return tables.criterion
        .filter((c) => c.title === t.title && rules.stands(c, day))
        .map((c) => {
          const evidence = {
            qualifications: his(tables.qualification).filter((q) => q.kind === c.key),
            matches: his(tables.field_match).filter((m) => m.title === t.title),
            waivers: his(tables.waiver).filter((x) => x.title === t.title && x.criterion === c.key),
            commitments: his(tables.study_commitment).filter((x) => x.title === t.title && x.criterion === c.key),
          }
          const verdict = rules.verdict(c, t, evidence, day)
          const values = {
            ...titleValues(seen, t.title),
            ...personValues(p),
            criterion: c.key,
            mandatory: c.mandatory,
            verdict,
            level: rules.best(evidence.qualifications),
            'commitment.overdue': rules.overdue(evidence.commitments, verdict, day),
          }
          return {
            id: `${t.id}:${c.key}`,
            unit: t.unit_id,
            label: p?.full_name ?? null,
            values,
            entities: { person: personOf(p) },
          }
        })
    })
}

function engagements(seen: Seen, { period }: When, rules: Rules): FactRow[] {
  return seen.tables.engagement
    .filter((e) => rules.happens(e.concluded_on, period!))
    .map((e) => {
      const values = { ...bodyValues(seen.map.units.get(e.unit_id)!), kind: e.kind, form: e.form }
      return { id: e.id, unit: e.unit_id, label: e.topic, values, entities: {} }
    })
}

type SubjectColumns = {
  id: string
  unit_id: string
  subject_kind: string
  subject_unit_id: string | null
  subject_person_id: string | null
}

/** A row about an organization or a member, at the body that acted. */
function aboutSubject(
  seen: Seen,
  row: SubjectColumns,
  day: string,
  values: Record<string, Value>,
  kindOfSubject = true,
): FactRow {
  const p = row.subject_person_id === null ? undefined : seen.people.get(row.subject_person_id)
  const nameThen = row.subject_unit_id === null ? null : seen.map.nameBy(row.subject_unit_id, day)
  const ofSubject: Record<string, Value> = kindOfSubject
    ? { 'subject.kind': row.subject_unit_id === null ? null : seen.map.units.get(row.subject_unit_id)!.kind }
    : {}
  return {
    id: row.id,
    unit: row.unit_id,
    label: p?.full_name ?? nameThen,
    values: { ...bodyValues(seen.map.units.get(row.unit_id)!), subjectKind: row.subject_kind, ...ofSubject, ...values },
    entities: {
      person: row.subject_person_id === null ? null : { id: row.subject_person_id, label: p?.full_name ?? null },
      organization: row.subject_unit_id === null ? null : { id: row.subject_unit_id, label: nameThen },
    },
  }
}

function subjects(seen: Seen, { period, day }: When, rules: Rules): FactRow[] {
  return seen.tables.engagement_subject
    .filter((s) => rules.happens(s.concluded_on, period!))
    .map((s) => {
      const { kind, form, conclusion } = s
      return aboutSubject(seen, s, day, { kind, form, conclusion, isHead: s.is_head, committeeMember: s.committee_member })
    })
}

function regularSupervision(seen: Seen, { period, day }: When, rules: Rules): FactRow[] {
  return seen.tables.regular_supervision
    .filter((s) => rules.happens(s.noted_on, period!))
    .map((s) => aboutSubject(seen, s, day, {}))
}

function decisions(seen: Seen, { period, day }: When, rules: Rules): FactRow[] {
  return seen.tables.discipline_decision
    .filter((d) => rules.happens(d.signed_on, period!))
    .map((d) => aboutSubject(seen, d, day, { form: d.form }, false))
}

function petitions(seen: Seen, { period }: When, rules: Rules): FactRow[] {
  return seen.tables.petition
    .filter((p) => rules.happens(p.received_on, period!))
    .map((p) => {
      const { kind, about, status } = p
      const own = {
        slice: `${kind}:${about}`,
        kind,
        about,
        status,
        withinCompetence: p.within_competence,
        needsSettlement: p.needs_settlement,
      }
      return {
        id: p.id,
        unit: p.unit_id,
        label: p.number,
        values: { ...bodyValues(seen.map.units.get(p.unit_id)!), ...own },
        entities: {},
      }
    })
}

type Declared = {
  wing: 'register' | 'cadres' | 'inspection'
  counts: string
  rows: (seen: Seen, when: When, rules: Rules) => FactRow[]
  /** The dimension by which “all entered” may be declared, and its values. */
  slices?: { dim: string; values: readonly string[] }
}

export const facts: Readonly<Record<string, Declared>> = {
  tenure: { wing: 'register', counts: 'post', rows: tenures },
  post: { wing: 'register', counts: 'post', rows: posts },
  unit: { wing: 'register', counts: 'unit', rows: units },
  membership: { wing: 'register', counts: 'person', rows: memberships },
  'commune-leadership': { wing: 'register', counts: 'unit', rows: leadership },
  assessment: { wing: 'cadres', counts: 'entry', rows: assessments },
  engagement: { wing: 'inspection', counts: 'topic', rows: engagements },
  'engagement-subject': { wing: 'inspection', counts: 'turn', rows: subjects },
  'regular-supervision': { wing: 'inspection', counts: 'turn', rows: regularSupervision },
  'discipline-decision': {
    wing: 'inspection',
    counts: 'decision',
    rows: decisions,
    slices: { dim: 'subjectKind', values: ['organization', 'member'] },
  },
  petition: {
    wing: 'inspection',
    counts: 'petition',
    rows: petitions,
    slices: {
      dim: 'slice',
      values: ['denunciation', 'complaint', 'reflection', 'proposal'].flatMap((kind) =>
        ['organization', 'member', 'disciplineDecision', 'other'].map((about) => `${kind}:${about}`),
      ),
    },
  },
}
