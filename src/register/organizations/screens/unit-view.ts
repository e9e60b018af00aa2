/** What the parts of the unit's page share. Pure. */
import type { Figure, Predicate } from '../../../kernel/figure.ts'
import type { OutputOf } from '../../../ui/client.ts'
import type { Target } from '../../../ui/go.tsx'
import type { openUnit } from '../contract.ts'

export type OpenedUnit = OutputOf<typeof openUnit>

export const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export const cellKinds = ['cell', 'grassrootsCell']

/**
 * The list behind a count of this page: the same figure that is counted here, asked of the records.
 * @param name what is counted, said at the head of the list (`listNames` of the reports' words)
 */
export function listTarget(data: OpenedUnit, name: string, ask: Partial<Figure> & Pick<Figure, 'fact'>, from: string): Target {
  const whole: Figure = { scope: { unit: data.unit.slug, tree: 'then' }, where: [], measure: 'count', by: [], ...ask }
  return { to: '/figures/list', search: { ask: JSON.stringify(whole), name, of: data.unit.name, from } }
}

/** Those of the unit itself: of an area the organizations in it, not the areas under it; of an organization its own seats. */
export function ofItself(data: OpenedUnit): Predicate {
  return data.unit.nature === 'area' ? { dim: 'unit', is: data.unit.id } : { dim: 'organization', is: data.unit.id }
}
