import { useState } from 'react'
import { Button } from '../button.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { CheckField, SelectField, TextField } from '../field.tsx'
import { PageHead } from '../page-head.tsx'
import { PartialDateField } from '../partial-date-field.tsx'
import { useSay } from './say.ts'

const samples = ['06/5/1975', '5/1975', '1975', '6/5/75', '31/02/1980', 'xx', '1875', '']

export function FormsPart() {
  const say = useSay()
  const [dates, setDates] = useState(samples)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<'commune' | 'ward'>('commune')
  const [checked, setChecked] = useState(false)
  const [sent, setSent] = useState(false)
  const refused = sent && name.trim() === ''
  const why = say('Chưa ghi họ và tên. Ghi như trên giấy khai sinh.', 'No name is written. Write it as on the birth certificate.')
  return (
    <>
      <PageHead title={say('Trường nhập', 'Fields')} />
      <div className="two">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setSent(true)
          }}
          noValidate
        >
          <ErrorSummary
            title={say('1 chỗ phải sửa', '1 place to mend')}
            takeFocus
            entries={refused ? [{ id: 'name', what: why, place: { field: 'full-name' } }] : []}
          />
          <TextField
            id="full-name"
            label={say('Họ và tên', 'Full name')}
            hint={say('Như trên giấy khai sinh', 'As on the birth certificate')}
            error={refused ? why : undefined}
            value={name}
            onChange={setName}
          />
          <SelectField
            label={say('Loại đơn vị', 'Kind of unit')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'commune', label: say('xã', 'commune') },
              { value: 'ward', label: say('phường', 'ward') },
            ]}
          />
          <p>
            <CheckField label={say('Cả người đã nghỉ hưu', 'Retired people too')} checked={checked} onChange={setChecked} />
          </p>
          <p className="acts">
            <Button main type="submit">
              {say('Ghi vào sổ', 'Record')}
            </Button>
            <Button>{say('Để sau', 'Later')}</Button>
            <Button waiting>{say('Ký, còn thiếu phiếu', 'Sign, votes missing')}</Button>
            <Button pressed>{say('Đang bật', 'Pressed')}</Button>
            <Button quiet>{say('Việc nhỏ', 'Small act')}</Button>
          </p>
        </form>
        <div>
          {samples.map((sample, i) => (
            <PartialDateField
              key={sample}
              id={`date-${i}`}
              label={say(`Ngày sinh, mẫu ${i + 1}`, `Date of birth, sample ${i + 1}`)}
              value={dates[i] ?? ''}
              onChange={(text) => setDates(dates.map((each, j) => (j === i ? text : each)))}
              required={sample === ''}
            />
          ))}
        </div>
      </div>
    </>
  )
}
