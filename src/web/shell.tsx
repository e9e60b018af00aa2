/** The shell: asks who is signed in, draws the frame, keeps the day, and says in words what cannot be shown. */
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { type Account, AccountProvider } from '../ui/account.tsx'
import { Answer, useAnswer } from '../ui/answer.tsx'
import { readAddress } from '../ui/as-of.ts'
import { AsOfDate, AsOfProvider } from '../ui/as-of-date.tsx'
import { Button } from '../ui/button.tsx'
import { call, onStepUp, setWork } from '../ui/client.ts'
import { ThreeParts } from '../ui/error-summary.tsx'
import { Frame, MAIN_ID, OuterFrame, UserMenu } from '../ui/frame.tsx'
import { useGo, useSearchNow } from '../ui/go.tsx'
import { kitWords } from '../ui/kit-words.ts'
import { Loading } from '../ui/loading.tsx'
import { MarkSheet } from '../ui/marks.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useWords } from '../ui/words.ts'
import { forget } from './client.ts'
import { menuOf } from './menu.ts'
import { allPages } from './pages.ts'
import type { SessionInfo, SessionInfoContract, SignOutContract } from './session.ts'
import { shellWords } from './shell-words.ts'

// of no use to those who are signed in already, most of the time
const SignIn = lazy(() => import('./sign-in/sign-in.tsx'))

// nor the choice that only some have, before its menu is opened
const WorkChoice = lazy(() => import('./work-choice.tsx'))

// nor is the question who one is, over the page
onStepUp(async () => (await import('../access/screens/ask-again.tsx')).askAgain())

const noMarks: NonNullable<SessionInfo['reorganizations']> = []

/** A new page begins at its top and says so to those who hear it; a change of parameters leaves the reader where he is. */
function useFocusOnNewPage(path: string): void {
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true })
  }, [path])
}

/** The address names a day that is none: no screen is shown, since every number on it would be of another day. */
function UnreadableDay({ raw }: { raw: string }) {
  const w = useWords(kitWords)
  const shell = useWords(shellWords)
  const go = useGo()
  return (
    <section className="errs" role="alert">
      <h1>{w('asOf.badAddress', { raw })}</h1>
      <ThreeParts why={w('asOf.badAddressWhy')} todo={w('asOf.badAddressDo')} />
      <p className="acts">
        <Button onClick={() => go({ search: { at: undefined } })}>{shell('toToday')}</Button>
      </p>
    </section>
  )
}

function SignedIn({ account, info }: { account: Account; info: SessionInfo }) {
  const w = useWords(shellWords)
  const client = useQueryClient()
  const go = useGo()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { at: raw } = useSearchNow()
  const [failure, setFailure] = useState<unknown>()
  const [leaving, setLeaving] = useState(false)
  useFocusOnNewPage(path)
  // who signs in next, or under another grant, begins on the side that shows to nobody it should not
  useEffect(() => () => setWork('inspection'), [])
  const both = account.wings.length > 1
  const sections = useMemo(() => menuOf(allPages, account, w.lang, (section) => w(`sections.${section}`)), [account, w])
  const reading = readAddress(raw, info.today)
  const at = reading.ok ? reading.day : info.today

  const signOut = async () => {
    try {
      await call<SignOutContract>('session.signOut', {})
      setLeaving(true)
      forget(client)
      // the next person at this machine does not begin where this one stopped
      go({ to: '/', search: { at: undefined } })
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <AccountProvider value={account}>
      <AsOfProvider value={{ today: info.today, marks: info.reorganizations ?? noMarks }}>
        <Frame
          office={account.office}
          past={at !== info.today}
          day={w.day(at)}
          asOf={<AsOfDate />}
          user={
            <UserMenu
              name={account.fullName}
              office={account.office}
              onSignOut={() => void signOut()}
              account={{ to: '/account' }}
              {...(both
                ? {
                    work: (
                      <Suspense>
                        <WorkChoice />
                      </Suspense>
                    ),
                  }
                : {})}
            />
          }
          sections={sections}
          path={path}
        >
          {failure === undefined ? null : <ProblemNote error={failure} />}
          {leaving ? null : reading.ok ? <Outlet /> : <UnreadableDay raw={raw ?? ''} />}
        </Frame>
      </AsOfProvider>
    </AccountProvider>
  )
}

/** What stands at every address: the wait, the sign-in, or the frame with the screen in it. */
export function Shell() {
  const info = useAnswer<SessionInfoContract>('session.info', {})
  const account = info.data?.account
  return (
    <>
      <MarkSheet />
      {info.data && account ? (
        <SignedIn account={account} info={info.data} />
      ) : (
        <OuterFrame>
          <Suspense fallback={<Loading />}>
            <Answer of={info} page>
              {(data) => <SignIn info={data} />}
            </Answer>
          </Suspense>
        </OuterFrame>
      )}
    </>
  )
}
