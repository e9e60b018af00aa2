/** For whoever holds both wings: for which of them he looks at people now, since his looks show or do not show to them by it. */
import { setWork, useWork } from '../ui/client.ts'
import { SelectField } from '../ui/field.tsx'
import { defineNamespace, useWords } from '../ui/words.ts'

const workWords = defineNamespace(
  'web.work',
  {
    label: 'Xem hồ sơ để làm',
    hint: 'Lượt xem để làm việc kiểm tra không hiện cho người có hồ sơ.',
    inspection: 'việc kiểm tra, giám sát',
    cadres: 'việc cán bộ',
  },
  {
    label: 'Records are looked at for',
    hint: 'Looks for inspection work do not show to the person on record.',
    inspection: 'inspection and supervision',
    cadres: 'cadre work',
  },
)

export default function WorkChoice() {
  const w = useWords(workWords)
  return (
    <SelectField
      label={w('label')}
      hint={w('hint')}
      value={useWork()}
      options={(['inspection', 'cadres'] as const).map((value) => ({ value, label: w(value) }))}
      onChange={setWork}
    />
  )
}
