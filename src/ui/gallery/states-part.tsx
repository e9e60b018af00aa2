import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { CallRefused } from '../client.ts'
import { Empty } from '../empty.tsx'
import { Go } from '../go.tsx'
import { Loading } from '../loading.tsx'
import { PageHead } from '../page-head.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { nowhere, useSay } from './say.ts'

export function StatesPart() {
  const say = useSay()
  const refused = new CallRefused(
    {
      code: 'tenures.overlap',
      what: say('Chức danh này đã có người giữ trong khoảng đó', 'This post is held in that time'),
      why: say('Trần Văn Út giữ từ 01/7/2025, chưa có ngày thôi giữ.', 'Trần Văn Út holds it from 01/7/2025, with no end.'),
      todo: say(
        'Ghi ngày thôi giữ của ông Út trước, hoặc sửa ngày bắt đầu ở đây.',
        'Record the end of his tenure first, or mend the beginning here.',
      ),
    },
    422,
  )
  return (
    <>
      <PageHead title={say('Trống, chờ, lỗi', 'Empty, wait, error')} />
      <h2>{say('Trống', 'Empty')}</h2>
      <Empty
        title={say('Chưa có quyết định nào trong năm 2026', 'No decision in 2026 yet')}
        act={<Button main>{say('Nhập từ Excel', 'Import from Excel')}</Button>}
      >
        {say(
          'Quyết định về cán bộ của xã do Ban Xây dựng Đảng ghi, khi văn bản được ký.',
          'Decisions on the commune’s cadres are recorded by the Party-building board when they are signed.',
        )}
      </Empty>
      <h2>{say('Chờ', 'Wait')}</h2>
      <Loading />
      <Loading>{say('Đã đọc 1.240/3.100 dòng', '1,240 of 3,100 rows read')}</Loading>
      <h2>{say('Dải báo', 'Banner')}</h2>
      <Banner>
        {say('Đang xem như ngày 31/12/2023. Sau ngày này hồ sơ có ', 'Viewed as of 31/12/2023. After that day the file has ')}
        <Go target={nowhere}>{say('3 thay đổi', '3 changes')}</Go>.
      </Banner>
      <Banner live>{say('Đã ghi 60 người thành đợt 2026-118.', '60 people recorded as batch 2026-118.')}</Banner>
      <Banner refused>{say('Đợt 2026-117 đã bị lùi lại lúc 09:41.', 'Batch 2026-117 was undone at 09:41.')}</Banner>
      <h2>{say('Máy chủ không nhận', 'Refused by the server')}</h2>
      <ProblemNote error={refused} />
      <h2>{say('Không nối được', 'Not reached')}</h2>
      <ProblemNote error={new CallRefused({ code: 'unreachable', what: '', why: '', todo: '' }, 0)} onRetry={() => {}} />
    </>
  )
}
