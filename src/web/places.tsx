/** The places that are no screen of a record: the first page, an address that leads nowhere, a page that is not for this account. */
import { Navigate, useRouterState } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useAccount } from '../ui/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useWords } from '../ui/words.ts'
import { mayOpen } from './menu.ts'
import { allPages, type Page } from './pages.ts'
import { shellWords } from './shell-words.ts'

/** `/` and `/sign-in`: on to the first entry of the menu that the account may open. */
export function FirstPage() {
  const account = useAccount()
  const first = allPages.find((page) => page.menu && mayOpen(page, account))
  return first ? <Navigate to={first.path} replace /> : <MayNot />
}

export function NotFound() {
  const w = useWords(shellWords)
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <>
      <PageHead title={w('notFound.title')} sub={w('notFound.why', { path })} />
      <p className="acts">
        <ButtonLink target={{ to: '/' }}>{w('notFound.home')}</ButtonLink>
      </p>
    </>
  )
}

function MayNot() {
  const w = useWords(shellWords)
  return <PageHead title={w('mayNot.title')} sub={w('mayNot.why')} />
}

/** The screen of a page, for those who may open it. */
export function Guarded({ page, screen: Screen }: { page: Page; screen: ComponentType }) {
  return mayOpen(page, useAccount()) ? <Screen /> : <MayNot />
}

/** A screen that failed: said in its place, the frame stays. */
export function ScreenFailed({ error }: { error: unknown }) {
  return <ProblemNote error={error} page onRetry={() => window.location.reload()} />
}
