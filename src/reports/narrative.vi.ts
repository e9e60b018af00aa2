import { type Nothing, quarterOf, type Studying, type Template } from './narrative.ts'

/** The yearly report as a district writes it. `{{year}}`, `{{quarter}}` come from the report's own dates and the records. */
export const yearReport: readonly Template[] = [
  {
    key: 'cadres',
    heading: 'I. Đào tạo, sắp xếp, bố trí cán bộ',
    paragraphs: [
      'Ngay từ đầu năm, Ban Tổ chức Huyện ủy xây dựng kế hoạch đào tạo, bồi dưỡng gắn với công tác quy hoạch và chuẩn hóa cán bộ. Cán bộ cấp huyện cơ bản được chuẩn hóa về chuyên môn; trong đó, [[district-heads-deputies-qualified|percent]] cán bộ cấp trưởng, cấp phó đạt trình độ đại học phù hợp chuyên môn, có trình độ trung cấp, cao cấp lý luận chính trị. [[commune-key-cadres-degree|percent]] cán bộ chủ chốt cấp xã, thị trấn có trình độ đại học, [[commune-key-cadres-theory|percent]] đạt chuẩn trình độ lý luận chính trị. Đối với cán bộ, công chức cấp xã, thị trấn, có [[commune-staff-degree|percent]] đạt chuẩn về chuyên môn; còn [[commune-staff-degree|rest]] người chưa đạt{{studying}}.',
      'Huyện duy trì mô hình bí thư cấp ủy đồng thời là chủ tịch UBND ở [[dual-head-units]] xã; bí thư cấp ủy không phải là người địa phương đối với [[non-local-secretaries|fraction]] xã, thị trấn; chủ tịch UBND xã không phải là người địa phương đối với [[non-local-chairs|fraction]] xã, thị trấn.',
    ],
  },
  {
    key: 'inspection',
    heading: 'II. Kiểm tra, giám sát',
    paragraphs: [
      'Năm {{year}}, Ban Thường vụ Huyện ủy kiểm tra và kết luận kiểm tra [[standing-committee-inspection-topics]] chuyên đề đối với [[standing-committee-inspected-organizations]] tổ chức đảng và [[standing-committee-inspected-heads]] cá nhân là người đứng đầu tổ chức đảng. Các cấp ủy cơ sở đã kiểm tra [[grassroots-inspected-members]] đảng viên, [[grassroots-inspected-cells]] chi bộ trực thuộc, [[grassroots-inspections-violations|none:chưa phát hiện sai phạm;phát hiện {n} trường hợp có vi phạm]].',
      'Huyện ủy tiến hành giám sát [[committee-supervised-organization-turns]] lượt tổ chức đảng. Ủy ban Kiểm tra Huyện ủy giám sát [[commission-supervised-organizations]] tổ chức đảng và [[commission-supervised-members]] đảng viên. Ủy ban Kiểm tra cơ sở giám sát thường xuyên đối với [[grassroots-regularly-supervised-members]] đảng viên và [[grassroots-regularly-supervised-cells]] chi bộ trực thuộc.',
      'Trong năm, huyện [[organizations-disciplined|none:không có;có {n}]] tổ chức đảng bị thi hành kỷ luật, [[denunciations-against-members|none:không có;có {n}]] đơn tố cáo đối với đảng viên và [[discipline-complaints|none:không có;có {n}]] khiếu nại kỷ luật đảng thuộc thẩm quyền giải quyết của cấp ủy, [[denunciations-against-organizations|none:không có;có {n}]] trường hợp tố cáo tổ chức đảng phải xem xét giải quyết. Số đảng viên bị thi hành kỷ luật: [[members-disciplined]].',
    ],
  },
]
export const nothing: Nothing = { notReported: 'chưa báo cáo', locked: '–' }
/** “, 5 người đang tự đào tạo để hoàn thiện trong quý I/2024”; nothing when nobody is. */
export const studying = (s: Studying): string =>
  s && s.people > 0
    ? `, [[commune-staff-degree|studying:${s.people}]] người đang tự đào tạo để hoàn thiện trong quý ${quarterOf(s.dueOn)}`
    : ''
