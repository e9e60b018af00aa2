import { useState } from 'react'
import { Button, ButtonLink } from '../button.tsx'
import { Go, useGo, useSearchNow } from '../go.tsx'
import { Shape, StatusMark } from '../marks.tsx'
import { NumberLink } from '../number-link.tsx'
import { PageHead } from '../page-head.tsx'
import { SidePanel } from '../panel.tsx'
import { RuleQuote } from '../rule-quote.tsx'
import { Segment, SegmentLinks } from '../segment.tsx'
import { nowhere, useSay } from './say.ts'

const people = [
  {
    name: 'Lê Thị Bé Ba',
    born: '1981',
    post: 'Chủ tịch Hội LHPN, xã Long Hựu Tây',
    now: 'xã Long Hựu',
    has: 'Có cao đẳng Mầm non; đang học đại học Luật',
  },
  {
    name: 'Nguyễn Thành Đô',
    born: '1986',
    post: 'Văn phòng – thống kê, xã Tân Chánh',
    now: 'xã Cần Đước',
    has: 'Có cao đẳng Tin học; đang học đại học Quản trị văn phòng',
  },
  {
    name: 'Trần Thị Kim Ngọc',
    born: '1979',
    post: 'Văn hóa – xã hội, xã Long Khê',
    now: 'xã Rạch Kiến',
    has: 'Có cao đẳng Sư phạm; đang học đại học Công tác xã hội',
  },
]

function OpenNumber({ onClose }: { onClose: () => void }) {
  const say = useSay()
  return (
    <SidePanel
      subject="3"
      title={say(
        'Cán bộ, công chức cấp xã đạt chuẩn về chuyên môn',
        'Commune cadres and civil servants who meet the professional standard',
      )}
      onClose={onClose}
    >
      <p className="sumline">
        <span>
          <NumberLink value={352} target={nowhere} /> {say('đạt', 'met')} ÷ <NumberLink value={357} target={nowhere} />{' '}
          {say('người', 'people')}
        </span>
        <span>= {say('0,98599…', '0.98599…')}</span>
        <span className="big">= {say('98,6\u00A0%', '98.6%')}</span>
      </p>
      <p className="small dim">
        {say(
          'Đếm người, không đếm ghế; ghế khuyết không tính; một chữ số lẻ, làm tròn nửa lên.',
          'Counts people, not seats; vacant seats are left out; one decimal, half up.',
        )}
      </p>
      <section>
        <h3>
          <Shape name="not-met" /> {say('5 chưa đạt', '5 not met')} · <Shape name="unknown" />{' '}
          <NumberLink value={0} target={nowhere} /> {say('chưa đủ dữ liệu', 'cannot tell')}
        </h3>
        <ol className="five">
          {people.map((person, i) => (
            <li key={person.name}>
              <span className="dim">{i + 1}.</span>
              <span>
                <Go target={nowhere}>
                  <b>{person.name}</b>
                </Go>
                , {person.born}
              </span>
              <span className="nb">{say('hạn 31/3/2024', 'due 31/3/2024')}</span>
              <span className="second">
                {person.post} <Shape name="to" /> {person.now}
                <br />
                {person.has}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{say('Quy tắc của ngày 31/12/2023', 'The rule on 31/12/2023')}</h3>
        <RuleQuote
          basis={
            <>
              <Go target={nowhere}>33/2023/NĐ-CP</Go>, {say('Điều 8 và Điều 10', 'Articles 8 and 10')}
            </>
          }
          from="2023-08-01"
          certainty="verified"
          note={say(
            'Hạn 31/3/2024 là cam kết của người học, không phải thời gian ân hạn của nghị định; chưa tính là đạt.',
            '31/3/2024 is the learner’s commitment, not the decree’s grace period; not counted as met.',
          )}
        >
          {say(
            'Cán bộ, công chức cấp xã: tốt nghiệp đại học trở lên, ngành phù hợp với chức danh.',
            'Commune cadres and civil servants: university degree or higher, in a field that fits the post.',
          )}
        </RuleQuote>
      </section>
      <section className="acts">
        <ButtonLink target={nowhere}>{say('Mở thành bảng', 'Open as a table')}</ButtonLink>
        <Button>{say('In 5 người', 'Print the 5')}</Button>
        <Button>{say('Sao chép liên kết', 'Copy link')}</Button>
      </section>
    </SidePanel>
  )
}

export function ReportPart() {
  const say = useSay()
  const go = useGo()
  const { open } = useSearchNow()
  const [units, setUnits] = useState<'then' | 'now'>('then')
  return (
    <div className={open ? 'split' : undefined}>
      <div>
        <PageHead
          tall
          title={say('Công tác cán bộ và công tác kiểm tra, giám sát năm 2023', 'Cadre work, inspection and supervision in 2023')}
          crumb={
            <>
              <Go target={nowhere}>{say('Báo cáo', 'Reports')}</Go> / {say('Báo cáo năm', 'Yearly')} / 2023
            </>
          }
          sub={
            <>
              {say('Huyện ủy Cần Đước (đến 30/6/2025)', 'Cần Đước District Committee (until 30/6/2025)')} ·{' '}
              <StatusMark is="done">{say('đã chốt', 'closed')}</StatusMark> 15/01/2024 · {say('bản', 'snapshot')}{' '}
              <Go target={nowhere}>BC-2023-CĐ.1</Go>
            </>
          }
          acts={
            <>
              <Segment
                label={say('Gom theo đơn vị', 'Grouped by units')}
                value={units}
                onChoose={setUnits}
                choices={[
                  { value: 'then', label: say('17 đơn vị khi đó', '17 units of that time') },
                  { value: 'now', label: say('gom về 6 xã nay', 'today’s 6 communes') },
                ]}
              />
              <SegmentLinks
                label={say('Ngôn ngữ báo cáo', 'Language of the report')}
                links={[
                  { label: 'Tiếng Việt', lang: 'vi', current: true, target: nowhere },
                  { label: 'English', lang: 'en', current: false, target: nowhere },
                ]}
              />
            </>
          }
        />
        <article className="doc" aria-label={say('Nội dung báo cáo', 'Report')} lang="vi">
          <h2>I. Đào tạo, sắp xếp, bố trí cán bộ</h2>
          <p>
            Cán bộ cấp huyện cơ bản được chuẩn hóa về chuyên môn; trong đó,{' '}
            <NumberLink value={94} target={{ search: { open: '1' } }} open={open === '1'}>
              100&nbsp;% (94/94)
            </NumberLink>{' '}
            cán bộ cấp trưởng, cấp phó đạt trình độ đại học phù hợp chuyên môn. Đối với cán bộ, công chức cấp xã, thị trấn, có{' '}
            <NumberLink value={352} target={{ search: { open: '3' } }} open={open === '3'}>
              98,6&nbsp;% (352/357)
            </NumberLink>{' '}
            đạt chuẩn về chuyên môn.
          </p>
          <h2>II. Kiểm tra, giám sát</h2>
          <p>
            Trong năm, huyện{' '}
            <NumberLink value={0} target={{ search: { open: '20' } }} open={open === '20'}>
              không có
            </NumberLink>{' '}
            tổ chức đảng bị thi hành kỷ luật.
          </p>
          <section className="seal small" aria-label={say('Bản chốt', 'Snapshot')}>
            <p>
              <b>BC-2023-CĐ.1</b> · SHA-256 <span className="nb">7f3a 91c4 e02b 55d8…</span>
            </p>
          </section>
        </article>
      </div>
      {open ? <OpenNumber onClose={() => go({ search: { open: undefined } })} /> : null}
    </div>
  )
}
