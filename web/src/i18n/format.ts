// Numbers and dates by Intl, from decimal strings, so that no amount passes through a float.
import { currentLang } from '.'
import { format, isZero, mulDiv, parse } from '../kit/decimal'

const made = new Map<string, Intl.NumberFormat>()

function numberFormat(min: number, max: number): Intl.NumberFormat {
  const slot = `${currentLang()}:${min}:${max}`
  let nf = made.get(slot)
  if (!nf) {
    nf = new Intl.NumberFormat(currentLang(), { minimumFractionDigits: min, maximumFractionDigits: max })
    made.set(slot, nf)
  }
  return nf
}

// Intl formats decimal strings exactly; the DOM typings do not say so yet.
const exact = (nf: Intl.NumberFormat, s: string) => nf.format(s as unknown as number)
const asDate = (day: string) => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

function date(day: string, options: Intl.DateTimeFormatOptions): string {
  return day ? new Intl.DateTimeFormat(currentLang(), options).format(asDate(day)) : ''
}

const UNITS = [
  { floor: 100_000_000n, zh: '亿元' },
  { floor: 10_000n, zh: '万元' },
]

/** 1286432.10 → 128.64 + 万元 (zh), 1.29M (en). */
function big(amount: string): { num: string; unit: string } {
  const v = parse(amount, 2) ?? 0n
  const size = (v < 0n ? -v : v) / 100n
  if (currentLang() === 'en') {
    const nf = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: size >= 1000n ? 2 : 0 })
    return { num: exact(nf, amount), unit: 'CNY' }
  }
  const unit = UNITS.find((u) => size >= u.floor)
  if (!unit) return { num: exact(numberFormat(0, 2), amount), unit: '元' }
  const scaled = format(mulDiv(v, 1n, unit.floor), 2, 0)
  return { num: exact(numberFormat(0, 2), scaled), unit: unit.zh }
}

export const fmt = {
  /** "19580" → 19,580.00 */
  money: (s: string | undefined) => (s ? exact(numberFormat(2, 2), s) : ''),
  /** As money with its sign: -¥1.00 */
  yuan: (s: string) => (s.startsWith('-') ? '-¥' : '¥') + exact(numberFormat(2, 2), s.replace(/^-/, '')),
  /** A change of money: +1.00 */
  change: (s: string) => (s.startsWith('-') || isZero(s) ? '' : '+') + exact(numberFormat(2, 2), s),
  /** As money, but nothing for zero, as on vouchers. */
  moneyOrBlank: (s: string | undefined) => (isZero(s) ? '' : exact(numberFormat(2, 2), s!)),
  /** As money, but a dash for zero, as in lists. */
  moneyOrDash: (s: string | undefined) => (isZero(s) ? '—' : exact(numberFormat(2, 2), s!)),
  /** Up to six decimals, as typed. */
  price: (s: string | undefined) => (s ? exact(numberFormat(2, 6), s) : ''),
  qty: (s: string | undefined) => (s ? exact(numberFormat(0, 6), s) : ''),
  count: (n: number) => numberFormat(0, 0).format(n),
  /** "0.13" → 13% */
  percent: (rate: string | undefined, decimals = 2) =>
    rate ? exact(numberFormat(0, decimals), format(parse(rate, 6) ?? 0n, 4, 0)) + '%' : '',
  big,
  /** Bytes in words: 2.4 MB */
  size: (bytes: number) => (bytes < 1024 ? `${bytes} B` : bytes < 1 << 20 ? numberFormat(0, 0).format(bytes / 1024) + ' KB' : numberFormat(0, 1).format(bytes / (1 << 20)) + ' MB'),
  day: (day: string | undefined) => day ?? '',
  dayLong: (day: string) => date(day, { month: 'long', day: 'numeric', weekday: 'long' }),
  dayShort: (day: string) => date(day, { month: '2-digit', day: '2-digit' }).replaceAll('/', '-'),
  month: (period: string) => date(period + '-01', { month: 'short' }),
  time: (iso: string) =>
    iso ? new Intl.DateTimeFormat(currentLang(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)) : '',
  clock: (ms: number) => new Intl.DateTimeFormat(currentLang(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(ms)),
}
