/**
 * Writes the tables of the figure guides — every fact, every dimension — from what the features declare, between the markers in
 * `docs/guide.en/figures.md` and `docs/guide.vi/so-lieu.md`. A dimension that nobody explained here stops it.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../src/kernel/feature.ts'
import { type Dim, dimsEveryFactHas, type Fact } from '../src/kernel/figure.ts'
import { words as wordsEn } from '../src/reports/paper.en.ts'
import { words as wordsVi } from '../src/reports/paper.vi.ts'

export type Lang = 'vi' | 'en'
export const guides: Readonly<Record<Lang, string>> = { vi: 'docs/guide.vi/so-lieu.md', en: 'docs/guide.en/figures.md' }
export const marker = { begin: '<!-- facts: begin -->', end: '<!-- facts: end -->' }

type Said = Readonly<Record<Lang, string>>
const said = (vi: string, en: string): Said => ({ vi, en })

/** What a dimension asks; `<fact>.<dimension>` where one word asks two things. */
export const meanings: Readonly<Record<string, Said>> = {
  unit: said('địa bàn, mã đơn vị (khi đó)', 'the area, by its id (of that time)'),
  unitToday: said('địa bàn hôm nay mà hồ sơ gom về', 'the area of today to which the record is gathered'),
  'unit.level': said('cấp của tổ chức', 'level of the organization'),
  'unit.nature': said('khối của tổ chức', 'nature of the organization'),
  'unit.kind': said('loại tổ chức', 'kind of organization'),
  organization: said('tổ chức có ghế, mã đơn vị', 'the organization that has the seat, by its id'),
  title: said('chức danh, theo khóa trong regulations/titles.ts', 'the title, by its key in regulations/titles.ts'),
  'title.rank': said('trưởng, phó, thành viên, chuyên môn', 'head, deputy, member, staff'),
  'title.level': said('cấp của chức danh', 'level of the title'),
  'title.key': said('có phải chức danh chủ chốt không', 'is it a key title?'),
  'title.staffKind': said('cán bộ, công chức hay không', 'cadre, civil servant or neither'),
  sex: said('giới tính', 'sex'),
  'birth.year': said('năm sinh', 'year of birth'),
  ethnicity: said('dân tộc, đúng chữ đã ghi', 'ethnicity, as it is recorded'),
  capacity: said('hình thức giữ chức', 'capacity in which it is held'),
  'term.daysLeft': said('số ngày còn của nhiệm kỳ; âm là đã quá', 'days left of the term; below zero: past it'),
  vacant: said('ghế khuyết', 'nobody holds the seat'),
  'holder.twoHeads': said(
    'người giữ còn giữ một ghế đứng đầu khác của đơn vị',
    'its holder holds another seat that heads the unit',
  ),
  endedWithUnit: said('kết thúc vì đơn vị kết thúc', 'ended because its unit ended'),
  dualHead: said('bí thư đồng thời là chủ tịch UBND', 'one person is secretary and chair'),
  'secretary.local': said('kết luận về bí thư', 'what was found of the secretary'),
  'chair.local': said('kết luận về chủ tịch UBND', 'what was found of the chair'),
  'membership.status': said('chính thức, dự bị', 'official or probationary'),
  criterion: said('tiêu chí', 'the criterion'),
  mandatory: said('tiêu chí bắt buộc', 'is it mandatory?'),
  verdict: said('kết quả đối chiếu', 'the verdict'),
  level: said('bậc cao nhất đã ghi của tiêu chí ấy', 'best level recorded for that criterion'),
  'commitment.overdue': said('đã quá hạn cam kết mà chưa đạt', 'past the day of the commitment and not met'),
  'body.kind': said('loại chủ thể tiến hành', 'kind of the acting body'),
  'body.level': said('cấp của chủ thể tiến hành', 'level of the acting body'),
  'engagement.kind': said('kiểm tra, giám sát hay loại khác', 'inspection, supervision or another kind'),
  'engagement.form': said('chuyên đề, định kỳ, đột xuất, theo chương trình', 'thematic, periodic, unscheduled, by the programme'),
  'engagement-subject.kind': said('kiểm tra, giám sát hay loại khác', 'inspection, supervision or another kind'),
  'engagement-subject.form': said(
    'chuyên đề, định kỳ, đột xuất, theo chương trình',
    'thematic, periodic, unscheduled, by the programme',
  ),
  subjectKind: said('tổ chức hay đảng viên', 'organization or member'),
  'subject.kind': said('loại tổ chức là đối tượng', 'kind of the organization that is the subject'),
  isHead: said('là người đứng đầu', 'is the head of the organization'),
  committeeMember: said('cấp ủy viên cấp nào', 'member of a committee of which level'),
  conclusion: said('kết luận với đối tượng ấy', 'the conclusion on that subject'),
  'discipline-decision.form': said('hình thức kỷ luật', 'form of discipline'),
  slice: said('loại đơn và đối tượng, như khi khai báo', 'kind and object, as declarations name them'),
  'petition.kind': said('loại đơn', 'kind of petition'),
  about: said('đơn nói về ai, về gì', 'what it is about'),
  withinCompetence: said('thuộc thẩm quyền', 'within competence'),
  needsSettlement: said('phải xem xét giải quyết', 'must be settled'),
  'petition.status': said('tình trạng', 'where it stands'),
}

const heads: Readonly<Record<Lang, { facts: readonly string[]; dims: readonly string[] }>> = {
  vi: {
    facts: ['`fact`', 'là gì', 'mỗi dòng là một', 'hỏi', '`distinct`', 'số 0 cần khai báo', 'mục riêng (`dim`, `by`)'],
    dims: ['`dim`', 'nghĩa', 'giá trị', 'có ở'],
  },
  en: {
    facts: [
      '`fact`',
      'what it is',
      'its rows are',
      'asked',
      '`distinct`',
      'a zero needs a declaration',
      'own dimensions (`dim`, `by`)',
    ],
    dims: ['`dim`', 'asks', 'values', 'in'],
  },
}
const phrases: Readonly<Record<Lang, Readonly<Record<'stock' | 'event' | 'no' | 'whole' | 'all' | Dim['kind'], string>>>> = {
  vi: {
    stock: 'tại ngày: `at`',
    event: 'trong kỳ: `period`',
    no: 'không',
    whole: 'cả loại việc',
    all: 'mọi loại',
    code: 'chữ',
    boolean: '`true`, `false`',
    number: 'số nguyên',
    text: 'chữ',
    id: 'mã (UUID)',
  },
  en: {
    stock: 'on a day: `at`',
    event: 'over a period: `period`',
    no: 'no',
    whole: 'of the fact',
    all: 'all',
    code: 'text',
    boolean: '`true`, `false`',
    number: 'whole number',
    text: 'text',
    id: 'id (UUID)',
  },
}
const counting: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { vi: wordsVi.unit, en: wordsEn.unit }

const code = (names: readonly string[]): string => names.map((n) => `\`${n}\``).join(', ')
/** Columns stand under each other, as the formatter of the project sets them: what it touches would differ from what is made. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((h, i) => Math.max(3, h.length, ...rows.map((r) => r[i]!.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((c, i) => c.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n')
}

function meaningOf(fact: string, dim: string, lang: Lang): string {
  const found = meanings[`${fact}.${dim}`] ?? meanings[dim]
  if (!found) throw new Error(`The guide has no words for the dimension ${dim} of ${fact}: add them to scripts/guide-figures.ts.`)
  return found[lang]
}

/** The two tables. `named`: the words for each fact. @throws Error for a dimension without words */
export function factTables(facts: ReadonlyMap<string, Fact>, named: (fact: string) => string, lang: Lang): string {
  const p = phrases[lang]
  const rows = [...facts.values()].map((f) => [
    `\`${f.key}\``,
    named(f.key),
    counting[lang][f.counts]!,
    'stock' in f.time ? p.stock : p.event,
    code(Object.keys(f.entities)) || '–',
    'stock' in f.time ? p.no : f.declaredBy ? `\`${f.declaredBy}\`` : p.whole,
    code(Object.keys(f.dims)),
  ])
  // One line for all facts in which a dimension asks the same and takes the same.
  const lines = new Map<string, { dim: string; meaning: string; values: string; facts: string[] }>()
  const add = (fact: string, dim: string, d: Dim) => {
    const meaning = meaningOf(fact, dim, lang)
    const values = d.values ? code(d.values) : p[d.kind]
    const key = [dim, meaning, values].join('\n')
    const there = lines.get(key)
    if (there) there.facts.push(fact)
    else lines.set(key, { dim, meaning, values, facts: [fact] })
  }
  for (const f of facts.values()) for (const [dim, d] of Object.entries(f.dims)) add(f.key, dim, d)
  const everywhere = Object.entries(dimsEveryFactHas).map(([dim, d]) => [
    `\`${dim}\``,
    meaningOf('*', dim, lang),
    d.values ? code(d.values) : p[d.kind],
    p.all,
  ])
  const own = [...lines.values()].map((l) => [`\`${l.dim}\``, l.meaning, l.values, code(l.facts)])
  return `${table(heads[lang].facts, rows)}\n\n${table(heads[lang].dims, [...everywhere, ...own])}`
}

/** Puts the tables between the markers. @throws Error when a marker is missing */
export function withTables(text: string, tables: string): string {
  const [from, to] = [text.indexOf(marker.begin), text.indexOf(marker.end)]
  if (from < 0 || to < from) throw new Error(`The guide lacks its markers ${marker.begin} … ${marker.end}.`)
  return `${text.slice(0, from + marker.begin.length)}\n\n${tables}\n\n${text.slice(to)}`
}

/** The words for a fact, from the feature that declares it. */
export function namesOf(
  features: readonly { facts: readonly Fact[]; words: { vi: Catalogue; en: Catalogue } }[],
  lang: Lang,
): (fact: string) => string {
  return (key) => {
    const all = features.find((f) => f.facts.some((x) => x.key === key))?.words[lang].facts
    const name = typeof all === 'object' ? all[key] : undefined
    if (typeof name !== 'string') throw new Error(`no feature has words (${lang}) for the fact ${key}`)
    return name
  }
}

if (import.meta.main) {
  const { collected, features } = await import('../src/goc.ts')
  for (const lang of ['vi', 'en'] as const) {
    const path = join(import.meta.dirname, '..', guides[lang])
    const before = await readFile(path, 'utf8')
    const after = withTables(before, factTables(collected.facts, namesOf(features, lang), lang))
    if (after !== before) await writeFile(path, after)
    console.log(`${guides[lang]}: ${after === before ? 'up to date' : 'written'}`)
  }
}
