import { useState } from 'react'
import { Button } from '../button.tsx'
import { CheckField } from '../field.tsx'
import { Go } from '../go.tsx'
import { kitWords } from '../kit-words.ts'
import { Shape, StatusMark } from '../marks.tsx'
import { NumberLink } from '../number-link.tsx'
import { PageHead } from '../page-head.tsx'
import { Succession } from '../succession.tsx'
import { type Column, type Group, Table } from '../table.tsx'
import { Tree, type TreeNode } from '../tree.tsx'
import { useWords } from '../words.ts'
import { nowhere, useSay } from './say.ts'

interface Seat {
  readonly id: string
  readonly post: string
  readonly holder?: string
  readonly born?: string
  readonly from: string
  readonly decision: string
  readonly to?: string
  readonly note?: string
  readonly dual?: boolean
  readonly vacant?: number
  readonly left?: number
}

const party: readonly Seat[] = [
  {
    id: '1',
    post: 'Bí thư',
    holder: 'Đặng Thanh Bình',
    born: '1976',
    from: '2025-07-01',
    decision: '12-QĐ/TU',
    to: '30/6/2030',
    note: 'đồng thời Chủ tịch HĐND',
    dual: true,
  },
  {
    id: '2',
    post: 'Phó Bí thư Thường trực',
    holder: 'Nguyễn Thị Mỹ Hạnh',
    born: '1981',
    from: '2025-07-01',
    decision: '12-QĐ/TU',
    to: '30/6/2030',
  },
  {
    id: '3',
    post: 'Phó Bí thư',
    holder: 'Lê Hoàng Nam',
    born: '1979',
    from: '2025-07-01',
    decision: '12-QĐ/TU',
    to: '30/6/2030',
    note: 'là Chủ tịch UBND',
  },
  {
    id: '4',
    post: 'Chủ nhiệm Ủy ban Kiểm tra',
    holder: 'Trần Văn Út',
    born: '1978',
    from: '2025-07-01',
    decision: '14-QĐ/TU',
    to: '30/6/2030',
  },
  { id: '5', post: 'Phó Chủ nhiệm Ủy ban Kiểm tra', from: '2026-09-01', decision: 'chuyển công tác', vacant: 76 },
  {
    id: '6',
    post: 'Trưởng Ban Xây dựng Đảng',
    holder: 'Phạm Thị Ngọc Dung',
    born: '1984',
    from: '2025-07-15',
    decision: '03-QĐ/ĐU',
    to: '14/7/2030',
  },
]
const council: readonly Seat[] = [
  {
    id: '7',
    post: 'Chủ tịch',
    holder: 'Đặng Thanh Bình',
    born: '1976',
    from: '2026-03-27',
    decision: 'bầu, 01/NQ-HĐND',
    to: 'hết khóa',
    note: 'đồng thời Bí thư',
    dual: true,
  },
  {
    id: '8',
    post: 'Phó Chủ tịch',
    holder: 'Huỳnh Thị Lệ Thu',
    born: '1983',
    from: '2026-03-27',
    decision: 'bầu, 01/NQ-HĐND',
    to: 'hết khóa',
  },
]
const committee: readonly Seat[] = [
  {
    id: '9',
    post: 'Chủ tịch',
    holder: 'Lê Hoàng Nam',
    born: '1979',
    from: '2026-03-27',
    decision: 'bầu, 02/NQ-HĐND',
    to: 'hết khóa',
    note: 'không là người địa phương',
  },
  {
    id: '10',
    post: 'Phó Chủ tịch',
    holder: 'Võ Minh Trí',
    born: '1985',
    from: '2026-03-27',
    decision: 'bầu, 02/NQ-HĐND',
    to: 'hết khóa',
  },
  {
    id: '11',
    post: 'Phó Chủ tịch, biệt phái',
    holder: 'Bùi Thị Cẩm Tú',
    born: '1988',
    from: '2026-01-01',
    decision: '118-QĐ/TU',
    to: '31/12/2026',
    left: 45,
  },
  {
    id: '12',
    post: 'Phụ trách Văn phòng',
    holder: 'Đỗ Quốc Anh',
    born: '1990',
    from: '2026-09-20',
    decision: '27/QĐ-UBND',
    to: '19/3/2027',
    left: 123,
  },
]

function treeOf(say: (vi: string, en: string) => string, ended: boolean): readonly TreeNode[] {
  const until = say('đến 30/6/2025', 'until 30/6/2025')
  const merged = (n: number) => say(`nhập ${n}`, `merged ${n}`)
  const people = (n: number) => say(`${n} người`, `${n} people`)
  const old = (id: string, label: string): TreeNode[] => (ended ? [{ id, label, note: until, ended: true }] : [])
  return [
    {
      id: 'tn',
      label: 'Đảng bộ tỉnh Tây Ninh',
      note: say('96 xã, phường', '96 communes'),
      children: [
        ...old('cd0', 'Huyện ủy Cần Đước'),
        { id: 'cd', label: 'xã Cần Đước', note: merged(4), more: true },
        { id: 'lc', label: 'xã Long Cang', note: merged(3), more: true },
        { id: 'lh', label: 'xã Long Hựu', note: merged(2), more: true },
        { id: 'ml', label: 'xã Mỹ Lệ', note: merged(3), more: true },
        {
          id: 'rk',
          label: 'xã Rạch Kiến',
          note: merged(3),
          children: [
            {
              id: 'du',
              label: 'Đảng ủy xã',
              note: say('27 tổ chức', '27 organizations'),
              children: [
                { id: 'kt', label: 'Ủy ban Kiểm tra', note: people(5) },
                { id: 'xd', label: 'Ban Xây dựng Đảng', note: people(5) },
                { id: 'vp', label: 'Văn phòng', note: people(4) },
                { id: 'cb', label: 'Chi bộ, đảng bộ cơ sở', note: '24' },
              ],
            },
            { id: 'hd', label: 'Hội đồng nhân dân' },
            { id: 'ub', label: 'Ủy ban nhân dân' },
            { id: 'mt', label: 'Mặt trận và đoàn thể', note: say('6 tổ chức', '6 organizations') },
            ...old('o1', 'xã Long Hòa'),
            ...old('o2', 'xã Long Khê'),
            ...old('o3', 'xã Long Trạch'),
          ],
        },
        { id: 'tl', label: 'xã Tân Lân', note: merged(2), more: true },
      ],
    },
  ]
}

function SeatsTable() {
  const say = useSay()
  const w = useWords(kitWords)
  const days = (n: number) => say(`còn ${n} ngày`, `${n} days left`)
  const columns: readonly Column<Seat>[] = [
    { id: 'post', head: say('Chức danh', 'Post'), cell: (seat) => seat.post, rowHead: true },
    {
      id: 'holder',
      head: say('Người giữ', 'Held by'),
      cell: (seat) =>
        seat.vacant ? (
          <StatusMark is="vacant">{say(`khuyết ${seat.vacant} ngày`, `vacant ${seat.vacant} days`)}</StatusMark>
        ) : (
          <Go target={nowhere}>{seat.holder}</Go>
        ),
      order: (seat) => seat.holder,
    },
    { id: 'born', head: say('Sinh', 'Born'), cell: (seat) => seat.born, number: true, order: (seat) => seat.born },
    { id: 'from', head: say('Từ ngày', 'From'), cell: (seat) => w.day(seat.from), order: (seat) => seat.from },
    { id: 'decision', head: say('Quyết định', 'Decision'), cell: (seat) => seat.decision },
    { id: 'to', head: say('Nhiệm kỳ đến', 'Term until'), cell: (seat) => seat.to },
    {
      id: 'note',
      head: say('Ghi chú', 'Note'),
      wrap: true,
      cell: (seat) =>
        seat.left ? (
          <StatusMark is="expiring">{days(seat.left)}</StatusMark>
        ) : seat.dual ? (
          <StatusMark is="dual">{seat.note}</StatusMark>
        ) : (
          seat.note
        ),
    },
  ]
  const groups: readonly Group<Seat>[] = [
    { id: 'party', head: 'Đảng ủy xã', rows: party },
    { id: 'council', head: 'Hội đồng nhân dân', rows: council },
    { id: 'committee', head: 'Ủy ban nhân dân', rows: committee },
  ]
  return (
    <Table
      caption={say('Ai giữ chức danh nào', 'Who holds which post')}
      columns={columns}
      groups={groups}
      rowKey={(seat) => seat.id}
      tied={(seat) => seat.dual === true}
    />
  )
}

export function UnitPart() {
  const say = useSay()
  const [ended, setEnded] = useState(true)
  return (
    <div className="with-tree">
      <nav aria-label={say('Cây tổ chức', 'Tree of organizations')}>
        <CheckField label={say('Cả đơn vị đã kết thúc', 'Ended units too')} checked={ended} onChange={setEnded} />
        <Tree
          label={say('Cây tổ chức', 'Tree of organizations')}
          nodes={treeOf(say, ended)}
          current="rk"
          targetOf={() => nowhere}
          openAtFirst={['tn', 'du']}
        />
      </nav>
      <div>
        <PageHead
          title="Xã Rạch Kiến"
          crumb={
            <>
              <Go target={nowhere}>Tỉnh Tây Ninh</Go> / xã
            </>
          }
          sub={say(
            'Mã 28114 từ 01/7/2025 · cùng mã với xã Long Khê cũ, là đơn vị khác',
            'Code 28114 from 01/7/2025 · the code of the former Long Khê, another unit',
          )}
          acts={
            <>
              <Button>{say('So với 30/6/2025', 'Compare with 30/6/2025')}</Button>
              <Button>{say('Xuất Excel', 'Export to Excel')}</Button>
              <Button>{say('In', 'Print')}</Button>
            </>
          }
        />
        <Succession
          from={['xã Long Trạch', 'xã Long Khê', 'xã Long Hòa'].map((name) => ({
            id: name,
            name,
            target: nowhere,
            note: say('đến 30/6/2025', 'until 30/6/2025'),
            ended: true,
          }))}
          meta={
            <>
              1682/NQ-UBTVQH15, {say('khoản 40', 'clause 40')} ·{' '}
              <StatusMark is="done" tone="">
                {say('đã đối chiếu', 'verified')}
              </StatusMark>{' '}
              · <Go target={nowhere}>{say('63 nhiệm kỳ kết thúc vì đơn vị kết thúc', '63 tenures ended with the unit')}</Go>,{' '}
              <Go target={nowhere}>
                {say('41 người có chức danh mới trong 30 ngày', '41 people had a new post within 30 days')}
              </Go>
            </>
          }
        >
          <b>xã Rạch Kiến</b> {say('từ 01/7/2025 · nhập ', 'from 01/7/2025 · merged ')}
          <b>{say('toàn bộ', 'the whole')}</b> {say('cả ba: cộng số liệu cũ được', 'of the three: old figures may be added up')}
        </Succession>
        <div className="cols3">
          <span>
            <NumberLink value={30} target={nowhere} /> {say('chức danh', 'posts')}
          </span>
          <span>
            <NumberLink value={28} target={nowhere} /> {say('có người, là', 'held, by')}{' '}
            <NumberLink value={26} target={nowhere} /> {say('người khác nhau', 'different people')}
          </span>
          <span>
            <Shape name="vacant" /> <NumberLink value={2} target={nowhere} /> {say('khuyết', 'vacant')}
          </span>
        </div>
        <SeatsTable />
      </div>
    </div>
  )
}
