import { createRootRoute, createRoute, createRouter, redirect, useLocation } from '@tanstack/react-router'
import { type ComponentType, lazy } from 'react'
import { Problem, whenSignedOut } from '../api/client'
import { t } from '../i18n'
import { Trouble } from './Crash'
import { needed } from './menu'
import { NotFound } from './NotFound'
import { queryClient } from './queryClient'
import { parseSearch, stringifySearch } from './search'
import { may, sessionQuery, useSession } from './session'
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

// Opened by people outside, with nothing but the link.
const link = createRoute({
  getParentRoute: () => root,
  path: '/links/$token',
  component: chunk(() => import('../modules/link/LinkPage')),
})

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session || session.user.must_change || session.user.needs_second) throw redirect({ to: '/login', search: { next: location.href } as never })
  },
})

/** A form opened by its address, without the right to send it, says that, as a list does. */
function guarded(load: Load) {
  const Screen = chunk(load)
  function Guarded() {
    const session = useSession()
    const need = needed[useLocation().pathname]
    return may(session, need) ? <Screen /> : <Trouble error={new Problem({ status: 403, code: 'permission.missing', message: t('error.denied') })} />
  }
  return Object.assign(Guarded, { preload: Screen.preload })
}

const screen = <const P extends string>(path: P, load: Load) =>
  createRoute({ getParentRoute: () => app, path, component: guarded(load) })

// Lists that stay on the screen while one of their records is open beside them.
const receivables = screen('/settlement/receivables', () => import('../modules/settlement/ReceivableList'))
const parties = screen('/master/parties', () => import('../modules/master/PartyList'))
const products = screen('/master/products', () => import('../modules/master/ProductList'))
const receivable = createRoute({ getParentRoute: () => receivables, path: '$id', component: chunk(() => import('../modules/settlement/PartyItems')) })
const party = createRoute({ getParentRoute: () => parties, path: '$id', component: chunk(() => import('../modules/master/PartySheet')) })
const product = createRoute({ getParentRoute: () => products, path: '$id', component: chunk(() => import('../modules/master/ProductSheet')) })

const screens = [
  screen('/', () => import('../modules/home/HomePage')),
  screen('/approvals', () => import('../modules/approval/ApprovalsPage')),
  screen('/settings/approvals', () => import('../modules/approval/FlowList')),
  screen('/sales/quotations', () => import('../modules/sales/quotations').then((m) => ({ default: m.QuotationList }))),
  screen('/sales/quotations/new', () => import('../modules/sales/quotations').then((m) => ({ default: m.QuotationPage }))),
  screen('/sales/quotations/$id', () => import('../modules/sales/quotations').then((m) => ({ default: m.QuotationPage }))),
  screen('/sales/orders', () => import('../modules/sales/OrderList')),
  screen('/sales/orders/new', () => import('../modules/sales/OrderPage')),
  screen('/sales/orders/$id', () => import('../modules/sales/OrderPage')),
  screen('/sales/deliveries', () => import('../modules/sales/DeliveryList')),
  screen('/sales/deliveries/new', () => import('../modules/sales/DeliveryPage')),
  screen('/sales/deliveries/$id', () => import('../modules/sales/DeliveryPage')),
  screen('/sales/returns', () => import('../modules/sales/ReturnList')),
  screen('/sales/returns/new', () => import('../modules/sales/ReturnPage')),
  screen('/sales/returns/$id', () => import('../modules/sales/ReturnPage')),
  screen('/settlement/receipts', () => import('../modules/settlement/ReceiptList')),
  screen('/settlement/receipts/new', () => import('../modules/settlement/ReceiptPage')),
  screen('/settlement/receipts/$id', () => import('../modules/settlement/ReceiptPage')),
  receivables.addChildren([receivable]),
  screen('/inventory/balances', () => import('../modules/inventory/BalanceList')),
  screen('/inventory/values', () => import('../modules/inventory/ValueList')),
  screen('/inventory/openings', () => import('../modules/inventory/OpeningList')),
  screen('/inventory/openings/new', () => import('../modules/inventory/OpeningPage')),
  screen('/inventory/openings/$id', () => import('../modules/inventory/OpeningPage')),
  screen('/inventory/receipts', () => import('../modules/inventory/OtherList').then((m) => ({ default: m.StockReceiptList }))),
  screen('/inventory/receipts/new', () => import('../modules/inventory/OtherPage').then((m) => ({ default: m.StockReceiptPage }))),
  screen('/inventory/receipts/$id', () => import('../modules/inventory/OtherPage').then((m) => ({ default: m.StockReceiptPage }))),
  screen('/inventory/issues', () => import('../modules/inventory/OtherList').then((m) => ({ default: m.StockIssueList }))),
  screen('/inventory/issues/new', () => import('../modules/inventory/OtherPage').then((m) => ({ default: m.StockIssuePage }))),
  screen('/inventory/issues/$id', () => import('../modules/inventory/OtherPage').then((m) => ({ default: m.StockIssuePage }))),
  screen('/inventory/adjustments', () => import('../modules/inventory/AdjustmentList')),
  screen('/inventory/adjustments/new', () => import('../modules/inventory/AdjustmentPage')),
  screen('/inventory/adjustments/$id', () => import('../modules/inventory/AdjustmentPage')),
  screen('/inventory/costings', () => import('../modules/inventory/CostingMethods')),
  screen('/inventory/costings/standard', () => import('../modules/inventory/CostingStandard')),
  screen('/inventory/costings/standard/edit', () => import('../modules/inventory/CostingPrices')),
  screen('/inventory/costings/history', () => import('../modules/inventory/CostingHistory')),
  screen('/inventory/costings/$id', () => import('../modules/inventory/CostingPage')),
  screen('/inventory/landed-costs', () => import('../modules/inventory/LandedList')),
  screen('/inventory/landed-costs/new', () => import('../modules/inventory/LandedPage')),
  screen('/inventory/landed-costs/$id', () => import('../modules/inventory/LandedPage')),
  screen('/inventory/recosts', () => import('../modules/inventory/RecostList')),
  screen('/inventory/recosts/$id', () => import('../modules/inventory/RecostPage')),
  screen('/gl/vouchers', () => import('../modules/gl/VoucherList')),
  screen('/gl/vouchers/$id', () => import('../modules/gl/VoucherPage')),
  screen('/gl/trial-balance', () => import('../modules/gl/TrialBalance')),
  screen('/gl/periods', () => import('../modules/gl/PeriodPage')),
  parties.addChildren([party]),
  products.addChildren([product]),
  screen('/settings/users', () => import('../modules/settings/UserPage')),
  screen('/settings/roles', () => import('../modules/settings/RolesPage')),
  screen('/settings/audit', () => import('../modules/settings/AuditPage')),
  screen('/settings/jobs', () => import('../modules/settings/JobsPage')),
  screen('/settings/imports', () => import('../modules/settings/ImportsPage')),
  screen('/settings/webhooks', () => import('../modules/settings/WebhooksPage')),
  screen('/settings/fields', () => import('../modules/fields/OwnFieldsPage')),
  screen('/master/warehouses', () => import('../modules/master/WarehouseList')),
  screen('/account', () => import('../modules/account/AccountPage')),
] as const

export const router = createRouter({
  routeTree: root.addChildren([login, link, app.addChildren(screens)]),
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
