import { useState } from 'react'
import { Button } from '../button.tsx'
import { ErrorSummary, ThreeParts } from '../error-summary.tsx'
import { CheckField, FilterBar } from '../field.tsx'
import { Shape } from '../marks.tsx'
import { PageHead } from '../page-head.tsx'
import { SidePanel } from '../panel.tsx'
import { PartialDateField } from '../partial-date-field.tsx'
import { RawText } from '../raw-text.tsx'
import { Segment } from '../segment.tsx'
import { Steps } from '../steps.tsx'
import { type Column, Table } from '../table.tsx'
import { useSay } from './say.ts'

interface Line {
  readonly row: string
  readonly skipped?: string
  readonly name?: string
  readonly raw?: string
  readonly born?: string
  readonly bornState?: 'refused' | 'current'
  readonly post?: string
  readonly unit?: string
  readonly unitRefused?: boolean
  readonly look?: boolean
}

const lines: readonly Line[] = [
  { row: '4', skipped: 'I. KHỐI ĐẢNG · bỏ qua: dòng mục' },
  {
    row: '5',
    name: 'Nguyễn Thị Hường',
    raw: 'NguyÔn ThÞ H\u00ADêng',
    born: '6/5/75',
    bornState: 'current',
    post: 'Văn phòng',
    unit: 'X. Long Khê',
    unitRefused: true,
  },
  { row: '6', name: 'Đặng Văn Lợi', raw: '§Æng V¨n Lîi', born: '12/11/1981', post: 'Hội Nông dân', unit: 'xã Mỹ Lệ' },
  {
    row: '7',
    name: 'Trần Thị Cẩm Nhung',
    raw: 'TrÇn ThÞ CÈm Nhung',
    born: '14/9/82',
    bornState: 'refused',
    post: 'Hội LHPN',
    unit: 'X. Long Khê',
    unitRefused: true,
  },
  {
    row: '8',
    name: 'Lê Hữu Phước',
    raw: 'Lª H÷u Ph\u00ADíc',
    born: '31/02/1980',
    bornState: 'refused',
    post: 'Địa chính',
    unit: 'xã Tân Lân',
  },
  {
    row: '9',
    name: 'Nguyễn Văn Đạt',
    raw: 'NguyÔn V¨n §¹t',
    born: '01/7/1984',
    post: 'Phó Bí thư',
    unit: 'xã Tân Lân',
    look: true,
  },
  { row: '18', skipped: 'Cộng: 60 · bỏ qua: dòng cộng, không phải người' },
]

export function ImportPart() {
  const say = useSay()
  const [shown, setShown] = useState<'all' | 'wrong'>('all')
  const [raw, setRaw] = useState(true)
  const [fix, setFix] = useState('06/5/1975')
  const refusedText = (refused: boolean, text: string | undefined) =>
    refused ? (
      <>
        <span className="red">
          <Shape name="refused" />
        </span>{' '}
        {text}
      </>
    ) : (
      text
    )
  const columns: readonly Column<Line>[] = [
    { id: 'row', head: say('Dòng', 'Row'), cell: (line) => line.row, rowHead: true, number: true },
    {
      id: 'name',
      head: say('Họ và tên', 'Full name'),
      cell: (line) => line.name,
      state: (line) => (line.look ? 'look' : undefined),
    },
    ...(raw
      ? [
          {
            id: 'raw',
            head: say('.VnTime trong tệp', '.VnTime in the file'),
            cell: (line: Line) => <RawText text={line.raw ?? ''} />,
          },
        ]
      : []),
    {
      id: 'born',
      head: say('Ngày sinh', 'Born'),
      cell: (line) => refusedText(line.bornState !== undefined, line.born),
      state: (line) => line.bornState,
    },
    { id: 'post', head: say('Chức danh', 'Post'), cell: (line) => line.post },
    {
      id: 'unit',
      head: say('Đơn vị', 'Unit'),
      cell: (line) => refusedText(line.unitRefused === true, line.unit),
      state: (line) => (line.unitRefused ? 'refused' : undefined),
    },
  ]
  return (
    <>
      <PageHead
        title="DS can bo chua co LLCT.xlsx"
        crumb={say('Nhập từ Excel / đợt 2026-118, chưa ghi gì vào sổ', 'Import from Excel / batch 2026-118, nothing written yet')}
        acts={
          <>
            <Button>{say('Để sau', 'Later')}</Button>
            <Button main waiting>
              {say('Tiếp: so với sổ, còn 39 ô', 'Next: compare, 39 cells left')}
            </Button>
          </>
        }
      />
      <Steps
        label={say('Các bước nhập', 'Steps of the import')}
        steps={[
          { id: 'file', label: say('Chọn tệp', 'Choose a file'), state: 'done' },
          { id: 'head', label: say('Dòng tiêu đề: 2–3', 'Head rows: 2–3'), state: 'done' },
          { id: 'columns', label: say('Ghép cột: 12/12', 'Columns: 12/12'), state: 'done' },
          { id: 'cells', label: say('Sửa ô: 39', 'Mend cells: 39'), state: 'now' },
          { id: 'compare', label: say('So với sổ', 'Compare'), state: 'waiting' },
          { id: 'write', label: say('Ghi thành một đợt', 'Write as one batch'), state: 'waiting' },
        ]}
      />
      <div className="split thin">
        <div>
          <FilterBar first>
            <Segment
              label={say('Dòng hiện', 'Rows shown')}
              value={shown}
              onChoose={setShown}
              choices={[
                { value: 'all', label: say('Cả 68 dòng', 'All 68 rows') },
                { value: 'wrong', label: say('31 dòng có lỗi', '31 rows with errors') },
              ]}
            />
            <CheckField label={say('Nguyên văn trong tệp', 'As in the file')} checked={raw} onChange={setRaw} />
          </FilterBar>
          <Table
            grid
            caption={say('Các ô đọc từ tệp', 'Cells read from the file')}
            columns={columns}
            rows={lines}
            rowKey={(line) => line.row}
            wide={(line) => line.skipped}
          />
        </div>
        <SidePanel subject="D5" title={say('Ô D5: năm sinh hai chữ số', 'Cell D5: a year of two digits')}>
          <ThreeParts
            what={say('“6/5/75” thiếu thế kỷ.', '“6/5/75” lacks the century.')}
            why={say('75 có thể là 1975 hoặc 2075.', '75 can be 1975 or 2075.')}
            todo={
              <PartialDateField
                inline
                id="fix"
                label={say('Ghi là', 'Write')}
                value={fix}
                onChange={setFix}
                after={<Button main>{say('Nhận', 'Accept')}</Button>}
              />
            }
          />
          <p className="acts">
            <Button>{say('Nhận cho cả 23 ô cùng lỗi', 'Accept for all 23 alike')}</Button>
            <Button quiet>{say('Xem 23 ô trước', 'See the 23 first')}</Button>
          </p>
          <section>
            <ErrorSummary
              title={say('39 ô phải quyết', '39 cells to decide')}
              entries={[
                {
                  id: 'a',
                  what: say('Năm sinh, năm vào Đảng hai chữ số', 'Years of two digits'),
                  count: 23,
                  place: { field: 'fix' },
                },
                {
                  id: 'b',
                  what: say('Đơn vị đã kết thúc 30/6/2025: xã Long Khê, Long Hòa', 'Units ended 30/6/2025: Long Khê, Long Hòa'),
                  count: 12,
                  place: { field: 'fix' },
                },
                {
                  id: 'c',
                  what: say('Ngày không có trong lịch: 31/02/1980', 'Not in the calendar: 31/02/1980'),
                  count: 1,
                  place: { field: 'fix' },
                },
              ]}
            />
          </section>
        </SidePanel>
      </div>
    </>
  )
}
