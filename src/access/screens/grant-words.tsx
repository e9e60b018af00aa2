/** A grant in words: its wings, its acts, its period; and the boxes in which they are chosen. */
import { CheckField } from '../../ui/field.tsx'
import { useWords } from '../../ui/words.ts'
import { accountWords } from './words.ts'

export const wingNames = ['cadres', 'inspection'] as const
export const actNames = ['read', 'write', 'import', 'report', 'audit', 'grant', 'own'] as const
export type WingName = (typeof wingNames)[number]
export type ActName = (typeof actNames)[number]

export interface ShownGrant {
  readonly wings: readonly string[]
  readonly may: readonly string[]
  readonly ceiling: number
  readonly from: string
  readonly to: string | null
  readonly handedOn: boolean
}

export function useGrantWords() {
  const w = useWords(accountWords)
  const day = (instant: string) => w.instant(instant).split(' ')[0] ?? ''
  return {
    wings: (g: ShownGrant) =>
      wingNames
        .filter((wing) => g.wings.includes(wing))
        .map((wing) => w(`wings.${wing}`))
        .join('; ') || w('wings.none'),
    acts: (g: ShownGrant) =>
      [
        ...actNames.filter((act) => g.may.includes(act)).map((act) => w(`may.${act}`)),
        ...(g.ceiling > 0 ? [w('grant.ceiling', { n: g.ceiling })] : []),
        ...(g.handedOn ? [w('grant.handed')] : []),
      ].join(', '),
    period: (g: ShownGrant) =>
      g.to === null ? w('grant.from', { day: day(g.from) }) : w('grant.fromTo', { from: day(g.from), to: day(g.to) }),
  }
}

interface ChoiceProps<V extends string> {
  readonly legend: string
  readonly of: readonly V[]
  readonly chosen: readonly V[]
  readonly label: (value: V) => string
  readonly onChange: (chosen: V[]) => void
}

/** Several of a few, in their own order. */
export function Several<V extends string>({ legend, of, chosen, label, onChange }: ChoiceProps<V>) {
  return (
    <fieldset className="plain">
      <legend>{legend}</legend>
      {of.map((value) => (
        <CheckField
          key={value}
          label={label(value)}
          checked={chosen.includes(value)}
          onChange={(on) => onChange(of.filter((each) => (each === value ? on : chosen.includes(each))))}
        />
      ))}
    </fieldset>
  )
}
