/** Columns that the rosters (trích ngang) share. A row is a seat and the person in it. */
import type { Known } from '../calendar.ts'
import { type Column, typedDate } from '../layout.ts'
import type { Chance } from '../random.ts'
import type { Person, Tenure, World } from '../world.ts'

export interface SeatRow {
  readonly tenure: Tenure
  /** null: the seat is vacant */
  readonly person: Person | null
  /** The number of the person in the list; null in a second row of the same person. */
  readonly nth: number | null
}

/** Joins seats with their persons and numbers the persons; further rows of one person stand without a number. */
export function seatRows(world: World, tenures: readonly Tenure[], first = 1): SeatRow[] {
  const seen = new Set<string>()
  let next = first
  return tenures.map((tenure) => {
    const person = tenure.person === null ? null : world.persons.get(tenure.person)!
    const isFirst = tenure.person === null || !seen.has(tenure.person)
    if (tenure.person !== null) seen.add(tenure.person)
    return { tenure, person, nth: isFirst ? next++ : null }
  })
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const text = (head: string, width: number, of: (row: SeatRow) => string | null, align?: 'center'): Column<SeatRow> => ({
  head,
  width,
  of,
  ...(align ? { align } : {}),
})
const date = (
  draw: Chance,
  head: string,
  width: number,
  of: (row: SeatRow) => Known | null,
  under?: string,
): Column<SeatRow> => ({
  head,
  width,
  align: 'center',
  of: (row) => typedDate(draw, of(row)),
  ...(under === undefined ? {} : { under }),
})
const grouped = (
  head: string,
  under: string,
  width: number,
  of: (person: Person) => string | number | null,
): Column<SeatRow> => ({
  head,
  under,
  width,
  of: ({ person }) => (person ? of(person) : null),
})

export const number: Column<SeatRow> = { head: 'TT', width: 5, align: 'center', of: ({ nth }) => nth }
export const fullName: Column<SeatRow> = text('Họ và tên', 25, ({ person }) => person?.fullName ?? 'khuyết')
export const birth = (draw: Chance): Column<SeatRow> =>
  date(draw, 'Ngày tháng năm sinh', 12, ({ person }) => person?.birth ?? null)
export const sex: Column<SeatRow> = text(
  'Giới tính',
  7,
  ({ person }) => (person ? (person.sex === 'male' ? 'Nam' : 'Nữ') : null),
  'center',
)
/** The sex is told by the column in which the date stands. */
export const birthBySex = (draw: Chance): Column<SeatRow>[] => [
  date(draw, 'Ngày tháng năm sinh', 12, ({ person }) => (person?.sex === 'male' ? person.birth : null), 'Nam'),
  date(draw, 'Ngày tháng năm sinh', 12, ({ person }) => (person?.sex === 'female' ? person.birth : null), 'Nữ'),
]
export const personalId: Column<SeatRow> = text('Số định danh', 15, ({ person }) => person?.personalId ?? null, 'center')

export const origin: readonly Column<SeatRow>[] = [
  text('Dân tộc', 8, ({ person }) => person?.ethnicity ?? null, 'center'),
  text('Tôn giáo', 10, ({ person }) => person?.religion ?? null, 'center'),
  text('Quê quán', 30, ({ person }) => person?.nativePlace ?? null),
]
export const party = (draw: Chance): Column<SeatRow>[] => [
  date(draw, 'Ngày vào Đảng', 12, ({ person }) => person?.party?.admitted ?? null, 'Dự bị'),
  date(draw, 'Ngày vào Đảng', 12, ({ person }) => person?.party?.official ?? null, 'Chính thức'),
]
export const qualifications: readonly Column<SeatRow>[] = [
  grouped('Trình độ', 'Chuyên môn', 11, ({ degree }) => degree && capital(degree.level)),
  grouped('Trình độ', 'Ngành', 22, ({ degree }) => degree?.field ?? null),
  grouped('Trình độ', 'Năm tốt nghiệp', 9, ({ degree }) => degree?.year ?? null),
  grouped('Trình độ', 'LLCT', 10, ({ theory }) => theory),
  grouped('Trình độ', 'QLNN', 13, ({ stateManagement }) => stateManagement),
]
export const fieldFits: Column<SeatRow> = text('Ngành phù hợp', 8, ({ tenure }) => (tenure.fieldFits ? 'x' : null), 'center')

export const title: Column<SeatRow> = text('Chức danh', 28, ({ tenure }) => tenure.title)
export const unit = (head: 'Đơn vị công tác' | 'Tổ chức'): Column<SeatRow> => text(head, 34, ({ tenure }) => tenure.unit)
export const from = (draw: Chance): Column<SeatRow> => date(draw, 'Từ ngày', 12, ({ tenure }) => tenure.from)
export const paper: Column<SeatRow> = text('Quyết định số', 16, ({ tenure }) => tenure.paper)
export const termEnds = (draw: Chance): Column<SeatRow> => date(draw, 'Nhiệm kỳ đến', 12, ({ tenure }) => tenure.termEnds)
/** The last day in the seat, of those who have left it. */
export const heldUntil = (draw: Chance): Column<SeatRow> => date(draw, 'Giữ đến hết ngày', 12, ({ tenure }) => tenure.until)
export const capacity: Column<SeatRow> = text('Hình thức', 10, ({ tenure }) =>
  tenure.capacity === 'chính thức' ? null : tenure.capacity,
)
export const note: Column<SeatRow> = text('Ghi chú', 26, ({ tenure }) => tenure.note)
