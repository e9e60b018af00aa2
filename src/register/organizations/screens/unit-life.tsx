/** What a unit came from, or what it became; and what that did to the posts. */
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { useAddressNow } from '../../../ui/go.tsx'
import { NumberLink } from '../../../ui/number-link.tsx'
import { Succession } from '../../../ui/succession.tsx'
import { useWords } from '../../../ui/words.ts'
import { dayBefore, listTarget, type OpenedUnit } from './unit-view.ts'
import { unitWords } from './words.ts'

export function Life({ data }: { data: OpenedUnit }) {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const from = useAddressNow()
  const { unit } = data
  const link = (u: { id: string; slug: string; name: string; from: string; to: string }, share: string) => {
    const last = u.to === 'infinity' ? undefined : dayBefore(u.to)
    // the link leads to a day on which the unit was there
    const day = last !== undefined && last < at ? last : u.from > at ? u.from : undefined
    return {
      id: u.id,
      name: u.name,
      target: { to: '/units/$slug', params: { slug: u.slug }, ...(day ? { search: { at: day } } : {}) },
      ...(last === undefined ? {} : { note: w('until', { day: w.day(last) }), ended: last < at }),
      ...(share === 'part' ? { share: 'part' as const } : {}),
    }
  }
  const came = data.from[0]
  if (came) {
    const whole = data.from.every((f) => f.share === 'whole')
    const values = { unit: <b>{unit.name}</b>, day: w.day(came.on), n: w.number(data.from.length) }
    const ended = listTarget(
      data,
      'endedWithUnit',
      {
        fact: 'tenure',
        at: dayBefore(came.on),
        scope: { unit: unit.slug, tree: 'today' },
        where: [{ dim: 'endedWithUnit', is: true }],
      },
      from,
    )
    return (
      <Succession
        from={data.from.map((f) => link(f, f.share))}
        meta={
          <>
            {came.basis}
            {data.endedTenures > 0 ? (
              <> · {w.rich('endedTenures', { n: <NumberLink value={data.endedTenures} target={ended} /> })}</>
            ) : null}
          </>
        }
      >
        {whole ? w.rich('wholeAll', { ...values, whole: <b>{w('whole')}</b> }) : w.rich('partly', values)}
      </Succession>
    )
  }
  const became = data.into[0]
  if (became) {
    return (
      <Succession from={[{ id: unit.id, name: unit.name }]} into={data.into.map((f) => link(f, f.share))} meta={became.basis}>
        {w('became', { day: w.day(became.on) })}
      </Succession>
    )
  }
  return null
}
