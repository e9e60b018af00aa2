/** The menu that an account sees, from the page list. Pure. */
import { allows } from '../kernel/operation.ts'
import type { Account } from '../ui/account.tsx'
import type { MenuSection } from '../ui/frame.tsx'
import type { Lang } from '../ui/words.ts'
import { type Page, type SectionName, sectionNames } from './pages.ts'

export function mayOpen(page: Page, account: Pick<Account, 'wings' | 'may'>): boolean {
  return page.may === undefined || allows(page.may, account)
}

/** Sections without an entry for this account are left out: the inspection's never shows to one who is not of it. */
export function menuOf(
  pages: readonly Page[],
  account: Pick<Account, 'wings' | 'may' | 'onRecord'>,
  lang: Lang,
  titleOf: (section: Exclude<SectionName, 'first'>) => string,
): readonly MenuSection[] {
  return sectionNames.flatMap((section) => {
    const entries = pages.flatMap((page) =>
      page.menu?.section === section &&
      mayOpen(page, account) &&
      (page.menu.act === undefined ||
        account.may.includes(page.menu.act) ||
        (page.menu.act === 'own' && account.onRecord === true))
        ? [{ id: page.path, label: page.menu[lang], target: { to: page.path } }]
        : [],
    )
    if (entries.length === 0) return []
    return [section === 'first' ? { id: section, entries } : { id: section, title: titleOf(section), entries }]
  })
}
