import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { type ComponentType, lazy } from 'react'
import { whenSignedOut } from '../api/client'
import { Trouble } from './Crash'
import { NotFound } from './NotFound'
import { queryClient } from './queryClient'
import { parseSearch, stringifySearch } from './search'
import { sessionQuery } from './session'
import { Shell } from './Shell'

type Load = () => Promise<{ default: ComponentType }>

/** One chunk per screen, fetched when the pointer nears its link. A failed fetch is shown, never answered by a silent reload. */
function chunk(load: Load) {
  return Object.assign(lazy(load), { preload: () => load().then(() => undefined) })
}

const root = createRootRoute({ notFoundComponent: NotFound })

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: chunk(() => import('../modules/session/LoginPage')),
})

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: '/login', search: { next: location.href } as never })
  },
})

const screen = <const P extends string>(path: P, load: Load) =>
  createRoute({ getParentRoute: () => app, path, component: chunk(load) })

const screens = [
  screen('/', () => import('../modules/home/HomePage')),
  screen('/sales/orders', () => import('../modules/sales/OrderList')),
  screen('/sales/orders/new', () => import('../modules/sales/OrderPage')),
  screen('/sales/orders/$id', () => import('../modules/sales/OrderPage')),
] as const

export const router = createRouter({
  routeTree: root.addChildren([login, app.addChildren(screens)]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Trouble error={error} onRetry={reset} />,
  defaultNotFoundComponent: NotFound,
  parseSearch,
  stringifySearch,
})

whenSignedOut(() => {
  if (router.state.location.pathname === '/login') return
  queryClient.setQueryData(sessionQuery.queryKey, null)
  void router.navigate({ to: '/login', search: { next: router.state.location.href } as never })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
