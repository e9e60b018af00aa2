/** Links and moves inside the app. The day in the address (`?at=`) goes along unless the target names another. */
import { useParams, useRouter, useRouterState, useSearch } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useCallback } from 'react'

/** The parameters of an address, all of them text. */
export type Search = Readonly<Record<string, string | undefined>>

/**
 * Where a link leads. Without `to` it stays on the page and changes only the parameters named (undefined takes one away);
 * with `to` it begins with fresh parameters, keeping the day.
 */
export interface Target {
  readonly to?: string
  readonly params?: Readonly<Record<string, string>>
  readonly search?: Search
  readonly hash?: string
  /** Replace the entry in the history instead of adding one (filters, sort). */
  readonly replace?: boolean
}

/** The parameters that the target's address will have, coming from `now`. Pure. */
export function nextSearch(target: Target, now: Search): Record<string, string | undefined> {
  return { ...(target.to === undefined ? now : { at: now.at }), ...target.search }
}

/**
 * The target that an address of this app names (`/reports/can-duoc/2023?open=…`), for the way back to where a list was opened;
 * undefined for anything that leads elsewhere. Pure.
 */
export function targetOfAddress(address: string | undefined): Target | undefined {
  if (!address || !/^\/(?![/\\])/.test(address)) return undefined
  const [path = '/', search = ''] = address.split('?')
  return { to: path, search: { at: undefined, ...Object.fromEntries(new URLSearchParams(search)) } }
}

/** The address of the page now, to come back to. */
export function useAddressNow(): string {
  return useRouterState({ select: (state) => state.location.pathname + state.location.searchStr })
}

function routerOptions(target: Target) {
  return {
    to: target.to ?? '.',
    ...(target.params ? { params: target.params } : {}),
    ...(target.hash ? { hash: target.hash } : {}),
    ...(target.replace ? { replace: true } : {}),
    search: (now: Search) => nextSearch(target, now),
    // a change of parameters is not a new page: the reader stays where he reads
    ...(target.to === undefined ? { resetScroll: false } : {}),
  }
}

export interface GoProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'> {
  readonly target: Target
  readonly children?: ReactNode
  /** Say `aria-current="page"` while the address is the target or lies under it (menus). */
  readonly markCurrent?: boolean
}

/** Whether a path is the target's or lies under it: `/people/7` lies under `/people`, not under `/peo`. Pure. */
export function liesUnder(path: string, target: string): boolean {
  return path === target || (target !== '/' && path.startsWith(`${target}/`))
}

/** With a modifier or another button the browser opens a tab or a window: that is left to it. */
function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/**
 * A link inside the app: a true `<a href>`, so it opens in a tab, can be copied, and prints.
 * Not the router's own `Link`: that one marks every number of a page as `aria-current`, and here the open number alone is.
 */
export function Go({ target, markCurrent = false, children, onClick, ...rest }: GoProps) {
  const router = useRouter()
  // also renders again when the address changes: what the link keeps of it has changed
  const path = useRouterState({ select: (state) => state.location.pathname + state.location.searchStr }).split('?')[0] ?? '/'
  const options = routerOptions(target)
  const next = router.buildLocation(options)
  const current = rest['aria-current'] ?? (markCurrent && liesUnder(path, next.pathname) ? 'page' : undefined)
  return (
    <a
      {...rest}
      aria-current={current}
      href={router.history.createHref(next.href)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlainClick(event)) return
        event.preventDefault()
        void router.navigate(options)
      }}
    >
      {children}
    </a>
  )
}

/** Moves to a target from code (after a write, on a key). */
export function useGo(): (target: Target) => void {
  const router = useRouter()
  return useCallback((target: Target) => void router.navigate(routerOptions(target)), [router])
}

/** The parameters of the address now. */
export function useSearchNow(): Search {
  return useSearch({ strict: false }) as Search
}

/** The place in the path named `$name` (`/units/$id`), as text; empty when the path has none. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>
  return params[name] ?? ''
}
