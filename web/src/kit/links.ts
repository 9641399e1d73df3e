import type { LinkKind } from '../api/types'

const HOME: Record<LinkKind, string> = {
  'sales.order': '/sales/orders/',
  'sales.delivery': '/sales/deliveries/',
  'sales.return': '/sales/returns/',
  'settlement.receipt': '/settlement/receipts/',
  'inventory.opening': '/inventory/openings/',
  'inventory.receipt': '/inventory/receipts/',
  'inventory.issue': '/inventory/issues/',
  'inventory.adjustment': '/inventory/adjustments/',
  'inventory.landed': '/inventory/landed-costs/',
  'inventory.costing': '/inventory/costings/',
  'posting.recost': '/inventory/recosts/',
  'gl.voucher': '/gl/vouchers/',
}

/** Where a document of this kind opens. */
export const routeOf = (kind: LinkKind, id: string) => HOME[kind] + id
