// Days as "2026-11-22", computed on the calendar (UTC) so that no time zone can shift them.
const pad = (n: number) => String(n).padStart(2, '0')

export const toDay = (y: number, m: number, d: number) => `${y}-${pad(m)}-${pad(d)}`

export function addDays(day: string, n: number): string {
  const [y, m, d] = day.split('-').map(Number)
  const at = new Date(Date.UTC(y, m - 1, d + n))
  return toDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

export function addMonths(day: string, n: number): string {
  const [y, m] = day.split('-').map(Number)
  const at = new Date(Date.UTC(y, m - 1 + n, 1))
  return toDay(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)
}

function valid(y: number, m: number, d: number): string | null {
  const at = new Date(Date.UTC(y, m - 1, d))
  const same = at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d
  return same && y >= 1990 && y <= 2199 ? toDay(y, m, d) : null
}

/** Reads what people type: 2026-11-22, 2026/11/22, 20261122, 11-22, 1122, 22, +3, -1. Null when it is no date. */
export function readDay(text: string, today: string): string | null {
  const s = text.trim().replace(/[年月./]/g, '-').replace(/日/g, '')
  const [y, m] = today.split('-').map(Number)
  const step = /^([+-]\d{1,3})$/.exec(s)
  if (step) return addDays(today, Number(step[1]))
  const full = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(s) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(s)
  if (full) return valid(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(s) ?? /^(\d{2})(\d{2})$/.exec(s)
  if (short) return valid(y, Number(short[1]), Number(short[2]))
  return /^\d{1,2}$/.test(s) ? valid(y, m, Number(s)) : null
}

/** The six weeks that show a month, Monday first. */
export function monthGrid(day: string): string[] {
  const first = day.slice(0, 8) + '01'
  const [y, m] = day.split('-').map(Number)
  const weekday = (new Date(Date.UTC(y, m - 1, 1)).getUTCDay() + 6) % 7
  return Array.from({ length: 42 }, (_, i) => addDays(first, i - weekday))
}
