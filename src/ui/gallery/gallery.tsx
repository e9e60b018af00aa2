/** Each part of the kit in each of its states, in the manner of the drawings. For looking, and for screenshots. */
import type { ComponentType } from 'react'
import { useSearchNow } from '../go.tsx'
import { Tabs } from '../tabs.tsx'
import { FormsPart } from './forms-part.tsx'
import { ImportPart } from './import-part.tsx'
import { MarksPart } from './marks-part.tsx'
import { PersonPart } from './person-part.tsx'
import { ReportPart } from './report-part.tsx'
import { useSay } from './say.ts'
import { StatesPart } from './states-part.tsx'
import { UnitPart } from './unit-part.tsx'

const parts: readonly { id: string; vi: string; en: string; screen: ComponentType }[] = [
  { id: 'marks', vi: 'Dấu và số', en: 'Marks and numbers', screen: MarksPart },
  { id: 'unit', vi: 'Tổ chức', en: 'Unit', screen: UnitPart },
  { id: 'report', vi: 'Báo cáo', en: 'Report', screen: ReportPart },
  { id: 'person', vi: 'Con người', en: 'Person', screen: PersonPart },
  { id: 'import', vi: 'Nhập từ Excel', en: 'Import', screen: ImportPart },
  { id: 'forms', vi: 'Trường nhập', en: 'Fields', screen: FormsPart },
  { id: 'states', vi: 'Trống, chờ, lỗi', en: 'Empty, wait, error', screen: StatesPart },
]

export default function Gallery() {
  const say = useSay()
  const { part: chosen = 'marks', bare } = useSearchNow()
  const part = parts.find((each) => each.id === chosen) ?? parts[0]
  if (!part) return null
  const Screen = part.screen
  return (
    <>
      {bare ? null : (
        <Tabs
          label={say('Bộ phận', 'Parts')}
          current={part.id}
          tabs={parts.map(({ id, vi, en }) => ({ id, label: say(vi, en), target: { to: '/gallery', search: { part: id } } }))}
        />
      )}
      <Screen />
    </>
  )
}
