import { daysBetween, type IsoDate } from '../../kernel/dates.ts'
import { feature } from '../../kernel/feature.ts'
import type { Indicator, Predicate } from '../../kernel/figure.ts'
import { operation } from '../../kernel/operation.ts'
import type { Door } from '../../platform/transaction.ts'
import { standardsInForce, standardsOfPerson } from './contract.ts'
import { assessmentFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { judge, overall } from './standard.ts'
import { inForce, materialOf } from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const passes: Predicate = { dim: 'verdict', in: ['met', 'waived'] }
const share = (key: string, where: Predicate[]): Indicator => ({
  key,
  wing: 'cadres',
  ask: (scope, { cadresOn }) => ({
    of: { fact: 'assessment', scope, at: cadresOn, where, measure: { distinct: 'person' }, by: [] },
    share: [passes],
  }),
})
const degree: Predicate = { dim: 'criterion', in: ['degree', 'fieldMatch'] }

/** The seed's figures of standards (cadre-work indicators 1–3): people, once each; who lacks a record is not counted as meeting. */
export const indicators: readonly Indicator[] = [
  share('district-heads-deputies-qualified', [
    { dim: 'title.level', is: 'district' },
    { dim: 'title.rank', in: ['head', 'deputy'] },
    { dim: 'criterion', in: ['degree', 'fieldMatch', 'politicalTheory'] },
  ]),
  share('commune-key-cadres-degree', [{ dim: 'title.level', is: 'commune' }, { dim: 'title.key', is: true }, degree]),
  share('commune-key-cadres-theory', [
    { dim: 'title.level', is: 'commune' },
    { dim: 'title.key', is: true },
    { dim: 'criterion', is: 'politicalTheory' },
  ]),
  share('commune-staff-degree', [
    { dim: 'title.level', is: 'commune' },
    { dim: 'title.staffKind', in: ['cadre', 'civilServant'] },
    degree,
  ]),
]

export const standards = feature<Door>({
  name: 'standards',
  words: { vi, en },
  facts: [assessmentFact],
  sheets,
  indicators,
  operations: [
    operation(standardsInForce, async (door: Door, { at }) => ({ standards: await inForce(door, at) })),
    operation(standardsOfPerson, async (door: Door, { personId, at }) => {
      const rows = await materialOf(door, personId, at)
      const named = new Map((await inForce(door, at)).map((s) => [s.key, s]))
      const posts = [...new Set(rows.map((r) => r.tenureId))].map((tenureId) => {
        const own = rows.filter((r) => r.tenureId === tenureId)
        const criteria = own
          .filter((r) => r.key !== null)
          .map((r) => {
            const verdict = judge({ ...r, key: r.key! }, r, at)
            const open = verdict !== 'met' && verdict !== 'waived'
            return {
              key: r.key!,
              verdict,
              mandatory: r.mandatory,
              least: r.least,
              level: r.level,
              field: r.field,
              fits: r.fits,
              provenance: r.provenance,
              legalBasis: r.legalBasis,
              certainty: r.certainty,
              from: r.from,
              to: r.to,
              commitment: r.dueOn
                ? {
                    studying: r.studying!,
                    dueOn: r.dueOn,
                    overdue: open && r.dueOn < at,
                    daysLeft: daysBetween(at as IsoDate, r.dueOn as IsoDate),
                    paper: r.paper,
                  }
                : null,
            }
          })
        return {
          tenureId,
          title: own[0]!.title,
          unit: own[0]!.unit,
          overall: overall(criteria),
          standard: named.get(own[0]!.standard ?? '') ?? null,
          criteria,
        }
      })
      return { posts }
    }),
  ],
})
