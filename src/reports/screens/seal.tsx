/** The seal of each snapshot: when, by whom, its hash; compared with the register of today when asked. */
import { useState } from 'react'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { useWords } from '../../ui/words.ts'
import type { openReport, openSnapshot } from '../contract.ts'
import * as en from '../narrative.en.ts'
import { figureText } from '../narrative.ts'
import * as vi from '../narrative.vi.ts'
import { PublishedTables } from './published.tsx'
import { reportWords } from './words.ts'

type Opened = OutputOf<typeof openReport>

export function Seal({ data }: { data: Opened }) {
  const w = useWords(reportWords)
  const [compared, setCompared] = useState<string>()
  const [published, setPublished] = useState<string>()
  const nameOf = (key: string) => data.rows.find((r) => r.key === key)?.words[w.lang].name ?? key
  if (data.snapshots.length === 0) return null
  return (
    <section className="seal small" id="seal">
      {data.snapshots.map((s) => (
        <div key={s.id}>
          <p>
            <b>{w('snapshot', { n: s.number })}</b> · {w('sealLine', { at: w.instant(s.takenAt), who: s.takenBy })}
            {s.reason ? ` · ${s.reason}` : ''} · <span className="nb">{w('hash', { hash: s.hash.slice(0, 16) })}…</span>{' '}
            <Button quiet onClick={() => setCompared(compared === s.id ? undefined : s.id)}>
              {w('compare')}
            </Button>{' '}
            <Button quiet onClick={() => setPublished(published === s.id ? undefined : s.id)}>
              {w('published.show')}
            </Button>
          </p>
          {published === s.id ? <PublishedTables id={s.id} nameOf={nameOf} /> : null}
          {compared === s.id ? <Compared id={s.id} rows={data.rows} /> : null}
        </div>
      ))}
    </section>
  )
}

function Compared({ id, rows }: { id: string; rows: Opened['rows'] }) {
  const w = useWords(reportWords)
  const answer = useAnswer<typeof openSnapshot>('reports.snapshot', { id })
  const { nothing } = w.lang === 'vi' ? vi : en
  return (
    <Answer of={answer}>
      {(s) => (
        <>
          {s.intact ? null : <Banner refused>{w('broken')}</Banner>}
          <p>{s.differences.length === 0 ? w('same', { n: s.rows.length }) : w('differs', { n: s.differences.length })}</p>
          <ul className="errlist">
            {s.differences.map((d) => {
              const form = d.now.denominator === null ? 'count' : 'percent'
              const more = [
                d.came.length ? w('came', { n: d.came.length }) : '',
                d.went.length ? w('went', { n: d.went.length }) : '',
                d.changed.length ? w('changed', { n: d.changed.length }) : '',
              ].filter(Boolean)
              return (
                <li key={d.key}>
                  <span>{rows.find((r) => r.key === d.key)?.words[w.lang].name ?? d.key}</span>
                  <span>
                    {w('was', {
                      before: figureText(d.kept, form, w.lang, nothing),
                      now: figureText(d.now, form, w.lang, nothing),
                    })}
                    {more.length ? ` (${more.join(', ')})` : ''}
                  </span>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Answer>
  )
}
