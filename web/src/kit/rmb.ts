// 大写金额: the capital-numeral writing of an amount, as Chinese bills require it.
import { money } from './decimal'

const DIGIT = '零壹贰叁肆伍陆柒捌玖'
const UNIT = ['', '拾', '佰', '仟']
const GROUP = ['', '万', '亿']
/** One past the largest amount, in cents: twelve digits before the point. */
const LIMIT = 10n ** 14n

function four(n: number): string {
  let out = ''
  let gap = false
  for (let i = 3; i >= 0; i--) {
    const d = Math.floor(n / 10 ** i) % 10
    if (d === 0) {
      gap = out !== ''
      continue
    }
    if (gap) out += '零'
    gap = false
    out += DIGIT[d] + UNIT[i]
  }
  return out
}

function whole(v: bigint): string {
  const groups: number[] = []
  for (let rest = v; rest > 0n; rest /= 10000n) groups.push(Number(rest % 10000n))
  let out = ''
  let gap = false
  for (let i = groups.length - 1; i >= 0; i--) {
    const n = groups[i]
    if (n === 0) {
      gap = true
      continue
    }
    if (out && (gap || n < 1000)) out += '零'
    gap = false
    out += four(n) + GROUP[i]
  }
  return out
}

/** "19580.00" → 壹万玖仟伍佰捌拾圆整; a negative amount starts with （负数）. The words are those of the server. */
export function rmb(amount: string): string {
  const v = money(amount)
  if (v === 0n) return '零圆整'
  const n = v < 0n ? -v : v
  if (n >= LIMIT) return '' // refused anyway
  const yuan = n / 100n
  const jiao = Number((n / 10n) % 10n)
  const fen = Number(n % 10n)
  let out = yuan > 0n ? whole(yuan) + '圆' : ''
  if (jiao) out += DIGIT[jiao] + '角'
  else if (fen && yuan > 0n) out += '零'
  out += fen ? DIGIT[fen] + '分' : '整'
  return (v < 0n ? '（负数）' : '') + out
}
