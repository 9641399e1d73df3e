import type { ReactNode } from 'react'
import type { Effect } from '../api/types'
import { isNegative } from './decimal'
import { Sheet } from './Sheet'
import { fmt, t } from '../i18n'

interface Props {
  effect: Effect
  /** What else the server worked out, e.g. totals. */
  lead?: ReactNode
  onClose: () => void
  /** Does it for real; absent when the document is only being looked at. */
  onApply?: () => void
  applyLabel?: string
  busy?: boolean
}

/** What a document would do to stock, ledger and open items, said by the server before anything is stored. */
export function DryRunPreview({ effect, lead, onClose, onApply, applyLabel, busy }: Props) {
  const nothing = !effect.recost && !effect.stock?.length && !effect.entries?.length && !effect.open_items?.length
  return (
    <Sheet
      wide
      title={t('effect.title')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.close')}
          </button>
          {onApply && (
            <button type="button" className="btn primary" autoFocus disabled={busy} onClick={onApply}>
              {applyLabel ?? t('effect.apply')}
            </button>
          )}
        </>
      }
    >
      <div className="effect">
        {lead}
        <p className="muted">{nothing ? t('effect.nothing') : t('effect.lead')}</p>
        <StockPart rows={effect.stock ?? []} />
        {effect.recost && <p className="recost-note">{recostWords(effect.recost)}</p>}
        <EntryPart rows={effect.entries ?? []} />
        <ItemPart rows={effect.open_items ?? []} />
      </div>
    </Sheet>
  )
}

/** What the paper does to the cost of what moved after it. */
export function recostWords({ movements, value, later }: NonNullable<Effect['recost']>): string {
  if (later) return t('effect.recostLater')
  const n = fmt.count(movements)
  return value === undefined ? t('effect.recostCount', { n }) : t('effect.recost', { n, money: fmt.change(value) })
}

function Part({ title, head, children }: { title: string; head: [text: string, num: boolean][]; children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <div className="scroll">
        <table className="plain">
          <thead>
            <tr>
              {head.map(([text, num]) => (
                <th key={text} className={num ? 'num' : undefined}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </>
  )
}

const tone = (s: string) => 'num' + (isNegative(s) ? ' neg' : '')

function StockPart({ rows }: { rows: Effect['stock'] }) {
  if (!rows.length) return null
  const head: [string, boolean][] = [
    [t('common.product'), false],
    [t('common.warehouse'), false],
    [t('effect.change'), true],
    [t('effect.value'), true],
    [t('effect.onHand'), true],
    [t('effect.available'), true],
  ]
  return (
    <Part title={t('effect.stock')} head={head}>
      {rows.map((r, i) => (
        <tr key={i}>
          <td>
            {r.product_code} {r.product_name}
          </td>
          <td>{r.warehouse_name}</td>
          <td className={tone(r.qty)}>{fmt.qty(r.qty)}</td>
          <td className={tone(r.value)}>{fmt.moneyOrBlank(r.value)}</td>
          <td className={tone(r.on_hand_after)}>{fmt.qty(r.on_hand_after)}</td>
          <td className={tone(r.available_after)}>{fmt.qty(r.available_after)}</td>
        </tr>
      ))}
    </Part>
  )
}

function EntryPart({ rows }: { rows: Effect['entries'] }) {
  if (!rows.length) return null
  const head: [string, boolean][] = [
    [t('effect.summary'), false],
    [t('effect.account'), false],
    [t('effect.party'), false],
    [t('effect.debit'), true],
    [t('effect.credit'), true],
  ]
  return (
    <Part title={t('effect.entries')} head={head}>
      {rows.map((r, i) => (
        <tr key={i}>
          <td>{r.summary}</td>
          <td>
            {r.account_code} {r.account_name}
          </td>
          <td>{r.party_name}</td>
          <td className="num">{fmt.moneyOrBlank(r.debit)}</td>
          <td className="num">{fmt.moneyOrBlank(r.credit)}</td>
        </tr>
      ))}
    </Part>
  )
}

function ItemPart({ rows }: { rows: Effect['open_items'] }) {
  if (!rows.length) return null
  const head: [string, boolean][] = [
    [t('effect.item'), false],
    [t('effect.party'), false],
    [t('common.amount'), true],
    [t('effect.settled'), true],
  ]
  return (
    <Part title={t('effect.openItems')} head={head}>
      {rows.map((r, i) => (
        <tr key={i}>
          <td>{r.number}</td>
          <td>{r.party_name}</td>
          <td className={tone(r.amount)}>{fmt.money(r.amount)}</td>
          <td className={tone(r.settled)}>{fmt.moneyOrBlank(r.settled)}</td>
        </tr>
      ))}
    </Part>
  )
}
