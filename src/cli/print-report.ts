/** The report in the terminal: the prose, then every figure with its records. */
import { indicatorHome } from '../goc.ts'
import { type Lang, say } from '../platform/words.ts'
import type { FigureRow } from '../reports/contract.ts'
import * as en from '../reports/narrative.en.ts'
import { asText, figureText, type Studying, tell } from '../reports/narrative.ts'
import * as vi from '../reports/narrative.vi.ts'

const wrap = (text: string, width = 100): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].join('\n')
}

export function printReport(
  head: {
    unitName: string
    unitLevel: string
    year: number
    cadresOn: string
    period: { from: string; to: string }
    words: Record<string, string>
  },
  rows: readonly FigureRow[],
  lang: Lang,
  learners: Studying = null,
): string {
  const { yearReport, nothing, studying, bodies } = lang === 'vi' ? vi : en
  const answers = new Map(rows.map((r) => [r.key, r.answer]))
  const out = [
    `${head.unitName.toUpperCase()} · ${head.year}`,
    `${lang === 'vi' ? 'Cán bộ: tại ngày' : 'Cadres: on'} ${head.cadresOn} · ${lang === 'vi' ? 'kiểm tra, giám sát' : 'inspection'}: ${head.period.from} – ${head.period.to}`,
    '',
  ]
  const values = { year: String(head.year), studying: studying(learners), ...bodies(head) }
  for (const section of tell(yearReport, answers, values, lang, nothing)) {
    out.push(section.heading, '')
    for (const p of section.paragraphs) out.push(wrap(asText(p)), '')
    if (head.words[section.key]) out.push(wrap(head.words[section.key]!), '')
  }
  for (const r of rows) {
    const form = r.answer.denominator !== null && r.answer.state === 'counted' ? 'percent' : 'count'
    const name = say(lang, `${indicatorHome.get(r.key)}:indicators.${r.key}.name`)
    out.push(
      `${figureText(r.answer, form, lang, nothing).padStart(20)}  ${r.answer.countingUnit.padEnd(12)} ${String(r.answer.records).padStart(5)}  ${name}`,
    )
  }
  return out.join('\n')
}
