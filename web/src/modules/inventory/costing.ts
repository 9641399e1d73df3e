// What the screens of 成本计价 share: prices as they are typed, and the way from a preview to a stored decision.
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { Problem, get } from '../../api/client'
import type { CostingDecision, CostingMethod, StandardCost } from '../../api/costing'
import { rehearse, submit } from '../../api/intent'
import type { Page } from '../../api/types'
import { fmt, t } from '../../i18n'
import { PRICE_SCALE, format, isZero, parse, tidy } from '../../kit/decimal'
import { linePointer } from '../../kit/ErrorNote'
import { refreshBooks } from '../../kit/refresh'

export const COSTINGS = '/inventory/costings'

/** How each category is costed, and what lies ahead. */
export const useMethods = (enabled = true) =>
  useQuery({ queryKey: ['costing', 'methods'], queryFn: ({ signal }) => get<Page<CostingMethod>>('/inventory/costing-methods', undefined, signal), enabled })

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

const MOST = 10n ** 18n - 1n // twelve digits and six decimals, as the server reads

/** Refuses a text that is no price, naming the product. */
export function badPrice(text: string, name: string): string {
  const v = parse(tidy(text), PRICE_SCALE)
  if (v === null || v <= 0n) return t('costings.badPrice', { name, text })
  return v > MOST ? t('costings.bigPrice', { name, text, most: fmt.price(format(MOST, PRICE_SCALE, 0)) }) : ''
}

/** What is sent is numbered otherwise than what is seen: a fault of a row names its product. */
export function namingRows(p: Problem, nameOf: (line: number) => string | undefined): Problem {
  const speak = (text: string, pointer: string) => {
    const line = linePointer(pointer)
    const name = line && nameOf(line[0])
    return name ? `${name} ${text.replace(/^(第 \d+ 行：|Line \d+: )/, '')}` : text
  }
  return new Problem({ ...p, message: speak(p.message, p.pointer), fields: p.fields.map((f) => ({ ...f, detail: speak(f.detail, f.pointer) })) })
}

export const previewCosting = (body: CostingBody) => rehearse<CostingDecision>('POST', COSTINGS, body)

export async function applyCosting(client: QueryClient, body: CostingBody): Promise<CostingDecision> {
  const done = await submit<CostingDecision>('costing.new', 'POST', COSTINGS, body)
  // The answer to a change has no links yet: its page reads them.
  refreshBooks(client, '', done)
  return done
}
