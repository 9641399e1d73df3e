import { useState } from 'react'
import { isZero, money, moneyText } from './decimal'
import { settleNumber } from './gridModel'
import { currentLang } from '../i18n'

const HEADS = '亿千百十万千百十元角分'
// Three places between M, K and the point; longer heads run into each other.
const EN_HEADS = ['100', '10', 'M', '100', '10', 'K', '100', '10', '1', '.1', '.01']

/** The eleven column heads of an amount. */
export function MoneyCellsHead() {
  const heads = currentLang() === 'en' ? EN_HEADS : [...HEADS]
  return (
    <span className="money-cells head" aria-hidden="true">
      {heads.map((h, i) => (
        <i key={i}>{h}</i>
      ))}
    </span>
  )
}

/** Digits of an amount in eleven cells, right-aligned; a negative one is red, as in red-letter vouchers. Null when it is too long. */
function digitsOf(amount: string, sign: boolean): string[] | null {
  if (isZero(amount)) return Array<string>(11).fill('')
  const v = money(amount)
  const text = (sign ? '¥' : '') + (v < 0n ? -v : v).toString().padStart(3, '0')
  return text.length > 11 ? null : [...text.padStart(11, ' ')].map((c) => c.trim())
}

interface Props {
  value: string
  label: string
  /** Absent: the cells only show. */
  onChange?: (amount: string) => void
  /** Totals carry the ¥ before their first digit. */
  sign?: boolean
  cell?: string
}

/** 借方/贷方金额 in eleven cells, with a real input laid over them so that keyboards and screen readers meet an ordinary field. */
export function MoneyCells({ value, label, onChange, sign, cell }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const digits = digitsOf(value, !!sign)
  const negative = !isZero(value) && money(value) < 0n
  return (
    <span className={'money-cells' + (negative ? ' red' : '')}>
      {digits ? (
        digits.map((d, i) => (
          <i key={i} aria-hidden="true">
            {typed === null ? d : ''}
          </i>
        ))
      ) : (
        <span className="num">{value}</span>
      )}
      {onChange ? (
        <input
          aria-label={label}
          inputMode="decimal"
          data-cell={cell}
          value={typed ?? (isZero(value) ? '' : value)}
          onFocus={(e) => {
            setTyped(isZero(value) ? '' : value)
            requestAnimationFrame(() => e.target.isConnected && e.target.select())
          }}
          onChange={(e) => setTyped(e.target.value)}
          onBlur={() => {
            const text = settleNumber(typed ?? '', 2)
            setTyped(null)
            if (/^-?\d*\.?\d*$/.test(text)) onChange(moneyText(money(text || '0')))
          }}
        />
      ) : (
        <span className="sr">{isZero(value) ? '' : value}</span>
      )}
    </span>
  )
}
