import { Disclosure } from '../disclosure.tsx'
import { type Status, StatusMark } from '../marks.tsx'
import { LockedCell, NotReported, NumberLink } from '../number-link.tsx'
import { PageHead } from '../page-head.tsx'
import { RuleQuote } from '../rule-quote.tsx'
import { type Column, Table } from '../table.tsx'
import { nowhere, useSay } from './say.ts'

const statuses: readonly Status[] = [
  'met',
  'not-met',
  'unknown',
  'half',
  'expiring',
  'unseen',
  'done',
  'waived',
  'overdue',
  'refused',
  'vacant',
  'dual',
  'waiting',
]

interface Line {
  readonly id: string
  readonly unit: string
  readonly rest: number | undefined
  readonly zero: number
  readonly locked: boolean
  readonly breach: number
}

const lines: readonly Line[] = [
  { id: '1', unit: 'Long Hựu Đông', rest: 23, zero: 0, locked: false, breach: 5 },
  { id: '2', unit: 'Cần Đước', rest: undefined, zero: 0, locked: true, breach: 5 },
  { id: '3', unit: 'Đức Hòa', rest: 1046, zero: 0, locked: false, breach: 4 },
  { id: '4', unit: 'Chợ Đào', rest: 9, zero: 0, locked: false, breach: 4 },
]

export function MarksPart() {
  const say = useSay()
  const columns: readonly Column<Line>[] = [
    { id: 'unit', head: say('Đơn vị', 'Unit'), cell: (line) => line.unit, rowHead: true, order: (line) => line.unit },
    {
      id: 'rest',
      head: say('Thường; mở ở dòng 3; chưa báo cáo ở dòng 2', 'Rest; open in row 3; not reported in row 2'),
      number: true,
      cell: (line) => <NumberLink value={line.rest} target={nowhere} open={line.id === '3'} />,
      order: (line) => line.rest,
    },
    { id: 'zero', head: say('Số 0', 'Zero'), number: true, cell: (line) => <NumberLink value={line.zero} target={nowhere} /> },
    {
      id: 'lock',
      head: say('Ô khóa', 'Locked'),
      number: true,
      cell: (line) => (line.locked ? <LockedCell /> : <NumberLink value={7} target={nowhere} />),
    },
    {
      id: 'breach',
      head: say('Không khớp', 'Breach'),
      number: true,
      cell: (line) => <NumberLink value={line.breach} target={nowhere} breach={line.id === '1'} />,
      order: (line) => line.breach,
    },
  ]
  return (
    <>
      <PageHead title={say('Dấu và số', 'Marks and numbers')} />
      <h2>{say('Dấu: hình trước, chữ sau', 'Marks: the shape, then the word')}</h2>
      <p className="cols3">
        {statuses.map((status) => (
          <StatusMark key={status} is={status} />
        ))}
      </p>
      <h2>{say('Số trong câu', 'Numbers in prose')}</h2>
      <p className="doc">
        {say('Có ', 'There are ')}
        <NumberLink value={352} target={nowhere} open>
          {say('98,6\u00A0% (352/357)', '98.6% (352/357)')}
        </NumberLink>
        {say(' đạt chuẩn; ', ' who meet the standard; ')}
        <NumberLink value={5} target={nowhere}>
          {say('5 người', '5 people')}
        </NumberLink>
        {say(' chưa đạt; ', ' who do not; ')}
        <NumberLink value={0} target={nowhere}>
          {say('không có', 'none')}
        </NumberLink>
        {say(' khiếu nại; xã Mỹ Lệ ', ' complaints; xã Mỹ Lệ ')}
        <NotReported />.
      </p>
      <h2>{say('Bảng: xếp theo cột, dòng đang mở, dòng cộng', 'Table: sorted, a row open, a sum')}</h2>
      <Table
        caption={say('Số theo đơn vị', 'Numbers by unit')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.id}
        selected="4"
        sort={{ by: 'unit', descending: false }}
        sum={{
          unit: say('Cộng', 'Sum'),
          rest: <NumberLink value={1078} target={nowhere} />,
          zero: <NumberLink value={0} target={nowhere} />,
          lock: <NumberLink value={21} target={nowhere} />,
          breach: <NumberLink value={18} target={nowhere} />,
        }}
      />
      <h2>{say('Kết luận mở cách tính', 'A verdict that opens its arithmetic')}</h2>
      <Disclosure verdict={<StatusMark is="expiring">{say('còn 45 ngày', '45 days left')}</StatusMark>}>
        <p>
          {say(
            'Từ 16/11/2026 đến 31/12/2026 là 45 ngày, tính cả ngày cuối.',
            'From 16/11/2026 to 31/12/2026: 45 days, the last one counted.',
          )}
        </p>
        <RuleQuote basis="118-QĐ/TU" from="2026-01-01" to="2027-01-01" certainty="local">
          {say('Biệt phái mười hai tháng.', 'Seconded for twelve months.')}
        </RuleQuote>
      </Disclosure>
    </>
  )
}
