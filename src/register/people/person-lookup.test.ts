import { describe, expect, test } from 'vitest'
import type { PartialDate } from '../../kernel/dates.ts'
import type { CellValue, SheetRow } from '../../kernel/sheet.ts'
import { Findings } from '../../kernel/sheet-rows.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import { PersonBook } from './person-book.ts'
import { type Asked, type KnownPerson, PersonLookup, personIn, sameBirth } from './person-lookup.ts'

const known = (fullName: string, birth: PartialDate | null, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id: `${fullName} ${birth?.y ?? ''} ${more.units ?? ''}`,
  version: 1,
  fullName,
  fold: fold(fullName),
  sex: null,
  birth,
  personalId: null,
  ethnicity: null,
  religion: null,
  nativePlace: null,
  units: [],
  areas: [],
  ...more,
})
const asked = (name: string, birth: PartialDate | null, more: Partial<Asked> = {}): Asked => ({
  name,
  birth,
  personalId: null,
  unit: null,
  area: null,
  ...more,
})
const found = (persons: KnownPerson[], a: Asked, must = false) => {
  const answer = new PersonLookup(persons).find(a, must)
  return answer.is === 'found' ? answer.person.id : answer.is
}

describe('who is meant', () => {
  const an = known('Lê Văn An', { y: 1975, m: 5, d: 6 }, { personalId: '999075000001', units: ['u1'], areas: ['a1'] })

  test('the number decides, whatever the birth; a number under another name is asked about', () => {
    expect(found([an], asked('Lê Văn An', null, { personalId: '999075000001' }))).toBe(an.id)
    expect(found([an], asked('Trần Văn Bê', { y: 1975 }, { personalId: '999075000001' }))).toBe('otherName')
    expect(found([an], asked('Lê Văn An', { y: 1975, m: 5, d: 6 }, { personalId: '999075000002' }))).toBe('none')
  })

  test('without numbers: name and whole birth', () => {
    expect(found([an], asked('LÊ VĂN AN', { y: 1975, m: 5, d: 6 }))).toBe(an.id)
    expect(found([an], asked('Lê Văn An', { y: 1975, m: 5, d: 7 }))).toBe('none')
    expect(found([an], asked('Lê Văn An', { y: 1976 }))).toBe('none')
  })

  test('a year alone needs the place; elsewhere it is a question', () => {
    expect(found([an], asked('Lê Văn An', { y: 1975 }, { unit: 'u1' }))).toBe(an.id)
    expect(found([an], asked('Lê Văn An', { y: 1975 }, { unit: 'u2', area: 'a1' }))).toBe(an.id)
    expect(found([an], asked('Lê Văn An', { y: 1975 }, { unit: 'u9', area: 'a9' }))).toBe('several')
  })

  test('two of one name and year: the place tells them apart, else it is asked', () => {
    const one = known('Nguyễn Văn Đạt', { y: 1984 }, { units: ['u1'], areas: ['a1'] })
    const two = known('Nguyễn Văn Đạt', { y: 1984 }, { units: ['u2'], areas: ['a1'] })
    expect(found([one, two], asked('Nguyễn Văn Đạt', { y: 1984 }, { unit: 'u2', area: 'a1' }))).toBe(two.id)
    expect(found([one, two], asked('Nguyễn Văn Đạt', { y: 1984 }, { unit: 'u3', area: 'a1' }))).toBe('several')
    expect(found([one, two], asked('Nguyễn Văn Đạt', { y: 1991 }, { unit: 'u1' }))).toBe('none')
  })

  test('hòa and hoà are one, hòa and hoa are not; a name typed without marks is asked about', () => {
    const hoa = known('Trần Thị Hòa', { y: 1980, m: 1, d: 2 })
    expect(found([hoa], asked('Trần Thị Hoà', { y: 1980, m: 1, d: 2 }))).toBe(hoa.id)
    expect(found([hoa], asked('Trần Thị Hoa', { y: 1980, m: 1, d: 2 }))).toBe('none')
    expect(found([hoa], asked('Tran Thi Hoa', { y: 1980, m: 1, d: 2 }))).toBe('several')
  })

  test('one who must be recorded is found by name and place; a place where he is not is a question', () => {
    expect(found([an], asked('Lê Văn An', null, { unit: 'u1' }), true)).toBe(an.id)
    expect(found([an], asked('Lê Văn An', null, { unit: 'u2' }), true)).toBe('several')
    expect(found([an], asked('Lê Văn An', null), true)).toBe(an.id)
  })

  test('births: what one leaves open the other may fill', () => {
    expect(sameBirth({ y: 1975 }, { y: 1975, m: 5 })).toBe(true)
    expect(sameBirth({ y: 1975, m: 5 }, { y: 1975, m: 6, d: 1 })).toBe(false)
    expect(sameBirth(null, { y: 1975 })).toBe(true)
  })
})

describe('people of one file', () => {
  const row = (n: number, name: string, more: Record<string, CellValue> = {}): SheetRow => ({
    sheet: 'S',
    row: n,
    fields: { fullName: name, ...more },
    raw: {},
  })
  const book = (persons: KnownPerson[] = []) => {
    let n = 0
    return new PersonBook(new PersonLookup(persons), () => `new-${++n}`)
  }

  test('two rows of one person make one, with both places; the second may give the name only', () => {
    const b = book()
    const f = new Findings()
    const first = b.take(f, row(1, 'Lê Văn An', { birth: { y: 1975 } }), 'u1', 'a1')
    const second = b.take(f, row(2, 'Lê Văn An', {}), 'u2', 'a1')
    expect([first?.id, second?.id, b.created.size, f.all]).toEqual(['new-1', 'new-1', 1, []])
    expect([...(b.places.get('new-1') ?? [])]).toEqual(['u1', 'u2'])
  })

  test('planted: the same name elsewhere with a year alone is asked about, and answered', () => {
    const b = book()
    const f = new Findings()
    b.take(f, row(1, 'Lê Văn An', { birth: { y: 1975 } }), 'u1', 'a1')
    expect(b.take(f, row(2, 'Lê Văn An', { birth: { y: 1975 } }), 'u2', 'a2')).toBeNull()
    expect(f.all.map((x) => [x.code, x.with.ids, x.with.mayBeNew])).toEqual([['people:findings.personMaybe', 'row:1:S', 1]])
    const answered = (answer: string) => row(2, 'Lê Văn An', { birth: { y: 1975 }, $person: answer })
    expect(b.take(f, answered('new'), 'u2', 'a2')?.id).toBe('new-2')
    // whom a row makes has another id in the next reading of the file, and is still meant by his row
    expect(b.take(f, answered('row:1:S'), 'u3', 'a3')?.id).toBe('new-1')
    expect(b.take(f, answered('row:9:S'), 'u4', 'a4')).toBeNull()
  })

  test('nobody is made of a name alone', () => {
    const f = new Findings()
    expect(book().take(f, row(1, 'Lê Văn An'), 'u1', 'a1')).toBeNull()
    expect(f.all[0]?.code).toBe('people:findings.birthMissing')
  })

  test('blanks are filled, differences told, births that contradict refused', () => {
    const an = known('Lê Văn An', { y: 1975 }, { personalId: '999075000001', ethnicity: 'Kinh' })
    const b = book([an])
    const f = new Findings()
    b.take(
      f,
      row(1, 'Lê Văn An', { personalId: '999075000001', birth: { y: 1975, m: 5 }, sex: 'male', ethnicity: 'Hoa' }),
      'u1',
      'a1',
    )
    expect(b.filled.get(an.id)).toMatchObject({ version: 1, birth: { y: 1975, m: 5 }, sex: 'male', ethnicity: 'Kinh' })
    expect(f.all.map((x) => [x.level, x.code])).toEqual([['notice', 'people:findings.detailDiffers']])
    b.take(f, row(2, 'Lê Văn An', { personalId: '999075000001', birth: { y: 1976 } }), 'u1', 'a1')
    expect(f.errors.map((x) => x.code)).toEqual(['people:findings.birthDiffers'])
  })

  test('a number of the wrong length is refused', () => {
    const f = new Findings()
    expect(book().take(f, row(1, 'Lê Văn An', { birth: { y: 1975 }, personalId: '79075000001' }), 'u1', 'a1')).toBeNull()
    expect(f.all[0]).toMatchObject({ code: 'people:findings.numberWrong', with: { count: 11 } })
  })

  test('one who must be there: not found, or the answer of a person', () => {
    const an = known('Lê Văn An', { y: 1975 }, { units: ['u1'] })
    const twin = known('Lê Văn An', { y: 1975 }, { units: ['u2'] })
    const lookup = new PersonLookup([an, twin])
    const f = new Findings()
    expect(personIn(f, row(1, 'x'), 'fullName', lookup, asked('Trần Văn Không', null))).toBeNull()
    expect(personIn(f, row(2, 'x'), 'fullName', lookup, asked('Lê Văn An', null))).toBeNull()
    expect(f.all.map((x) => [x.code, x.with.count, x.with.mayBeNew])).toEqual([
      ['people:findings.personNotFound', undefined, undefined],
      ['people:findings.personTwice', 2, 0],
    ])
    expect(personIn(f, row(3, 'x', { $person: twin.id }), 'fullName', lookup, asked('Lê Văn An', null))?.id).toBe(twin.id)
  })
})
