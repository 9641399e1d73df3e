// Exact decimal arithmetic on BigInt. No value of money, price or quantity ever passes through a float.
// The rules are those of the server: half away from zero, one rounding per step.

export const PRICE_SCALE = 6
export const MONEY_SCALE = 2

/** Turns what people type or paste (full-width digits, thousands separators, spaces) into plain ASCII. */
export function tidy(text: string): string {
  return text
    .replace(/[０-９．－＋]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/[,，\s¥￥]/g, '')
}

/** Strict decimal → scaled integer; null when it is not a number or has too many decimals. */
export function parse(text: string, scale: number): bigint | null {
  const m = /^([+-]?)(\d+)?(?:\.(\d*))?$/.exec(text)
  if (!m || (m[2] === undefined && !m[3])) return null
  const frac = (m[3] ?? '').replace(/0+$/, '')
  if (frac.length > scale) return null
  const v = BigInt(m[2] ?? '0') * 10n ** BigInt(scale) + BigInt(frac.padEnd(scale, '0') || '0')
  return m[1] === '-' ? -v : v
}

/** Scaled integer → text with at least `min` decimals and no further trailing zeros. */
export function format(v: bigint, scale: number, min: number): string {
  const neg = v < 0n
  const digits = (neg ? -v : v).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  let frac = scale ? digits.slice(digits.length - scale) : ''
  while (frac.length > min && frac.endsWith('0')) frac = frac.slice(0, -1)
  return (neg ? '-' : '') + whole + (frac ? '.' + frac : '')
}

/** a×b÷c, half away from zero. */
export function mulDiv(a: bigint, b: bigint, c: bigint): bigint {
  const top = a * b
  const neg = top < 0n !== c < 0n
  const n = top < 0n ? -top : top
  const d = c < 0n ? -c : c
  const q = (n * 2n + d) / (d * 2n)
  return neg ? -q : q
}

export const money = (text: string) => parse(text, MONEY_SCALE) ?? 0n
export const moneyText = (v: bigint) => format(v, MONEY_SCALE, MONEY_SCALE)

/** Adds money strings exactly. */
export function sumMoney(list: string[]): string {
  return moneyText(list.reduce((n, s) => n + money(s), 0n))
}

export const isZero = (text: string | undefined) => !text || /^[+-]?0*(\.0*)?$/.test(text)
export const isNegative = (text: string) => text.startsWith('-') && !isZero(text)

/** -1, 0 or 1 for two decimal strings. */
export function compare(a: string, b: string): number {
  const d = (parse(a, 8) ?? 0n) - (parse(b, 8) ?? 0n)
  return d < 0n ? -1 : d > 0n ? 1 : 0
}

/** A percent as people type or paste it, without its sign. */
export const barePercent = (text: string) => text.replace(/\s*[%％]\s*$/, '')

/** "13" (percent as people type it) → "0.13" (rate as the server stores it); null when not a number. */
export function percentToRate(text: string): string | null {
  const v = parse(text === '' ? '0' : text, 4)
  return v === null ? null : format(v, 6, 0)
}

/** "0.13" → "13" */
export function rateToPercent(rate: string): string {
  return format(parse(rate, 6) ?? 0n, 4, 0)
}

const CALC_SCALE = 12
const CALC_ONE = 10n ** BigInt(CALC_SCALE)

/** Evaluates "24*5", "(3+2)/4". Returns text with at most `decimals` decimals, or null when it does not compute. */
export function calculate(input: string, decimals: number): string | null {
  const text = tidy(input).replace(/[×xX]/g, '*').replace(/÷/g, '/').replace(/（/g, '(').replace(/）/g, ')')
  const tokens = text.match(/\d+(?:\.\d+)?|\.\d+|[-+*/()]/g)
  if (!tokens || tokens.join('') !== text) return null
  const read = new CalcReader(tokens)
  const v = read.sum()
  if (v === null || !read.done) return null
  return format(mulDiv(v, 10n ** BigInt(decimals), CALC_ONE), decimals, 0)
}

class CalcReader {
  private at = 0
  private readonly tokens: string[]
  constructor(tokens: string[]) {
    this.tokens = tokens
  }
  get done() {
    return this.at === this.tokens.length
  }
  sum(): bigint | null {
    let left = this.product()
    while (left !== null && (this.tokens[this.at] === '+' || this.tokens[this.at] === '-')) {
      const plus = this.tokens[this.at++] === '+'
      const right = this.product()
      left = right === null ? null : plus ? left + right : left - right
    }
    return left
  }
  private product(): bigint | null {
    let left = this.factor()
    while (left !== null && (this.tokens[this.at] === '*' || this.tokens[this.at] === '/')) {
      const times = this.tokens[this.at++] === '*'
      const right = this.factor()
      if (right === null || (!times && right === 0n)) return null
      left = times ? mulDiv(left, right, CALC_ONE) : mulDiv(left, CALC_ONE, right)
    }
    return left
  }
  private factor(): bigint | null {
    const token = this.tokens[this.at++]
    if (token === undefined) return null
    if (token === '-') {
      const v = this.factor()
      return v === null ? null : -v
    }
    if (token === '(') {
      const v = this.sum()
      return this.tokens[this.at++] === ')' ? v : null
    }
    return parse(token, CALC_SCALE)
  }
}
