import { describe, expect, test } from 'vitest'
import type { Answer } from './contract.ts'
import * as en from './narrative.en.ts'
import { asText, type Lang, type Reporting, type Template, tell } from './narrative.ts'
import * as vi from './narrative.vi.ts'
import { yearFigures } from './report.ts'

const some: Answer = {
  state: 'counted',
  value: 2,
  numerator: 1,
  denominator: 2,
  percent: 50,
  change: null,
  countingUnit: 'person',
  records: 2,
  partial: false,
  by: [],
}
const answers = new Map<string, Answer>(yearFigures.map((key) => [key, some]))

function told(head: Reporting, lang: Lang, templates?: readonly Template[]): string {
  const { yearReport, nothing, bodies } = lang === 'vi' ? vi : en
  return tell(templates ?? yearReport, answers, { year: '2023', studying: '', ...bodies(head) }, lang, nothing)
    .flatMap((s) => s.paragraphs.map(asText))
    .join('\n')
}
const district: Reporting = { unitName: 'huyện Cần Đước', unitLevel: 'district' }
const province: Reporting = { unitName: 'tỉnh Tây Ninh', unitLevel: 'province' }
const commune: Reporting = { unitName: 'xã Rạch Kiến', unitLevel: 'commune' }

describe('who acted', () => {
  test.each<[Reporting, string, string]>([
    [district, 'Huyện ủy Cần Đước', 'Cần Đước District Party Committee'],
    [{ unitName: 'thị xã Kiến Tường', unitLevel: 'district' }, 'Thị ủy Kiến Tường', 'Kiến Tường Town Party Committee'],
    [{ unitName: 'thành phố Tân An', unitLevel: 'district' }, 'Thành ủy Tân An', 'Tân An City Party Committee'],
  ])('$unitName: its own committee', (head, committee, committeeEn) => {
    const text = told(head, 'vi')
    expect(text).toContain(`Ban Tổ chức ${committee} xây dựng`)
    expect(text).toContain(`Ban Thường vụ ${committee} kiểm tra`)
    expect(text).toContain(`${committee} tiến hành giám sát`)
    expect(text).toContain(`Ủy ban Kiểm tra ${committee} giám sát`)
    const english = told(head, 'en')
    expect(english).toContain(`the Organization Department of the ${committeeEn} drew`)
    expect(english).toContain(`the Standing Committee of the ${committeeEn} inspected`)
    expect(english).toContain(`The ${committeeEn} supervised`)
    expect(english).toContain(`The Inspection Commission of the ${committeeEn} supervised`)
  })

  test('of a province and a commune the district bodies are not its own: the sentence says whose acts are counted', () => {
    const text = told(province, 'vi')
    expect(text).toContain('Ban Tổ chức Tỉnh ủy Tây Ninh xây dựng')
    expect(text).toContain('ban thường vụ cấp ủy cấp huyện kiểm tra')
    expect(text).not.toContain('Ban Thường vụ Tỉnh ủy')
    const small = told(commune, 'vi')
    expect(small).toContain('Đảng ủy xã Rạch Kiến xây dựng')
    expect(small).toContain('Cấp ủy cấp huyện tiến hành giám sát')
    expect(told(commune, 'en')).toContain('the Rạch Kiến Commune Party Committee drew')
    expect(told(commune, 'en')).toContain('Inspection commissions of districts supervised')
  })

  test.each([province, commune, { unitName: 'thị xã Kiến Tường', unitLevel: 'district' }])(
    'nobody but a district is called Huyện ủy: $unitName',
    (head) => {
      expect(told(head, 'vi')).not.toContain('Huyện ủy')
      expect(told(head, 'en')).not.toMatch(/District (Party )?Committee/)
    },
  )

  test('planted: a sentence with a name in it is the same for everybody, and a name that nobody gives is refused', () => {
    const fixed = [{ key: 'x', heading: '', paragraphs: ['Huyện ủy tiến hành giám sát'] }]
    expect(told(province, 'vi', fixed)).toContain('Huyện ủy')
    const open = [{ key: 'x', heading: '', paragraphs: ['{{nobody}} tiến hành giám sát'] }]
    expect(() => told(district, 'vi', open)).toThrow('nothing says what {{nobody}} is')
  })
})

test('both languages tell the same figures in each section', () => {
  const figures = (templates: readonly Template[]) =>
    templates.map((t) => [t.key, [...t.paragraphs.join('\n').matchAll(/\[\[([a-z-]+)/g)].map((m) => m[1]).sort()])
  expect(figures(en.yearReport)).toEqual(figures(vi.yearReport))
})
