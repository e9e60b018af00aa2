/** Beside a person: the standard of each post he holds on the day, criterion by criterion, with the rule. */
import { titleName } from '../../../register/tenures/title.ts'
import { useMay } from '../../../ui/account.tsx'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { StatusMark } from '../../../ui/marks.tsx'
import { RuleQuote } from '../../../ui/rule-quote.tsx'
import { Table } from '../../../ui/table.tsx'
import { defineNamespace, useWords } from '../../../ui/words.ts'
import type { standardsOfPerson } from '../contract.ts'

const standardWords = defineNamespace(
  'standards.screen',
  {
    title: 'Chuẩn của chức danh',
    none: 'Không có tiêu chuẩn nào đang hiệu lực cho chức danh giữ ngày này.',
    head: { criterion: 'Tiêu chuẩn', result: 'Kết quả', because: 'Vì' },
    fieldMatch: 'Ngành phù hợp',
    least: { degree: '{{level}} trở lên', politicalTheory: 'LLCT {{level}}', stateManagement: 'QLNN {{level}}' },
    desirable: 'nên có',
    result: { met: 'đạt', notMet: 'chưa đạt', inGrace: 'ân hạn', waived: 'được miễn', unknown: 'chưa rõ' },
    nothing: 'chưa ghi',
    fits: 'đã xác nhận',
    fitsNot: 'xác nhận không phù hợp',
    fitUnknown: 'chưa xác nhận',
    studying: 'đang học {{what}}, hạn {{day}}',
    overdue: 'quá hạn cam kết {{day}}',
    level: {
      degree: 'chưa qua đào tạo|sơ cấp|trung cấp|cao đẳng|đại học|thạc sĩ|tiến sĩ|tiến sĩ khoa học',
      politicalTheory: 'chưa|sơ cấp|trung cấp|cao cấp|cử nhân',
      stateManagement: 'chưa|cán sự|chuyên viên|chuyên viên chính|chuyên viên cao cấp',
    },
  },
  {
    title: 'Standard of the title',
    none: 'No standard is in force on this day for a title held.',
    head: { criterion: 'Criterion', result: 'Result', because: 'Because' },
    fieldMatch: 'Fitting field',
    least: {
      degree: '{{level}} or higher',
      politicalTheory: 'Theory: {{level}}',
      stateManagement: 'State management: {{level}}',
    },
    desirable: 'desirable',
    result: { met: 'met', notMet: 'not met', inGrace: 'in grace', waived: 'waived', unknown: 'cannot tell' },
    nothing: 'nothing recorded',
    fits: 'confirmed',
    fitsNot: 'confirmed not to fit',
    fitUnknown: 'not confirmed',
    studying: 'studying {{what}}, due {{day}}',
    overdue: 'past the commitment of {{day}}',
    level: {
      degree: 'none|elementary|intermediate|college|university|master|doctor|doctor of science',
      politicalTheory: 'none|elementary|intermediate|advanced|bachelor',
      stateManagement: 'none|officer|specialist|senior specialist|high specialist',
    },
  },
)

type Criterion = OutputOf<typeof standardsOfPerson>['posts'][number]['criteria'][number]
const marks = { met: 'met', notMet: 'not-met', inGrace: 'expiring', waived: 'waived', unknown: 'unknown' } as const

export function PersonStandards({ personId, at, purpose }: { personId: string; at: string; purpose?: string | undefined }) {
  const w = useWords(standardWords)
  const may = useMay({ wing: 'cadres', act: 'read' })
  const answer = useAnswer<typeof standardsOfPerson>('standards.ofPerson', { personId, at }, { enabled: may, purpose })
  if (!may) return null
  return (
    <section>
      <h2>{w('title')}</h2>
      <Answer of={answer}>
        {({ posts }) => {
          const judged = posts.filter((p) => p.criteria.length > 0)
          if (judged.length === 0) return <p className="dim">{w('none')}</p>
          return judged.map((p) => (
            <div key={p.tenureId}>
              <h3>
                {titleName(p.title, w.lang)}, {p.unit}
              </h3>
              <Criteria criteria={p.criteria} caption={titleName(p.title, w.lang)} />
              {p.standard ? (
                <RuleQuote
                  basis={p.standard.legalBasis}
                  from={p.standard.from}
                  to={p.standard.to === 'infinity' ? undefined : p.standard.to}
                  certainty={p.standard.certainty as 'verified'}
                >
                  {w.lang === 'vi' ? p.standard.textVi : p.standard.textEn}
                </RuleQuote>
              ) : null}
            </div>
          ))
        }}
      </Answer>
    </section>
  )
}

function Criteria({ criteria, caption }: { criteria: readonly Criterion[]; caption: string }) {
  const w = useWords(standardWords)
  const level = (c: Criterion, n: number) => (c.key === 'fieldMatch' ? '' : (w(`level.${c.key as 'degree'}`).split('|')[n] ?? ''))
  const name = (c: Criterion) => {
    const said = c.key === 'fieldMatch' ? w('fieldMatch') : w(`least.${c.key as 'degree'}`, { level: level(c, c.least) })
    return (
      <>
        {said.charAt(0).toUpperCase() + said.slice(1)}
        {c.mandatory ? null : <span className="second">{w('desirable')}</span>}
      </>
    )
  }
  const because = (c: Criterion) => {
    const has =
      c.key === 'fieldMatch'
        ? c.fits === null
          ? w('fitUnknown')
          : w(c.fits ? 'fits' : 'fitsNot')
        : c.level === null
          ? w('nothing')
          : [level(c, c.level), c.field].filter(Boolean).join(' ')
    const k = c.commitment
    if (!k) return has
    return (
      <>
        {has}
        <span className="second">
          {k.overdue ? (
            <StatusMark is="overdue">{w('overdue', { day: w.day(k.dueOn) })}</StatusMark>
          ) : (
            w('studying', { what: k.studying, day: w.day(k.dueOn) })
          )}
        </span>
      </>
    )
  }
  return (
    <Table
      caption={caption}
      rows={criteria}
      rowKey={(c) => c.key}
      columns={[
        { id: 'criterion', head: w('head.criterion'), rowHead: true, wrap: true, cell: name },
        {
          id: 'result',
          head: w('head.result'),
          cell: (c) => <StatusMark is={marks[c.verdict]}>{w(`result.${c.verdict}`)}</StatusMark>,
        },
        { id: 'because', head: w('head.because'), wrap: true, cell: because },
      ]}
    />
  )
}
