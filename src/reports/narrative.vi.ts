import { issuerOf } from './issuer.ts'
import { type Nothing, quarterOf, type Reporting, type Studying, type Template } from './narrative.ts'

/** The yearly report as a district writes it. `{{year}}` comes from the report's own dates; who acted, from `bodies`. */
export const yearReport: readonly Template[] = [
  {
    key: 'cadres',
    heading: 'I. Đào tạo, sắp xếp, bố trí cán bộ',
    paragraphs: [
      'Ngay từ đầu năm, {{planner}} xây dựng kế hoạch đào tạo, bồi dưỡng gắn với công tác quy hoạch và chuẩn hóa cán bộ. Cán bộ cấp huyện cơ bản được chuẩn hóa về chuyên môn; trong đó, [[district-heads-deputies-qualified|percent]] cán bộ cấp trưởng, cấp phó đạt trình độ đại học phù hợp chuyên môn, có trình độ trung cấp, cao cấp lý luận chính trị. [[commune-key-cadres-degree|percent]] cán bộ chủ chốt cấp xã, thị trấn có trình độ đại học, [[commune-key-cadres-theory|percent]] đạt chuẩn trình độ lý luận chính trị. Đối với cán bộ, công chức cấp xã, thị trấn, có [[commune-staff-degree|percent]] đạt chuẩn về chuyên môn; còn [[commune-staff-degree|rest]] người chưa đạt{{studying}}.',
      'Mô hình bí thư cấp ủy đồng thời là chủ tịch UBND được duy trì ở [[dual-head-units]] xã; bí thư cấp ủy không phải là người địa phương đối với [[non-local-secretaries|fraction]] xã, thị trấn; chủ tịch UBND xã không phải là người địa phương đối với [[non-local-chairs|fraction]] xã, thị trấn.',
    ],
  },
  {
    key: 'inspection',
    heading: 'II. Kiểm tra, giám sát',
    paragraphs: [
      'Năm {{year}}, {{standingCommittee}} kiểm tra và kết luận kiểm tra [[standing-committee-inspection-topics]] chuyên đề đối với [[standing-committee-inspected-organizations]] tổ chức đảng và [[standing-committee-inspected-heads]] cá nhân là người đứng đầu tổ chức đảng. Các cấp ủy cơ sở đã kiểm tra [[grassroots-inspected-members]] đảng viên, [[grassroots-inspected-cells]] chi bộ trực thuộc, [[grassroots-inspections-violations|none:chưa phát hiện sai phạm;phát hiện {n} trường hợp có vi phạm]].',
      '{{committee}} tiến hành giám sát [[committee-supervised-organization-turns]] lượt tổ chức đảng. {{commission}} giám sát [[commission-supervised-organizations]] tổ chức đảng và [[commission-supervised-members]] đảng viên. Ủy ban Kiểm tra cơ sở giám sát thường xuyên đối với [[grassroots-regularly-supervised-members]] đảng viên và [[grassroots-regularly-supervised-cells]] chi bộ trực thuộc.',
      'Trong năm, [[organizations-disciplined|none:không có;có {n}]] tổ chức đảng bị thi hành kỷ luật, [[denunciations-against-members|none:không có;có {n}]] đơn tố cáo đối với đảng viên và [[discipline-complaints|none:không có;có {n}]] khiếu nại kỷ luật đảng thuộc thẩm quyền giải quyết của cấp ủy, [[denunciations-against-organizations|none:không có;có {n}]] trường hợp tố cáo tổ chức đảng phải xem xét giải quyết. Số đảng viên bị thi hành kỷ luật: [[members-disciplined]].',
    ],
  },
]
/**
 * Who planned and who inspected and supervised. The figures count the acts of district bodies: only a district's are its own committee's,
 * and elsewhere the sentence says whose they are.
 */
export function bodies({
  unitName,
  unitLevel,
}: Reporting): Record<'planner' | 'standingCommittee' | 'committee' | 'commission', string> {
  const own = issuerOf(unitName, 'vi').body
  // a commune's committee has no department for its cadres
  const planner = unitLevel === 'commune' ? own : `Ban Tổ chức ${own}`
  return unitLevel === 'district'
    ? { planner, standingCommittee: `Ban Thường vụ ${own}`, committee: own, commission: `Ủy ban Kiểm tra ${own}` }
    : {
        planner,
        standingCommittee: 'ban thường vụ cấp ủy cấp huyện',
        committee: 'Cấp ủy cấp huyện',
        commission: 'Ủy ban kiểm tra cấp ủy cấp huyện',
      }
}
export const nothing: Nothing = { notReported: 'chưa báo cáo', locked: '–' }
/** “, 5 người đang tự đào tạo để hoàn thiện trong quý I/2024”; nothing when nobody is. */
export const studying = (s: Studying): string =>
  s && s.people > 0
    ? `, [[commune-staff-degree|studying:${s.people}]] người đang tự đào tạo để hoàn thiện trong quý ${quarterOf(s.dueOn)}`
    : ''
