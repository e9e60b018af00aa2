/** Why a file cannot be read as a workbook, in sentences for the person who chose it. */

export type WorkbookProblemCode = 'not-a-workbook' | 'encrypted' | 'too-large' | 'truncated' | 'old-xls' | 'too-many-cells'

/** The three parts of an error: what is wrong, why it matters or how it came, what to do. */
export interface ProblemSentences {
  readonly what: string
  readonly why: string
  readonly todo: string
}

/** The causes told apart; several share a code because the person's next step is the same. */
export type WorkbookCause =
  | 'no-workbook'
  | 'other-office-file'
  | 'binary-workbook'
  | 'doctype'
  | 'encrypted'
  | 'file-too-large'
  | 'content-too-large'
  | 'suspicious-compression'
  | 'too-many-parts'
  | 'cut-off'
  | 'damaged'
  | 'old-xls'
  | 'too-many-cells'
  | 'too-many-columns'

const RESEND = {
  vi: 'Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”, rồi chọn lại tệp mới.',
  en: 'Open the file in Excel, choose Save As, type “Excel Workbook (.xlsx)”, then choose the new file.',
}
const COPY_AGAIN = {
  vi: 'Chép hoặc tải lại tệp từ nơi gửi. Nếu Excel mở được tệp thì lưu lại thành tệp .xlsx mới rồi chọn tệp ấy.',
  en: 'Copy or download the file again from its source. If Excel opens it, save it as a new .xlsx file and choose that one.',
}
const SPLIT = {
  vi: 'Xóa các trang tính, hình ảnh và vùng định dạng thừa, hoặc chia thành nhiều tệp rồi nhập từng tệp.',
  en: 'Remove sheets, pictures and formatted areas that are not needed, or split it and import the files one by one.',
}

type Text = { vi: ProblemSentences; en: ProblemSentences }
const text = (what: [string, string], why: [string, string], todo: { vi: string; en: string }): Text => ({
  vi: { what: what[0], why: why[0], todo: todo.vi },
  en: { what: what[1], why: why[1], todo: todo.en },
})

interface Values {
  /** Megabytes. */
  readonly size?: number
  /** Megabytes or cells. */
  readonly limit?: number
  /** The name of a part of the file. */
  readonly part?: string
}

const vi = new Intl.NumberFormat('vi-VN')
const en = new Intl.NumberFormat('en-GB')

const CAUSES: Record<WorkbookCause, { code: WorkbookProblemCode; text: (values: Values) => Text }> = {
  'no-workbook': {
    code: 'not-a-workbook',
    text: () =>
      text(
        ['Tệp này không phải bảng tính Excel.', 'This file is not an Excel workbook.'],
        [
          'Nội dung bên trong không phải định dạng .xlsx; đổi tên đuôi tệp không làm đổi định dạng.',
          'What is inside is not the .xlsx format; renaming a file does not change its format.',
        ],
        RESEND,
      ),
  },
  'other-office-file': {
    code: 'not-a-workbook',
    text: () =>
      text(
        ['Tệp này không có trang tính Excel nào.', 'This file holds no Excel sheet.'],
        [
          'Đây là tệp nén hoặc tệp văn phòng loại khác (Word, PowerPoint, ODS…).',
          'It is an archive or another office file (Word, PowerPoint, ODS…).',
        ],
        RESEND,
      ),
  },
  'binary-workbook': {
    code: 'not-a-workbook',
    text: () =>
      text(
        [
          'Tệp này là bảng tính nhị phân (.xlsb), chưa đọc được.',
          'This is a binary workbook (.xlsb), which cannot be read here.',
        ],
        ['Chỉ đọc bảng tính .xlsx.', 'Only .xlsx workbooks are read.'],
        RESEND,
      ),
  },
  doctype: {
    code: 'not-a-workbook',
    text: () =>
      text(
        ['Tệp bị từ chối vì chứa phần khai báo DOCTYPE.', 'The file was refused because it contains a DOCTYPE declaration.'],
        [
          'Excel không bao giờ ghi phần này (ECMA-376 cấm); nó có thể dùng để làm treo máy.',
          'Excel never writes one (ECMA-376 forbids it); it can be used to hang the machine.',
        ],
        {
          vi: 'Không mở tệp này. Báo cho người gửi và cán bộ quản trị hệ thống.',
          en: 'Do not open this file. Tell its sender and the system administrator.',
        },
      ),
  },
  encrypted: {
    code: 'encrypted',
    text: () =>
      text(
        ['Tệp được đặt mật khẩu nên không đọc được.', 'The file is protected by a password and cannot be read.'],
        ['Phần mềm không hỏi và không giữ mật khẩu của tệp.', 'The program neither asks for nor keeps passwords of files.'],
        {
          vi: 'Mở tệp bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa mật khẩu, lưu rồi chọn lại.',
          en: 'Open it in Excel, go to File › Info › Protect Workbook › Encrypt with Password, clear the password, save, choose it again.',
        },
      ),
  },
  'file-too-large': {
    code: 'too-large',
    text: ({ size = 0, limit = 0 }) =>
      text(
        [
          `Tệp lớn ${vi.format(size)} MB, quá mức ${vi.format(limit)} MB.`,
          `The file is ${en.format(size)} MB, over the limit of ${en.format(limit)} MB.`,
        ],
        [
          'Tệp lớn như vậy thường do hình ảnh hoặc vùng định dạng thừa.',
          'Files of this size usually hold pictures or needless formatted areas.',
        ],
        SPLIT,
      ),
  },
  'content-too-large': {
    code: 'too-large',
    text: ({ size = 0, limit = 0 }) =>
      text(
        [
          `Nội dung tệp khi bung ra là ${vi.format(size)} MB, quá mức ${vi.format(limit)} MB.`,
          `Unpacked, the file is ${en.format(size)} MB, over the limit of ${en.format(limit)} MB.`,
        ],
        ['Đọc tiếp có thể làm máy hết bộ nhớ.', 'Reading on could exhaust the memory of the machine.'],
        SPLIT,
      ),
  },
  'too-many-parts': {
    code: 'too-large',
    text: ({ limit = 0 }) =>
      text(
        [
          `Tệp có quá nhiều phần bên trong, quá mức ${vi.format(limit)}.`,
          `The file has too many parts inside, over the limit of ${en.format(limit)}.`,
        ],
        [
          'Một bảng tính chỉ có vài phần cho mỗi trang; nhiều như vậy là dấu hiệu của tệp làm treo máy, hoặc của rất nhiều hình ảnh.',
          'A workbook has a few parts a sheet; so many are the mark of a file made to hang a machine, or of very many pictures.',
        ],
        SPLIT,
      ),
  },
  'suspicious-compression': {
    code: 'too-large',
    text: () =>
      text(
        ['Tệp bị từ chối vì được nén bất thường.', 'The file was refused because it is compressed in an abnormal way.'],
        [
          'Một phần của tệp bung ra lớn hơn mức khai báo hoặc lớn gấp hàng trăm lần phần nén: dấu hiệu của tệp làm treo máy.',
          'A part of it unpacks to more than it declares, or to hundreds of times its size: the mark of a file made to hang a machine.',
        ],
        RESEND,
      ),
  },
  'cut-off': {
    code: 'truncated',
    text: () =>
      text(
        ['Tệp bị thiếu phần cuối.', 'The end of the file is missing.'],
        ['Việc chép, tải hoặc gửi tệp đã bị ngắt giữa chừng.', 'Copying, downloading or sending it was interrupted.'],
        COPY_AGAIN,
      ),
  },
  damaged: {
    code: 'truncated',
    text: ({ part = '' }) =>
      text(
        [`Tệp bị hỏng ở phần “${part}”.`, `The file is damaged in its part “${part}”.`],
        [
          'Nội dung không còn nguyên như khi được ghi, nên có thể thiếu dòng.',
          'Its content is no longer as it was written, so rows may be missing.',
        ],
        COPY_AGAIN,
      ),
  },
  'old-xls': {
    code: 'old-xls',
    text: () =>
      text(
        ['Tệp này là bảng tính Excel kiểu cũ (.xls).', 'This is a workbook of the old Excel format (.xls).'],
        ['Định dạng trước năm 2007 không đọc được ở đây.', 'The format from before 2007 cannot be read here.'],
        RESEND,
      ),
  },
  'too-many-columns': {
    code: 'too-many-cells',
    text: ({ limit = 0 }) =>
      text(
        [
          `Tệp có dòng quá rộng: hơn ${vi.format(limit)} cột có nội dung.`,
          `A row of the file is too wide: more than ${en.format(limit)} columns with content.`,
        ],
        [
          'Không danh sách nào của cơ quan rộng như vậy; đọc tiếp có thể làm máy bị treo.',
          'No list of an office is that wide; reading on could hang the machine.',
        ],
        SPLIT,
      ),
  },
  'too-many-cells': {
    code: 'too-many-cells',
    text: ({ limit = 0 }) =>
      text(
        [`Tệp có hơn ${vi.format(limit)} ô có nội dung.`, `The file has more than ${en.format(limit)} cells with content.`],
        [
          'Một lần nhập nhận không quá số ô ấy để máy không bị treo.',
          'One import takes no more, so that the machine does not hang.',
        ],
        SPLIT,
      ),
  },
}

/** A file that cannot be read as a workbook. `code` is for programs, `vi` and `en` are for the person. */
export class WorkbookProblem extends Error {
  readonly code: WorkbookProblemCode
  readonly vi: ProblemSentences
  readonly en: ProblemSentences

  /** @param values what the sentences of this cause mention. */
  constructor(cause: WorkbookCause, values: Values = {}) {
    const { code, text: sentences } = CAUSES[cause]
    const both = sentences(values)
    super(`${code}: ${both.en.what}`)
    this.name = 'WorkbookProblem'
    this.code = code
    this.vi = both.vi
    this.en = both.en
  }
}

/** Megabytes with one decimal at most, rounded up: what is over a limit never reads as equal to it. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 104857.6) / 10
}
