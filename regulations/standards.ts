/**
 * Title standards as data, each criterion with its dates of force, its basis, and how sure we are of it.
 * verified: read in a source; local: a committee's own regulation; assumed: from memory, to be checked by the office before it relies on it.
 */
import { titles } from './titles.ts'

export type Certainty = 'verified' | 'local' | 'assumed'
export type CriterionKey = 'degree' | 'fieldMatch' | 'politicalTheory' | 'stateManagement'
export type CriterionRow = {
  standard: string
  title: string
  key: CriterionKey
  least: number
  mandatory: boolean
  graceUntil: string | null
  graceForHoldersBefore: string | null
  validFrom: string
  validTo: string
  legalBasis: string
  certainty: Certainty
}
export type StandardRow = {
  key: string
  vi: string
  en: string
  validFrom: string
  validTo: string
  legalBasis: string
  certainty: Certainty
  textVi: string
  textEn: string
}

/** Levels that can be compared within one kind of qualification (2C-BNV/2008 items 15.2–15.4). */
export const levels = {
  degree: ['none', 'elementary', 'intermediate', 'college', 'university', 'master', 'doctor', 'doctorOfScience'],
  politicalTheory: ['none', 'elementary', 'intermediate', 'advanced', 'bachelor'],
  stateManagement: ['none', 'officer', 'specialist', 'seniorSpecialist', 'highSpecialist'],
} as const
const university = levels.degree.indexOf('university')
const intermediateDegree = levels.degree.indexOf('intermediate')
const intermediateTheory = levels.politicalTheory.indexOf('intermediate')
const specialist = levels.stateManagement.indexOf('specialist')

export const standards: readonly StandardRow[] = [
  {
    key: 'commune-2023',
    vi: 'Tiêu chuẩn cán bộ, công chức cấp xã',
    en: 'Standard of commune cadres and civil servants',
    validFrom: '2023-08-01',
    validTo: '2025-07-01',
    legalBasis: '33/2023/NĐ-CP, Điều 8 và Điều 10',
    certainty: 'verified',
    textVi: 'Cán bộ, công chức cấp xã: tốt nghiệp đại học trở lên, ngành phù hợp với chức danh.',
    textEn: 'Commune cadres and civil servants: a university degree or higher, in a field that fits the title.',
  },
  {
    key: 'district-heads',
    vi: 'Tiêu chuẩn cấp trưởng, cấp phó cấp huyện',
    en: 'Standard of heads and deputies at district level',
    validFrom: '2017-08-04',
    validTo: '2025-07-01',
    legalBasis: '89-QĐ/TW năm 2017 và quy định của tỉnh',
    certainty: 'assumed',
    textVi:
      'Cấp trưởng, cấp phó cấp huyện: đại học trở lên, phù hợp chuyên môn; trung cấp hoặc cao cấp lý luận chính trị theo chức danh.',
    textEn:
      'Heads and deputies at district level: a university degree or higher in a fitting field; intermediate or advanced political theory by title.',
  },
]

const commune = {
  standard: 'commune-2023',
  validFrom: '2023-08-01',
  validTo: '2025-07-01',
  graceUntil: null,
  graceForHoldersBefore: null,
}
const district = {
  standard: 'district-heads',
  validFrom: '2017-08-04',
  validTo: '2025-07-01',
  graceUntil: null,
  graceForHoldersBefore: null,
}

export const criteria: readonly CriterionRow[] = titles.flatMap((t): CriterionRow[] => {
  if (t.level === 'commune' && t.staffKind !== 'none') {
    const justice = t.key === 'commune-justice'
    const article = t.staffKind === 'cadre' ? '33/2023/NĐ-CP, Điều 8' : '33/2023/NĐ-CP, Điều 10'
    return [
      // a special law goes before: the civil-status officer needs an intermediate diploma in law
      {
        ...commune,
        title: t.key,
        key: 'degree',
        least: justice ? intermediateDegree : university,
        mandatory: true,
        legalBasis: justice ? 'Luật Hộ tịch, Điều 72 (luật riêng: trung cấp luật)' : article,
        certainty: 'verified',
      },
      { ...commune, title: t.key, key: 'fieldMatch', least: 1, mandatory: true, legalBasis: article, certainty: 'verified' },
      ...(t.isKey
        ? [
            {
              ...commune,
              title: t.key,
              key: 'politicalTheory' as const,
              least: intermediateTheory,
              mandatory: true,
              legalBasis: 'Quy định của tỉnh',
              certainty: 'assumed' as const,
            },
          ]
        : []),
      {
        ...commune,
        title: t.key,
        key: 'stateManagement',
        least: specialist,
        mandatory: false,
        legalBasis: 'Quy chế của huyện',
        certainty: 'assumed',
      },
    ]
  }
  if (t.level === 'district' && (t.rank === 'head' || t.rank === 'deputy')) {
    const basis = { legalBasis: '89-QĐ/TW năm 2017 và quy định của tỉnh', certainty: 'assumed' as const, mandatory: true }
    return [
      { ...district, ...basis, title: t.key, key: 'degree', least: university },
      { ...district, ...basis, title: t.key, key: 'fieldMatch', least: 1 },
      { ...district, ...basis, title: t.key, key: 'politicalTheory', least: intermediateTheory },
    ]
  }
  return []
})
