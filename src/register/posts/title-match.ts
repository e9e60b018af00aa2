/** Which title of the catalogue a cell means, in the organization that has the seat. Pure. */
import type { KnownUnit } from '../../kernel/unit-names.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'

export interface KnownTitle {
  readonly key: string
  readonly name: string
  readonly level: string
  readonly body: string
  readonly rank: string
  readonly sort: number
}

/** Kinds of body whose titles a kind of organization has, its own first: an office of the State has a chief as one of the Party has. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  department: ['department', 'advisoryBody'],
  advisoryBody: ['advisoryBody', 'department'],
  politicalCentre: ['politicalCentre', 'serviceUnit'],
  front: ['front', 'union'],
  union: ['union', 'front'],
  grassrootsCell: ['grassrootsCell', 'cell'],
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\buy ban mat tran to quoc( viet nam)?\b/g, 'uy ban mttq'],
  [/\bubmttq\b/g, 'uy ban mttq'],
  [/\bmat tran to quoc( viet nam)?\b/g, 'mttq'],
  [/\bubkt\b/g, 'uy ban kiem tra'],
  [/\blien hiep phu nu( viet nam)?\b/g, 'lhpn'],
  [/\bcuu chien binh( viet nam)?\b/g, 'ccb'],
  [/\bdoan (tncs|thanh nien cong san)( ho chi minh| hcm)?\b/g, 'doan'],
  [/\bban chi huy quan su\b/g, 'ban chqs'],
  [/\bpct\b/g, 'pho chu tich'],
  [/\bpbt\b/g, 'pho bi thu'],
  [/\btt\b/g, 'thuong truc'],
]

/** Folded, abbreviations and dashes in one form. */
function key(text: string): string {
  let out = fold(text)
    .replaceAll(/[.,;:()]/g, ' ')
    .replaceAll(/\s*[‐‑–—-]\s*/g, ' - ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  for (const [long, short] of SHORT) out = out.replaceAll(long, short)
  return out
}

/** Every word of `rest` is a word of the unit's name or of its area's: “Bí thư Đảng ủy xã Long Khê” in Đảng ủy xã Long Khê. */
const namesTheUnit = (rest: string, unit: KnownUnit): boolean => {
  const words = new Set([...key(unit.name).split(' '), ...key(unit.parentName ?? '').split(' ')])
  return rest.split(' ').every((word) => words.has(word))
}

export class TitleCatalogue {
  private readonly titles: readonly (KnownTitle & { folded: string })[]
  private readonly byKey: ReadonlyMap<string, KnownTitle>

  constructor(titles: readonly KnownTitle[]) {
    this.titles = titles.map((t) => ({ ...t, folded: key(t.name) }))
    this.byKey = new Map(titles.map((t) => [t.key, t]))
  }

  get(titleKey: string): KnownTitle | undefined {
    return this.byKey.get(titleKey)
  }

  /** The title of that name which this kind of organization has at its level; null when the catalogue has none. */
  find(text: string, unit: KnownUnit): KnownTitle | null {
    const asked = key(text)
    for (const body of bodies[unit.kind] ?? [unit.kind]) {
      const own = this.titles.filter((t) => t.body === body && (t.level === unit.level || body === 'cell'))
      const exact = own.find((t) => t.folded === asked)
      if (exact) return exact
      const longer = own
        .filter((t) => asked.startsWith(`${t.folded} `) && namesTheUnit(asked.slice(t.folded.length + 1), unit))
        .sort((a, b) => b.folded.length - a.folded.length)[0]
      if (longer) return longer
    }
    return null
  }

  /** Names of the titles that an organization of this kind has: what a person may write instead. */
  namesFor(unit: KnownUnit): string[] {
    const own = bodies[unit.kind] ?? [unit.kind]
    return this.titles.filter((t) => own.includes(t.body) && t.level === unit.level).map((t) => t.name)
  }
}
