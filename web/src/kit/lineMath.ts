// Totals of a priced line, by the same rounding rules as the server, so the screen never shows a cent the answer will change.
import { MONEY_SCALE, PRICE_SCALE, mulDiv, parse } from './decimal'

export interface LineFigures {
  amount: bigint
  tax: bigint
  total: bigint
}

export interface PricedLine {
  qty: string
  price: string
  discount: string
  taxRate: string
}

const ONE = 1_000_000n
const TO_CENTS = 10n ** BigInt(PRICE_SCALE * 2 - MONEY_SCALE)
export const NO_FIGURES: LineFigures = { amount: 0n, tax: 0n, total: 0n }

/** Figures of one line; rates are "0.13". Null when a field is not a number yet. */
export function lineFigures(line: PricedLine, taxIncluded: boolean): LineFigures | null {
  const qty = parse(line.qty || '0', PRICE_SCALE)
  const price = parse(line.price || '0', PRICE_SCALE)
  const discount = parse(line.discount || '0', PRICE_SCALE)
  const rate = parse(line.taxRate || '0', PRICE_SCALE)
  if (qty === null || price === null || discount === null || rate === null) return null
  const base = mulDiv(mulDiv(qty, price, TO_CENTS), ONE - discount, ONE) // cents first, then what the discount leaves, as the server does
  if (taxIncluded) {
    const net = mulDiv(base, ONE, ONE + rate)
    return { amount: net, tax: base - net, total: base }
  }
  const tax = mulDiv(base, rate, ONE)
  return { amount: base, tax, total: base + tax }
}

export function addFigures(list: (LineFigures | null)[]): LineFigures {
  return list.reduce<LineFigures>(
    (sum, f) => (f ? { amount: sum.amount + f.amount, tax: sum.tax + f.tax, total: sum.total + f.total } : sum),
    NO_FIGURES,
  )
}
