// What the menu, the palette and the phone's 全部 show. A screen is listed here only when it exists.
import type { LinkProps } from '@tanstack/react-router'
import type { PlainKey } from '../i18n'

export type AppPath = NonNullable<LinkProps['to']>

export interface MenuItem {
  key: PlainKey
  to: AppPath
  permission?: string
  /** Pinyin initials, so that the palette finds it without an input method. */
  initials?: string
}

export interface MenuGroup {
  key: PlainKey
  icon: 'approval' | 'customers' | 'sales' | 'stock' | 'finance' | 'system'
  items: MenuItem[]
}

export const homeItem: MenuItem = { key: 'menu.home', to: '/', initials: 'gzt' }

export const menuGroups: MenuGroup[] = [
  {
    key: 'menu.approval',
    icon: 'approval',
    items: [
      { key: 'menu.approvals', to: '/approvals', initials: 'dbsp' },
      { key: 'menu.approvalFlows', to: '/settings/approvals', permission: 'setting.read', initials: 'splc' },
    ],
  },
  {
    key: 'menu.customers',
    icon: 'customers',
    items: [{ key: 'menu.parties', to: '/master/parties', permission: 'master.party.read', initials: 'khda' }],
  },
  {
    key: 'menu.sales',
    icon: 'sales',
    items: [
      { key: 'menu.quotations', to: '/sales/quotations', permission: 'sales.quotation.read', initials: 'bjd' },
      { key: 'menu.orders', to: '/sales/orders', permission: 'sales.order.read', initials: 'xsdd' },
      { key: 'menu.deliveries', to: '/sales/deliveries', permission: 'sales.delivery.read', initials: 'xsck' },
      { key: 'menu.returns', to: '/sales/returns', permission: 'sales.return.read', initials: 'xsth' },
      { key: 'menu.receipts', to: '/settlement/receipts', permission: 'settlement.receipt.read', initials: 'skd' },
      { key: 'menu.receivables', to: '/settlement/receivables', permission: 'settlement.receivable.read', initials: 'yszk' },
    ],
  },
  {
    key: 'menu.stock',
    icon: 'stock',
    items: [
      { key: 'menu.balances', to: '/inventory/balances', permission: 'inventory.balance.read', initials: 'kccx' },
      { key: 'menu.stockValues', to: '/inventory/values', permission: 'cost.read', initials: 'kcjeb' },
      { key: 'menu.stockReceipts', to: '/inventory/receipts', permission: 'inventory.receipt.read', initials: 'qtrk' },
      { key: 'menu.stockIssues', to: '/inventory/issues', permission: 'inventory.issue.read', initials: 'qtck' },
      { key: 'menu.adjustments', to: '/inventory/adjustments', permission: 'inventory.adjustment.read', initials: 'cbtz' },
      { key: 'menu.costings', to: '/inventory/costings', permission: 'inventory.costing.read', initials: 'cbjj' },
      { key: 'menu.landed', to: '/inventory/landed-costs', permission: 'inventory.landed.read', initials: 'fyft' },
      { key: 'menu.recosts', to: '/inventory/recosts', permission: 'inventory.recost.read', initials: 'cbcs' },
      { key: 'menu.openings', to: '/inventory/openings', permission: 'inventory.opening.read', initials: 'qckc' },
      { key: 'menu.products', to: '/master/products', permission: 'master.product.read', initials: 'sp' },
      { key: 'menu.warehouses', to: '/master/warehouses', permission: 'master.warehouse.read', initials: 'ck' },
    ],
  },
  {
    key: 'menu.finance',
    icon: 'finance',
    items: [
      { key: 'menu.vouchers', to: '/gl/vouchers', permission: 'gl.voucher.read', initials: 'pz' },
      { key: 'menu.trialBalance', to: '/gl/trial-balance', permission: 'gl.balance.read', initials: 'kmyeb' },
      { key: 'menu.periods', to: '/gl/periods', permission: 'gl.period.read', initials: 'kjqj' },
    ],
  },
  {
    key: 'menu.system',
    icon: 'system',
    items: [
      { key: 'menu.users', to: '/settings/users', permission: 'user.read', initials: 'yh' },
      { key: 'menu.roles', to: '/settings/roles', permission: 'role.read', initials: 'jsyqx' },
      { key: 'menu.ownFields', to: '/settings/fields', permission: 'setting.field.read', initials: 'zdyzd' },
      { key: 'menu.audit', to: '/settings/audit', permission: 'audit.read', initials: 'czrz' },
      { key: 'menu.jobs', to: '/settings/jobs', initials: 'htrw' },
      { key: 'menu.imports', to: '/settings/imports', initials: 'drjl' },
      { key: 'menu.webhooks', to: '/settings/webhooks', permission: 'webhook.read', initials: 'webhook' },
      { key: 'menu.account', to: '/account', initials: 'zhaq' },
    ],
  },
]

/** What 新建 offers. */
export const newItems: MenuItem[] = [
  { key: 'new.quotation', to: '/sales/quotations/new', permission: 'sales.quotation.create', initials: 'bjd' },
  { key: 'new.order', to: '/sales/orders/new', permission: 'sales.order.create', initials: 'xsdd' },
  { key: 'new.delivery', to: '/sales/deliveries/new', permission: 'sales.delivery.create', initials: 'xsck' },
  { key: 'new.return', to: '/sales/returns/new', permission: 'sales.return.create', initials: 'xsth' },
  { key: 'new.receipt', to: '/settlement/receipts/new', permission: 'settlement.receipt.create', initials: 'skd' },
  { key: 'new.stockReceipt', to: '/inventory/receipts/new', permission: 'inventory.receipt.create', initials: 'qtrk' },
  { key: 'new.stockIssue', to: '/inventory/issues/new', permission: 'inventory.issue.create', initials: 'qtck' },
  { key: 'new.adjustment', to: '/inventory/adjustments/new', permission: 'inventory.adjustment.create', initials: 'cbtz' },
  { key: 'new.landed', to: '/inventory/landed-costs/new', permission: 'inventory.landed.create', initials: 'fyft' },
  { key: 'new.opening', to: '/inventory/openings/new', permission: 'inventory.opening.create', initials: 'qckc' },
  { key: 'new.party', to: '/master/parties/new' as AppPath, permission: 'master.party.create', initials: 'kh' },
  { key: 'new.product', to: '/master/products/new' as AppPath, permission: 'master.product.create', initials: 'sp' },
]

/** What a screen that writes needs, by its address: without it the screen says so instead of offering a form. */
export const needed: Record<string, string | undefined> = {
  ...Object.fromEntries(newItems.map((item) => [item.to, item.permission])),
  '/inventory/costings/standard/edit': 'inventory.costing.create',
}

/** G then a letter, outside inputs. */
export const goKeys: Record<string, AppPath> = { s: '/sales/orders', c: '/master/parties', f: '/gl/vouchers', h: '/' }
