// A warehouse that warns of negative stock: what would be owed is shown, and only a person lets it happen.
import { type Problem, asProblem } from '../api/client'
import { rehearse } from '../api/intent'
import type { Effect } from '../api/types'
import { fmt, t } from '../i18n'
import { ask } from './ask'
import { format, isNegative, parse } from './decimal'

const QTY_SCALE = 6
const qtyOf = (text: string) => parse(text, QTY_SCALE) ?? 0n

export const warnsNegative = (e: unknown): e is Problem => asProblem(e).code === 'stock.negative_warn'

/** Asks whether the warehouse may owe what it has not got. The body is what was refused, so the server says all that would be short. */
export async function mayGoNegative(method: 'POST' | 'PUT', path: string, body: object): Promise<boolean> {
  const { effect } = await rehearse<{ effect?: Effect }>(method, path, { ...body, approve: true, accept: true })
  const short = (effect?.stock ?? []).filter((s) => isNegative(s.available_after))
  return ask({ title: t('negative.title'), text: t('negative.text'), yes: t('negative.yes'), danger: true, more: () => <Short rows={short} /> })
}

function Short({ rows }: { rows: Effect['stock'] }) {
  return (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('common.product')}</th>
            <th className="num">{t('negative.available')}</th>
            <th className="num">{t('negative.wanted')}</th>
            <th className="num">{t('negative.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((s) => (
            <tr key={s.product_code + s.warehouse_name}>
              <td>
                {s.product_code} {s.product_name} <small className="muted">{s.warehouse_name}</small>
              </td>
              <td className="num">{fmt.qty(format(qtyOf(s.available_after) - qtyOf(s.qty), QTY_SCALE, 0))}</td>
              <td className="num">{fmt.qty(s.qty.replace('-', ''))}</td>
              <td className={'num' + (isNegative(s.on_hand_after) ? ' neg' : '')}>
                <b>{fmt.qty(s.on_hand_after)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
