import type { LinkKind } from '../api/types'

const HOME: Record<LinkKind, string> = {
  'sales.quotation': '/sales/quotations/',
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

const RECORDS: Record<string, string> = { 'master.party': '/master/parties/', 'master.product': '/master/products/' }

/** Where a document of this kind opens. */
export const routeOf = (kind: LinkKind, id: string) => HOME[kind] + id

/** The same for a kind that may have no page of its own: null then. */
export const pathOf = (kind: string, id: string): string | null => {
  const home = HOME[kind as LinkKind] ?? RECORDS[kind]
  return home ? home + id : null
}
