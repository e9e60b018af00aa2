import { useAsOf } from '../as-of-date.tsx'
import { Banner } from '../banner.tsx'
import { Button, ButtonLink } from '../button.tsx'
import { Go } from '../go.tsx'
import { StatusMark } from '../marks.tsx'
import { PageHead } from '../page-head.tsx'
import { IdentityBar, SummaryList } from '../summary-list.tsx'
import { type Column, Table } from '../table.tsx'
import { Tabs } from '../tabs.tsx'
import { type Lane, TenureLanes } from '../tenure-lanes.tsx'
import { Timeline } from '../timeline.tsx'
import { nowhere, useSay } from './say.ts'

const lanes: readonly Lane[] = [
  {
    id: 'ub',
    label: 'UBND xã Long Khê',
    tenures: [
      { id: '1', from: '2004-09-01', to: '2011-05-31', label: 'Cán bộ không chuyên trách' },
      { id: '2', from: '2011-06-01', to: '2025-06-30', label: 'Công chức Văn hóa – xã hội, 108/QĐ-UBND' },
    ],
  },
  {
    id: 'cb',
    label: 'Chi bộ ấp 2, xã Long Khê',
    tenures: [
      { id: '3', from: '2015-05-20', to: '2020-05-19', label: 'Chi ủy viên' },
      { id: '4', from: '2020-05-20', to: '2025-06-30', label: 'Phó Bí thư' },
    ],
  },
  { id: 'rk', label: 'UBND xã Rạch Kiến', tenures: [{ id: '5', from: '2025-07-01', label: 'Công chức Văn hóa – xã hội' }] },
]

interface Value {
  readonly name: string
  readonly value: string
  readonly source: string
  readonly on: string
  readonly by: string
  readonly state: 'verified' | 'said' | 'differs'
}

const values: readonly Value[] = [
  {
    name: 'Chuyên môn',
    value: 'Cao đẳng Sư phạm, 2001',
    source: 'bằng số 0417/CĐ',
    on: '12/3/2019',
    by: 'Tuấn',
    state: 'verified',
  },
  { name: 'Quản lý nhà nước', value: 'Chuyên viên, 2016', source: 'lời khai', on: '20/11/2022', by: 'bà Ngọc', state: 'said' },
  { name: 'Tháng vào ngành', value: '9/2004', source: 'QĐ 61: 10/2004', on: '15/01/2020', by: 'Tuấn', state: 'differs' },
]

export function PersonPart() {
  const say = useSay()
  const { at, today, isToday } = useAsOf()
  const columns: readonly Column<Value>[] = [
    { id: 'name', head: say('Mục', 'Item'), cell: (v) => <span className="dim">{v.name}</span>, rowHead: true },
    { id: 'value', head: say('Giá trị', 'Value'), cell: (v) => v.value },
    { id: 'source', head: say('Nguồn', 'Source'), cell: (v) => <Go target={nowhere}>{v.source}</Go> },
    {
      id: 'on',
      head: say('Ghi ngày, bởi', 'Recorded, by'),
      cell: (v) => (
        <>
          {v.on} <span className="dim">{v.by}</span>
        </>
      ),
    },
    {
      id: 'state',
      head: say('Xác minh', 'Verified'),
      cell: (v) =>
        v.state === 'verified' ? (
          <StatusMark is="met">{say('đã đối chiếu', 'verified')}</StatusMark>
        ) : v.state === 'said' ? (
          <StatusMark is="unknown">{say('tự khai', 'self-declared')}</StatusMark>
        ) : (
          <StatusMark is="not-met">{say('hai giấy khác', 'papers differ')}</StatusMark>
        ),
    },
    {
      id: 'wrong',
      head: say('Báo sai', 'Contest'),
      acts: true,
      cell: (v) => (
        <Button quiet>
          {say('Sai?', 'Wrong?')}
          <span className="vh"> {v.name}</span>
        </Button>
      ),
    },
  ]
  return (
    <>
      <PageHead
        title="Trần Thị Kim Ngọc"
        crumb={
          <>
            <Go target={nowhere}>{say('Tiêu chuẩn', 'Standards')}</Go> /{' '}
            <Go target={nowhere}>{say('5 chưa đạt', '5 not met')}</Go> / {say('4 trong 5', '4 of 5')}
          </>
        }
        acts={
          <>
            <ButtonLink target={nowhere}>{say('Người trước', 'Previous')}</ButtonLink>
            <ButtonLink target={nowhere}>{say('Người sau', 'Next')}</ButtonLink>
            <Button>{say('Lý lịch 2C', 'Form 2C')}</Button>
            <Button>{say('In', 'Print')}</Button>
          </>
        }
      />
      <IdentityBar
        facts={[
          { name: say('Chức danh', 'Post'), value: 'Công chức Văn hóa – xã hội' },
          { name: say('Đơn vị', 'Unit'), value: 'xã Long Khê' },
          { name: say('Ngày sinh', 'Born'), value: say('14/8/1979, 44 tuổi', '14/8/1979, aged 44') },
          { name: say('Số định danh', 'ID number'), value: '080••••••417' },
          { name: say('Đảng viên', 'Party member'), value: say('chính thức 03/02/2006', 'full from 03/02/2006') },
        ]}
      />
      <Tabs
        label={say('Hồ sơ', 'File')}
        current="sum"
        tabs={[
          { id: 'sum', label: say('Tóm tắt', 'Summary'), target: nowhere },
          { id: 'way', label: say('Quá trình', 'Career'), target: nowhere },
          { id: 'seen', label: say('Ai đã xem, 6', 'Who looked, 6'), target: nowhere },
        ]}
      />
      {isToday ? null : (
        <Banner>{say('Sau ngày đang xem hồ sơ có 3 thay đổi.', 'After the day viewed this file has 3 changes.')}</Banner>
      )}
      <h2>{say('Quá trình giữ chức danh', 'Posts held')}</h2>
      <TenureLanes lanes={lanes} at={at} today={today} marks={['2025-07-01']} targetOf={() => nowhere} />
      <div className="two">
        <div>
          <h2>{say('Giá trị và nguồn', 'Values and sources')}</h2>
          <Table caption={say('Giá trị và nguồn', 'Values and sources')} columns={columns} rows={values} rowKey={(v) => v.name} />
        </div>
        <div>
          <h2>{say('Ai đã xem', 'Who looked')}</h2>
          <Timeline
            label={say('Ai đã xem', 'Who looked')}
            events={[
              {
                id: '1',
                at: '2026-11-16T02:12:00Z',
                what: 'Phạm Văn Lộc',
                more: say('mở từ báo cáo 2023', 'from the report of 2023'),
                key: true,
              },
              {
                id: '2',
                at: '2026-11-03T07:40:00Z',
                what: 'Phạm Thị Ngọc Dung',
                more: say('rà soát quy hoạch 2027', 'review of succession 2027'),
              },
            ]}
          />
          <h2>{say('Tóm tắt', 'Summary list')}</h2>
          <SummaryList
            facts={[
              { name: say('Quê quán', 'Home'), value: 'xã Long Khê' },
              { name: say('Dân tộc', 'Ethnicity'), value: 'Kinh' },
            ]}
          />
        </div>
      </div>
    </>
  )
}
