/**
 * The page list: one line a screen. The path, what loads it (each screen is a file of its own in the bundle), what it needs,
 * and where it stands in the menu. A new kind of record adds its lines here and nowhere else in the web.
 */
import type { ComponentType } from 'react'
import type { Act, May } from '../kernel/operation.ts'
import type { Lang, Namespace, WordTree } from '../ui/words.ts'

/** A screen file: its component, and the words it brings (importing the file has registered them). */
export interface ScreenModule {
  readonly default: ComponentType
  readonly words?: Namespace<WordTree>
}

/** The sections of the menu, in their order; `first` has no title. */
export const sectionNames = ['first', 'register', 'cadres', 'inspection', 'figures', 'data'] as const
export type SectionName = (typeof sectionNames)[number]

export interface Page {
  /** `/units/$id`: a place that begins with $ is read with `useParam('id')`. */
  readonly path: string
  readonly load: () => Promise<ScreenModule>
  /** Who may open it; left out, anyone signed in. The server and the database say it again. */
  readonly may?: May
  /** The entry of the menu; screens reached from others have none. `act`: only for those who hold it, though others may open the page too; `own` also for whoever is tied to a person on record. */
  readonly menu?: { readonly section: SectionName; readonly act?: Act } & Readonly<Record<Lang, string>>
}

const read: May = { wing: 'register', act: 'read' }

const pages: readonly Page[] = [
  {
    path: '/reports',
    load: () => import('../reports/screens/reports.tsx'),
    may: read,
    menu: { section: 'figures', vi: 'Báo cáo', en: 'Reports' },
  },
  { path: '/reports/$unit/$year', load: () => import('../reports/screens/report.tsx'), may: read },
  { path: '/figures/list', load: () => import('../reports/screens/list.tsx'), may: read },
  {
    path: '/units',
    load: () => import('../register/organizations/screens/unit.tsx'),
    may: read,
    menu: { section: 'register', vi: 'Tổ chức', en: 'Organizations' },
  },
  { path: '/units/$slug', load: () => import('../register/organizations/screens/unit.tsx'), may: read },
  {
    path: '/documents',
    load: () => import('../register/documents/screens/documents.tsx'),
    may: read,
    menu: { section: 'register', vi: 'Văn bản', en: 'Papers' },
  },
  {
    path: '/people',
    load: () => import('../register/people/screens/people.tsx'),
    may: read,
    menu: { section: 'register', vi: 'Con người', en: 'People' },
  },
  { path: '/people/$id', load: () => import('./person-page.tsx'), may: read },
  {
    path: '/imports',
    load: () => import('../exchange/screens/imports.tsx'),
    may: { wing: 'register', act: 'import' },
    menu: { section: 'data', vi: 'Nhập từ Excel', en: 'Import from Excel' },
  },
  { path: '/imports/$id', load: () => import('./import-page.tsx'), may: { wing: 'register', act: 'import' } },
  {
    path: '/trail',
    load: () => import('../audit/screens/trail.tsx'),
    may: read,
    menu: { section: 'data', vi: 'Nhật ký', en: 'Trail' },
  },
  { path: '/account', load: () => import('../access/screens/account.tsx') },
  {
    path: '/accounts',
    load: () => import('../access/screens/accounts.tsx'),
    may: { wing: 'register', act: 'grant' },
    menu: { section: 'data', vi: 'Tài khoản và quyền', en: 'Accounts and rights' },
  },
  { path: '/network', load: () => import('../access/screens/network.tsx'), may: { wing: 'register', act: 'grant' } },
  { path: '/erasure', load: () => import('../register/contests/screens/erasure.tsx'), may: { wing: 'register', act: 'grant' } },
  {
    path: '/contests',
    load: () => import('../register/contests/screens/contests.tsx'),
    may: { wing: 'register', act: 'write' },
    menu: { section: 'register', vi: 'Đề nghị sửa hồ sơ', en: 'Contested values' },
  },
  {
    path: '/me',
    load: () => import('../register/contests/screens/own.tsx'),
    menu: { section: 'first', act: 'own', vi: 'Hồ sơ của tôi', en: 'My record' },
  },
  {
    path: '/looks',
    load: () => import('./looks-page.tsx'),
    menu: { section: 'first', act: 'own', vi: 'Ai đã xem hồ sơ của tôi', en: 'Who looked at my record' },
  },
]

/** Pages for looking at the kit; a build for offices has none of them. */
const workshopPages: readonly Page[] =
  import.meta.env.MODE === 'production'
    ? []
    : [
        {
          path: '/gallery',
          load: () => import('../ui/gallery/gallery.tsx'),
          menu: { section: 'data', vi: 'Bộ phận giao diện', en: 'Kit gallery' },
        },
      ]

export const allPages: readonly Page[] = [...pages, ...workshopPages]
