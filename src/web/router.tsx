/** The routes, made from the page list. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Loading } from '../ui/loading.tsx'
import { readSearch, writeSearch } from './address.ts'
import { allPages } from './pages.ts'
import { FirstPage, Guarded, NotFound, ScreenFailed } from './places.tsx'
import { Shell } from './shell.tsx'

export function makeRouter() {
  const root = createRootRoute({ component: Shell })
  const screens = allPages.map((page) => {
    // React's own: the router's lazyRouteComponent calls use() only while it waits, and a move to another screen then stays blank
    const Screen = lazy(page.load)
    const component = () => (
      <Suspense fallback={<Loading />}>
        <Guarded page={page} screen={Screen} />
      </Suspense>
    )
    return createRoute({ getParentRoute: () => root, path: page.path, component })
  })
  const first = ['/', '/sign-in']
    .filter((path) => allPages.every((page) => page.path !== path))
    .map((path) => createRoute({ getParentRoute: () => root, path, component: FirstPage }))
  return createRouter({
    routeTree: root.addChildren([...first, ...screens]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ScreenFailed,
    defaultNotFoundComponent: NotFound,
  })
}
