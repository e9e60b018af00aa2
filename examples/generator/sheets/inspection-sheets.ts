/** 07: programmes and engagements. 08: regular supervision. 09: declarations and the report's days. */
import type { SheetSpec, WorkbookSpec } from '../../../src/platform/spreadsheets/index.ts'
import { yearOf } from '../calendar.ts'
import { areaName, COMMUNES } from '../can-duoc.ts'
import { type Column, listSheet, roman, type Section, typedDate } from '../layout.ts'
import { type Chance, chance } from '../random.ts'
import { bodies } from '../units.ts'
import type { Declaration, Programme, RegularSupervision, Report, Subject, World } from '../world.ts'

const commissionHead = { upper: 'Huyện ủy Cần Đước', body: 'Ủy ban Kiểm tra', place: 'Cần Đước, ngày 12 tháng 01 năm 2024' }
const signedByCommission = ['Người lập biểu', 'Chủ nhiệm'] as const

interface WithSubject {
  readonly subject: { readonly organization: string } | { readonly person: string; readonly unit: string }
}
/** The four columns that say whom it was about. */
function subjectColumns<Row extends WithSubject>(world: World): Column<Row>[] {
  const personOf = ({ subject }: Row) => ('person' in subject ? world.persons.get(subject.person)! : null)
  return [
    { head: 'Đối tượng là', width: 10, of: ({ subject }) => ('person' in subject ? 'đảng viên' : 'tổ chức') },
    {
      head: 'Tên đối tượng',
      width: 34,
      of: (row) => ('person' in row.subject ? personOf(row)!.fullName : row.subject.organization),
    },
    { head: 'Chi bộ, đơn vị của đảng viên', width: 30, of: ({ subject }) => ('person' in subject ? subject.unit : null) },
    {
      head: 'Năm sinh',
      width: 8,
      align: 'center',
      of: (row) => {
        const person = personOf(row)
        return person && yearOf(person.birth)
      },
    },
  ]
}

function engagementSheet(draw: Chance, world: World, name: Subject['sheet'], title: string): SheetSpec {
  const rows = world.subjects.filter((s) => s.sheet === name)
  const columns: Column<Subject>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Cuộc số', width: 9, align: 'center', of: (s) => s.no },
    { head: 'Chủ thể', width: 26, of: (s) => s.body },
    { head: 'Hình thức', width: 10, of: (s) => s.kind },
    { head: 'Loại', width: 14, of: (s) => s.form },
    { head: 'Nội dung, chuyên đề', width: 40, of: (s) => s.topic },
    ...subjectColumns<Subject>(world),
    {
      head: 'Người đứng đầu',
      width: 8,
      align: 'center',
      of: ({ subject }) => ('person' in subject && subject.isHead ? 'x' : null),
    },
    { head: 'Ngày quyết định', width: 12, align: 'center', of: (s) => typedDate(draw, s.decidedOn) },
    { head: 'Ngày kết luận', width: 12, align: 'center', of: (s) => typedDate(draw, s.concludedOn) },
    { head: 'Kết luận', width: 15, of: (s) => s.conclusion },
    { head: 'Thông báo kết luận số', width: 14, of: (s) => s.paper },
  ]
  const engagements = [...new Set(rows.map((s) => s.no))]
  return listSheet({
    name,
    letterhead: commissionHead,
    title: [title, 'Theo dõi các cuộc năm 2022, 2023 và đầu năm 2024; mỗi dòng là một đối tượng'],
    columns,
    sections: [{ rows }],
    total: `Cộng: ${engagements.length} cuộc, ${rows.length} lượt đối tượng`,
    signatures: signedByCommission,
    paper: 'a3',
  })
}

function programmeSheet(draw: Chance, world: World): SheetSpec {
  const columns: Column<Programme>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Chủ thể', width: 34, of: (p) => p.body },
    { head: 'Tên chương trình', width: 60, of: (p) => p.name },
    { head: 'Năm', width: 8, align: 'center', of: (p) => p.year },
    { head: 'Văn bản', width: 15, of: (p) => p.paper },
    { head: 'Ngày ban hành', width: 13, align: 'center', of: (p) => typedDate(draw, p.approvedOn) },
  ]
  return listSheet({
    name: 'Chương trình',
    letterhead: commissionHead,
    title: ['Chương trình kiểm tra, giám sát', 'Các năm 2022, 2023 và 2024'],
    columns,
    sections: [{ rows: world.programmes }],
    total: `Cộng: ${world.programmes.length} chương trình`,
    signatures: signedByCommission,
  })
}

export function inspections(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/07')
  return {
    title: 'Kiểm tra, giám sát năm 2023 (dữ liệu ví dụ)',
    sheets: [
      programmeSheet(draw, world),
      engagementSheet(draw, world, 'BTV Huyện ủy', 'Các cuộc kiểm tra của Ban Thường vụ Huyện ủy'),
      engagementSheet(draw, world, 'Huyện ủy', 'Các cuộc giám sát của Huyện ủy'),
      engagementSheet(draw, world, 'Cấp ủy cơ sở', 'Các cuộc kiểm tra của cấp ủy cơ sở'),
      engagementSheet(draw, world, 'UBKT Huyện ủy', 'Các cuộc giám sát của Ủy ban Kiểm tra Huyện ủy'),
    ],
  }
}

export function regularSupervision(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/08')
  const columns: Column<RegularSupervision>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Chủ thể', width: 36, of: (r) => r.body },
    ...subjectColumns<RegularSupervision>(world),
    { head: 'Nội dung', width: 42, of: (r) => r.topic },
    { head: 'Ngày', width: 12, align: 'center', of: (r) => typedDate(draw, r.date) },
    { head: 'Người theo dõi', width: 24, of: (r) => r.follower },
    { head: 'Nhắc nhở', width: 36, of: (r) => r.reminder },
  ]
  const sections = COMMUNES.map((c, i): Section<RegularSupervision> => {
    const rows = world.regular.filter((r) => r.body === bodies.inspection(areaName(c)))
    return { title: `${roman(i + 1)}. ${areaName(c)}`, rows }
  })
  return {
    title: 'Giám sát thường xuyên năm 2023 (dữ liệu ví dụ)',
    sheets: [
      listSheet({
        name: 'Giám sát thường xuyên',
        letterhead: commissionHead,
        title: ['Giám sát thường xuyên của ủy ban kiểm tra cơ sở', 'Sổ theo dõi năm 2023 (có chuyển tiếp cuối năm 2022)'],
        columns,
        sections,
        total: `Cộng: ${world.regular.length} lượt`,
        signatures: signedByCommission,
        paper: 'a3',
      }),
    ],
  }
}

export function reportYear(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/09')
  const declared: Column<Declaration>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Nội dung khai báo', width: 38, of: (d) => d.what },
    { head: 'Đơn vị', width: 20, of: (d) => d.unit },
    { head: 'Từ ngày', width: 12, align: 'center', of: (d) => typedDate(draw, d.from) },
    { head: 'Đến ngày', width: 12, align: 'center', of: (d) => typedDate(draw, d.to) },
    { head: 'Số liệu', width: 14, of: (d) => d.value },
    { head: 'Người khai báo', width: 26, of: (d) => d.declaredBy },
    { head: 'Ngày khai báo', width: 13, align: 'center', of: (d) => typedDate(draw, d.declaredOn) },
    { head: 'Văn bản', width: 26, of: (d) => d.paper },
  ]
  const reported: Column<Report>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Đơn vị', width: 24, of: (r) => r.unit },
    { head: 'Năm', width: 8, align: 'center', of: (r) => r.year },
    { head: 'Số liệu cán bộ tại ngày', width: 16, align: 'center', of: (r) => typedDate(draw, r.cadresOn) },
    { head: 'Số liệu kiểm tra từ', width: 16, align: 'center', of: (r) => typedDate(draw, r.from) },
    { head: 'Số liệu kiểm tra đến', width: 16, align: 'center', of: (r) => typedDate(draw, r.to) },
  ]
  const common = { letterhead: commissionHead, signatures: signedByCommission }
  return {
    title: 'Kỳ báo cáo năm 2023 (dữ liệu ví dụ)',
    sheets: [
      listSheet({
        ...common,
        name: 'Khai báo',
        title: ['Khai báo đã nhập đủ số liệu', 'Năm 2023'],
        columns: declared,
        sections: [{ rows: world.declarations }],
        total: `Cộng: ${world.declarations.length} nội dung`,
      }),
      listSheet({
        ...common,
        name: 'Báo cáo',
        title: ['Kỳ báo cáo năm', 'Ngày lấy số liệu cán bộ và kỳ số liệu kiểm tra'],
        columns: reported,
        sections: [{ rows: world.reports }],
        total: `Cộng: ${world.reports.length} báo cáo`,
      }),
    ],
  }
}
