import { expect, test } from 'vitest'
import { mayOpen, menuOf } from './menu.ts'
import type { Page } from './pages.ts'

const load = () => Promise.reject(new Error('not shown'))
const pages: readonly Page[] = [
  {
    path: '/import',
    load,
    may: { wing: 'register', act: 'import' },
    menu: { section: 'data', vi: 'Nhập từ Excel', en: 'Import from Excel' },
  },
  { path: '/units', load, menu: { section: 'register', vi: 'Tổ chức', en: 'Organizations' } },
  { path: '/units/$id', load },
  { path: '/cases', load, may: { wing: 'inspection', act: 'read' }, menu: { section: 'inspection', vi: 'Cuộc', en: 'Cases' } },
  { path: '/', load, menu: { section: 'first', vi: 'Việc của tôi', en: 'My work' } },
]
const cadres = { wings: ['cadres'], may: ['read'] }
const inspector = { wings: ['inspection'], may: ['read', 'import'] }

test('sections in their order; what has no entry for the account is not there', () => {
  const menu = menuOf(pages, cadres, 'vi', (section) => section.toUpperCase())
  expect(menu).toEqual([
    { id: 'first', entries: [{ id: '/', label: 'Việc của tôi', target: { to: '/' } }] },
    { id: 'register', title: 'REGISTER', entries: [{ id: '/units', label: 'Tổ chức', target: { to: '/units' } }] },
  ])
})

test('another account, in English', () => {
  const menu = menuOf(pages, inspector, 'en', (section) => section)
  expect(menu.flatMap((section) => section.entries.map((entry) => entry.label))).toEqual([
    'My work',
    'Organizations',
    'Cases',
    'Import from Excel',
  ])
})

test('a page opens for those who may', () => {
  expect(pages.map((page) => mayOpen(page, cadres))).toEqual([false, true, true, false, true])
  expect(pages.map((page) => mayOpen(page, inspector))).toEqual([true, true, true, true, true])
})

test('whoever is tied to a person on record finds his own record in the menu, whatever else he may', () => {
  const own: readonly Page[] = [
    { path: '/me', load, menu: { section: 'first', act: 'own', vi: 'Hồ sơ của tôi', en: 'My record' } },
  ]
  const shown = (account: { wings: string[]; may: string[]; onRecord?: boolean }) => menuOf(own, account, 'vi', (s) => s).length
  expect([
    shown(cadres),
    shown({ ...cadres, onRecord: false }),
    shown({ ...cadres, onRecord: true }),
    shown({ wings: [], may: ['own'] }),
  ]).toEqual([0, 0, 1, 1])
})
