// What the screens of 成本计价 share: prices as they are typed, and the way from a preview to a stored decision.
import type { QueryClient } from '@tanstack/react-query'
import type { CostingDecision, StandardCost } from '../../api/costing'
import { rehearse, submit } from '../../api/intent'
import { t } from '../../i18n'
import { PRICE_SCALE, isZero, parse, tidy } from '../../kit/decimal'
import { refreshBooks } from '../../kit/refresh'

export const COSTINGS = '/inventory/costings'

/** What is sent: a change of method, or standard costs alone. */
export interface CostingBody {
  category?: string
  method?: string
  from?: string
  date?: string
  reason?: string
  lines?: { product: string; price: string }[]
}

/** The standard cost that a product has, or would get by itself: what it costs now. */
export const presetOf = (r: StandardCost) => (!isZero(r.price) ? r.price! : isZero(r.unit_cost) ? '' : r.unit_cost!)

/** Refuses a text that is no price, naming the product. */
export function badPrice(text: string, name: string): string {
  const v = parse(tidy(text), PRICE_SCALE)
  return v === null || v <= 0n ? t('costings.badPrice', { name, text }) : ''
}

export const previewCosting = (body: CostingBody) => rehearse<CostingDecision>('POST', COSTINGS, body)

export async function applyCosting(client: QueryClient, body: CostingBody): Promise<CostingDecision> {
  const done = await submit<CostingDecision>('costing.new', 'POST', COSTINGS, body)
  // The answer to a change has no links yet: its page reads them.
  refreshBooks(client, '', done)
  return done
}
