/**
 * The yearly report as a Word paper in Party layout (regulations/layouts.ts): head, prose with its figures, table of sources, signature.
 * The same input gives the same bytes, so a paper made twice from one snapshot can be compared by its hash.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { layoutOn, type PaperLayout } from '../../regulations/layouts.ts'
import { addDays, toIsoDate } from '../kernel/dates.ts'
import type { CountingUnit } from '../kernel/figure.ts'
import type { Answer } from './contract.ts'
import { issuerOf, superiorOf } from './issuer.ts'
import * as en from './narrative.en.ts'
import { asText, figureText, type Lang, type Nothing, type Studying, tell } from './narrative.ts'
import * as vi from './narrative.vi.ts'
import { words as wordsEn } from './paper.en.ts'
import { words as wordsVi } from './paper.vi.ts'
import { dayOf, type PaperHead, placeAndDate, put, shortDay, titleWidth } from './paper-head.ts'
import { core, withFixedTimes } from './paper-package.ts'

export type PaperRow = { readonly key: string; readonly answer: Answer }
export type PaperOptions = {
  /** Those who study to meet the standard, for the sentence about them. */
  readonly studying?: Studying | undefined
  /** The name of an indicator, in the paper's language. */
  readonly nameOf?: (key: string) => string
  /** The snapshot that the rows come from; without it the paper says that its figures are not closed. */
  readonly snapshot?: { readonly number: number; readonly hash: string }
  /** An office's own layout, instead of the one in force on the paper's day. */
  readonly layout?: PaperLayout
}

const twips = (mm: number) => Math.round((mm * 1440) / 25.4)
const points = (pt: number) => Math.round(pt * 20)

/** Text that XML can carry: in NFC, without control characters (a line break pasted from Word is one); a number keeps its % on its line. */
const clean = (text: string) =>
  text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replaceAll(/(\d) %/g, '$1\u00a0%')
const upper = (text: string) => clean(text).toLocaleUpperCase('vi')

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

type Line = {
  size: number
  bold?: boolean
  italics?: boolean
  underline?: boolean
  align?: 'left' | 'center' | 'right'
  keep?: boolean
}
const line = (text: string, { size, bold, italics, underline, align = 'center', keep }: Line) =>
  new Paragraph({
    alignment: align,
    keepNext: keep,
    keepLines: keep,
    children: [new TextRun({ text: clean(text), size: size * 2, bold, italics, underline: underline ? {} : undefined })],
  })

/** A table without borders whose two halves are the left and the right of the page. */
function halves(layout: PaperLayout, left: number, rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  const whole = layout.page.width - layout.margins.left - layout.margins.right
  const widths = [twips(left), twips(whole - left)]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(whole), type: WidthType.DXA },
    columnWidths: widths,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, i) => new TableCell({ width: { size: widths[i]!, type: WidthType.DXA }, borders: noBorders, children }),
          ),
        }),
    ),
  })
}

type Words = typeof wordsVi

function headTable(head: PaperHead, day: string, layout: PaperLayout, words: Words, lang: Lang): Table {
  const { body, place, code } = issuerOf(head.unitName, lang)
  const { sizes } = layout
  const room = twips(layout.page.width - layout.margins.left - layout.margins.right - layout.headLeft)
  const side = Math.max(0, Math.round((room - points(titleWidth(words.title, sizes.title))) / 2))
  const ruled = new Paragraph({
    indent: { left: side, right: side },
    border: { top: { ...thin, size: 6, space: 1 } },
    spacing: { line: points(6), lineRule: LineRuleType.EXACT },
    children: [],
  })
  return halves(layout, layout.headLeft, [
    [
      [
        ...(head.superior
          ? [line(upper(superiorOf(head.superior.normalize('NFC').trim(), lang)), { size: sizes.superior })]
          : []),
        line(upper(body), { size: sizes.issuer, bold: true }),
        line('*', { size: sizes.issuer }),
      ],
      [line(words.title, { size: sizes.title, bold: true }), ruled],
    ],
    [
      [line(put(words.number, { code }), { size: sizes.number })],
      [line(placeAndDate(place, day, lang), { size: sizes.placeAndDate, italics: true })],
    ],
  ])
}

/** A paragraph of the body: justified, first line in. */
const prose = (text: string, layout: PaperLayout) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(layout.firstLine) },
    spacing: { before: points(layout.paragraphGap), line: points(layout.lineHeight), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: clean(text), size: layout.sizes.body * 2 })],
  })

const heading = (text: string, layout: PaperLayout, after = 0) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    indent: { firstLine: twips(layout.firstLine) },
    spacing: {
      before: points(layout.paragraphGap * 2),
      after: points(after),
      line: points(layout.lineHeight),
      lineRule: LineRuleType.EXACT,
    },
    children: [new TextRun({ text: clean(text), size: layout.sizes.body * 2, bold: true })],
  })

/** Lines of the author's own words; empty ones left out. */
const ownWords = (text: string | undefined, layout: PaperLayout) =>
  (text ?? '')
    .split(/[\r\n\v\u2028\u2029]+/)
    .filter((x) => x.trim() !== '')
    .map((x) => prose(x.trim(), layout))

function sourceTable(
  rows: readonly PaperRow[],
  layout: PaperLayout,
  words: Words,
  lang: Lang,
  nothing: Nothing,
  options: PaperOptions,
) {
  const whole = layout.page.width - layout.margins.left - layout.margins.right
  const narrow = [24, 24, 26, 20]
  const widths = [whole - narrow.reduce((a, b) => a + b, 0), ...narrow].map(twips)
  const cells = (texts: readonly string[], bold: boolean, keep: boolean) =>
    texts.map(
      (text, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          margins: { left: twips(1.5), right: twips(1.5) },
          children: [
            line(text, { size: layout.sizes.table, bold, keep, align: bold ? 'center' : i === 0 || i === 3 ? 'left' : 'right' }),
          ],
        }),
    )
  const { name, value, fraction, unit, records } = words.columns
  const unitOf = (key: string): string => {
    if (Object.hasOwn(words.unit, key)) return words.unit[key as CountingUnit]
    throw new Error(`no words for the counting unit ${key}`)
  }
  const texts = ({ key, answer }: PaperRow): string[] => {
    const counted = answer.state === 'counted'
    const sign = answer.percent === null || answer.change !== null ? '' : lang === 'vi' ? ' %' : '%'
    const ratio = counted && answer.numerator !== null && answer.denominator !== null
    return [
      options.nameOf?.(key) ?? key,
      figureText(answer, 'count', lang, nothing) + (counted ? sign + (answer.partial ? ' *' : '') : ''),
      ratio ? figureText(answer, 'fraction', lang, nothing) : '',
      unitOf(answer.countingUnit),
      answer.state === 'locked'
        ? nothing.locked
        : figureText({ ...answer, state: 'counted', value: answer.records }, 'count', lang, nothing),
    ]
  }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(whole), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells([name, value, fraction, unit, records], true, true) }),
      // the last two stay with the signature, which never stands alone on a page
      ...rows.map((row, i) => new TableRow({ cantSplit: true, children: cells(texts(row), false, i >= rows.length - 2) })),
    ],
  })
}

function closing(
  head: PaperHead,
  rows: readonly PaperRow[],
  layout: PaperLayout,
  words: Words,
  options: PaperOptions,
): (Paragraph | Table)[] {
  const { sizes } = layout
  const notes = [
    put(words.dates, {
      on: shortDay(head.cadresOn),
      from: shortDay(head.period.from),
      to: shortDay(addDays(toIsoDate(head.period.to), -1)),
    }),
    options.snapshot ? put(words.snapshot, options.snapshot) : words.live,
    ...(rows.some((r) => r.answer.partial) ? [words.partial] : []),
  ]
  const empty = () => line('', { size: sizes.signature, keep: true })
  return [
    ...notes.map((text) => line(text, { size: sizes.table, italics: true, align: 'left', keep: true })),
    empty(),
    halves(layout, layout.headLeft, [
      [
        [
          line(words.recipients, { size: sizes.recipients, underline: true, align: 'left', keep: true }),
          ...words.recipientList.map((text) => line(text, { size: sizes.recipientList, align: 'left', keep: true })),
        ],
        // four lines for the post, the hand and the seal, one for the name
        [line(words.signature, { size: sizes.signature, bold: true, keep: true }), empty(), empty(), empty(), empty(), empty()],
      ],
    ]),
    // Word wants a paragraph after a table; this one takes no room
    new Paragraph({ spacing: { line: points(1), lineRule: LineRuleType.EXACT }, children: [] }),
  ]
}

/** The report as a document not yet packed: what `writePaper` writes. */
export function paperOf(head: PaperHead, rows: readonly PaperRow[], lang: Lang, options: PaperOptions = {}): Document {
  const words = lang === 'vi' ? wordsVi : wordsEn
  const { yearReport, nothing, studying, bodies } = lang === 'vi' ? vi : en
  const day = dayOf(head)
  const layout = options.layout ?? layoutOn(day)
  const { sizes, margins, page } = layout
  const answers = new Map(rows.map((r) => [r.key, r.answer]))
  const sections = tell(
    yearReport,
    answers,
    { year: String(head.year), studying: studying(options.studying ?? null), ...bodies(head) },
    lang,
    nothing,
  )
  const told = new Set(sections.map((s) => s.key))
  const rest = Object.keys(head.words)
    .filter((key) => !told.has(key))
    .sort()
  const summary = put(words.summary, { year: head.year })

  return new Document({
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: layout.font, size: sizes.body * 2, language: { value: words.language } },
        },
        heading1: { run: { font: layout.font, size: sizes.body * 2, bold: true, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(layout.pageNumberFromEdge),
              footer: twips(layout.pageNumberFromEdge),
              gutter: 0,
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [] })] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.pageNumber * 2 })],
              }),
            ],
          }),
        },
        children: [
          headTable(head, day, layout, words, lang),
          line('', { size: sizes.body }),
          line(words.type, { size: sizes.type, bold: true }),
          line(summary, { size: sizes.summary, bold: true }),
          line(layout.summaryRule, { size: sizes.summary }),
          ...sections.flatMap((s) => [
            heading(s.heading, layout),
            ...s.paragraphs.map((p) => prose(asText(p), layout)),
            ...ownWords(head.words[s.key], layout),
          ]),
          ...rest.flatMap((key) => ownWords(head.words[key], layout)),
          heading(words.sources, layout, layout.paragraphGap),
          sourceTable(rows, layout, words, lang, nothing, options),
          ...closing(head, rows, layout, words, options),
        ],
      },
    ],
  })
}

/**
 * Writes the yearly report as .docx. Vietnamese and English have the same figures in the same places.
 * @throws Error when a sentence names a figure that `rows` lack, or a figure is counted in a unit without a word.
 */
export async function writePaper(
  head: PaperHead,
  rows: readonly PaperRow[],
  lang: Lang,
  options: PaperOptions = {},
): Promise<{ fileName: string; base64: string }> {
  const words = lang === 'vi' ? wordsVi : wordsEn
  const bytes = await Packer.toBuffer(paperOf(head, rows, lang, options), undefined, [
    core({
      title: put(words.summary, { year: head.year }),
      creator: clean(issuerOf(head.unitName, lang).body),
      language: words.language,
      day: head.cadresOn,
    }),
  ])
  const unit = head.unit.replaceAll(/[^a-zA-Z0-9]+/g, '-')
  return {
    fileName: `${put(words.fileName, { year: head.year, unit })}.docx`,
    base64: withFixedTimes(bytes).toString('base64'),
  }
}
