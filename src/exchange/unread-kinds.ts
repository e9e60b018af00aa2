/**
 * Lists that offices keep and no part of Gốc keeps yet. They are known by heads that no list that is read has, so that it can be said
 * which list it is and that it is not read; where it lists people, they are read and each column of the rest is told. Data; a kind goes from here when a feature reads it.
 */
import { type HeadPath, headKey } from './columns.ts'

export const unreadKinds = ['planning', 'votes', 'classes', 'returns'] as const
export type UnreadKind = (typeof unreadKinds)[number]

/** Heads, folded; one is enough. */
const heads: Readonly<Record<UnreadKind, readonly string[]>> = {
  planning: [
    'chuc danh quy hoach',
    'quy hoach chuc danh',
    'chuc danh duoc quy hoach',
    'quy hoach chuc vu',
    'chuc vu quy hoach',
    'giai doan quy hoach',
    'nhiem ky quy hoach',
    'chuc danh gioi thieu quy hoach',
  ],
  votes: [
    'so phieu',
    'phieu dong y',
    'co mat',
    'so co mat',
    'trieu tap',
    'so trieu tap',
    'phieu bau',
    'ty le',
    'ti le',
    'so phieu dong y',
    'phieu khong dong y',
    'so phieu khong dong y',
    'phieu gioi thieu',
    'so phieu gioi thieu',
    'phieu thu vao',
    'so phieu thu vao',
    'phieu phat ra',
    'so phieu phat ra',
    'phieu hop le',
    'so phieu bau',
    'ty le phieu',
    'ti le phieu',
    'ty le dong y',
    'so nguoi duoc trieu tap',
    'so phieu tin nhiem',
    'tin nhiem cao',
    'tin nhiem thap',
  ],
  classes: [
    'ten lop',
    'lop',
    'lop hoc',
    'lop boi duong',
    'ten lop hoc',
    'diem',
    'diem thi',
    'diem tb',
    'diem trung binh',
    'diem tong ket',
    'diem cuoi khoa',
    'diem tot nghiep',
    'ket qua hoc tap',
    'xep loai tot nghiep',
    'diem kiem tra',
    'diem tieu luan',
  ],
  returns: [
    'chi tieu',
    'ten chi tieu',
    'ma chi tieu',
    'ma so chi tieu',
    'luy ke',
    'don vi tinh',
    'dvt',
    'thuc hien trong ky',
    'so lieu ky bao cao',
    'ke hoach nam',
  ],
}

/** What such a list says in its title or over its rows as well as in a column, by the names of vocabulary.ts. */
export const unreadFields: Readonly<Record<UnreadKind, readonly string[]>> = {
  planning: ['planTitle'],
  votes: [],
  classes: ['className'],
  returns: [],
}

const kindOfHead = new Map<string, UnreadKind>(unreadKinds.flatMap((kind) => heads[kind].map((head) => [head, kind] as const)))
export const unreadWords: ReadonlySet<string> = new Set(kindOfHead.keys())

/** The kind of list that a column belongs to by its head; null for any other column. */
export const unreadColumn = (path: HeadPath): UnreadKind | null =>
  path.map((head) => kindOfHead.get(headKey(head))).find((kind) => kind !== undefined) ?? null

/** The list of this kind that the heads tell; null when none does. */
export function unreadKindOf(paths: readonly HeadPath[]): UnreadKind | null {
  const found = new Map<UnreadKind, number>()
  for (const path of paths) {
    const kind = unreadColumn(path)
    if (kind) found.set(kind, (found.get(kind) ?? 0) + 1)
  }
  const [best] = [...found].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? null
}
