import { Link, useParams, useRouter } from '@tanstack/react-router'
import type { OpenItem } from '../../api/papers'
import type { Party } from '../../api/types'
import { may, useSession } from '../../app/session'
import { type PlainKey, fmt, t } from '../../i18n'
import { isNegative, sumMoney } from '../../kit/decimal'
import { useRecord } from '../../kit/DocFrame'
import { Sheet } from '../../kit/Sheet'
import { ItemNumber, Overdue, itemKind } from './itemColumns'
import { useOpenItems } from './ReceiptEditor'

const BUCKETS: [label: PlainKey, upTo: number][] = [
  ['ageing.current', 0],
  ['ageing.d30', 30],
  ['ageing.d60', 60],
  ['ageing.d90', 90],
  ['ageing.more', Infinity],
]

/** Open amounts by how long they are overdue. */
function buckets(items: OpenItem[]): [PlainKey, string][] {
  return BUCKETS.map(([label, upTo], i) => {
    const above = i === 0 ? -Infinity : BUCKETS[i - 1][1]
    return [label, sumMoney(items.filter((it) => it.overdue_days > above && it.overdue_days <= upTo).map((it) => it.open))]
  })
}

/** /settlement/receivables/:id: the open items of one customer, beside the list. */
export default function PartyItems() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const router = useRouter()
  const session = useSession()
  const party = useRecord<Party>('/master/parties/' + id)
  const { items, loading } = useOpenItems(id)
  const close = () => router.history.push('/settlement/receivables' + router.state.location.searchStr)
  return (
    <Sheet
      wide
      title={party.data?.name ?? t('menu.receivables')}
      onClose={close}
      footer={
        <>
          <button type="button" className="btn" onClick={close}>
            {t('common.close')}
          </button>
          {may(session, 'settlement.receipt.create') && (
            <Link className="btn primary" to="/settlement/receipts/new" search={{ party: id } as never}>
              {t('receivable.receive')}
            </Link>
          )}
        </>
      }
    >
      <dl className="ageing-strip">
        {buckets(items).map(([label, amount]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{fmt.moneyOrDash(amount)}</dd>
          </div>
        ))}
      </dl>
      {loading ? <p className="muted">{t('common.loading')}</p> : items.length === 0 ? <p className="muted">{t('receipt.noItems')}</p> : <Items items={items} />}
    </Sheet>
  )
}

function Items({ items }: { items: OpenItem[] }) {
  return (
    <div className="scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('items.number')}</th>
            <th className="wide-only">{t('items.kind')}</th>
            <th className="wide-only">{t('common.date')}</th>
            <th className="wide-only">{t('items.due')}</th>
            <th className="num">{t('items.overdue')}</th>
            <th className="num wide-only">{t('items.amount')}</th>
            <th className="num">{t('items.open')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <ItemNumber item={item} />
              </td>
              <td className="wide-only">{itemKind(item)}</td>
              <td className="wide-only">{fmt.day(item.date)}</td>
              <td className="wide-only">{fmt.day(item.due_date)}</td>
              <td className="num">
                <Overdue days={item.overdue_days} />
              </td>
              <td className={'num wide-only' + (isNegative(item.amount) ? ' neg' : '')}>{fmt.money(item.amount)}</td>
              <td className={'num strong' + (isNegative(item.open) ? ' neg' : '')}>{fmt.money(item.open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
