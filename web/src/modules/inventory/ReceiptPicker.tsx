import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { get } from '../../api/client'
import type { ReceiptLine } from '../../api/papers'
import type { Page } from '../../api/types'
import { fmt, t } from '../../i18n'
import { DateField } from '../../kit/DateField'
import { isZero } from '../../kit/decimal'
import type { PickSource } from '../../kit/pickSource'
import { Sheet } from '../../kit/Sheet'
import { keyOf } from './landedForm'

const PATH = '/inventory/landed-costs/receipts'

export const receiptText = (r: ReceiptLine) => `${r.receipt_number} ${r.product_code} ${r.product_name}`.trim()

/** Receipt lines by number or product, newest first. */
export const receiptSource: PickSource<ReceiptLine> = {
  scope: ['landed', 'receipts'],
  search: async (q, signal) => (await get<Page<ReceiptLine>>(PATH, { q: q.split(' ')[0], limit: 20 }, signal)).items,
  keyOf,
  textOf: receiptText,
  option: (r) => (
    <>
      <span className="code">{r.receipt_number}</span>
      <span className="name">
        {r.product_code} {r.product_name}
      </span>
      <span className="tail num">
        {fmt.qty(r.qty)} {r.unit} · {fmt.money(r.value)}
      </span>
    </>
  ),
}

interface Props {
  /** Lines that are chosen already. */
  have: Set<string>
  upTo: string
  onTake: (list: ReceiptLine[]) => void
  onClose: () => void
}

/** Chooses several receipt lines at once, by number, product and date. */
export function ReceiptPicker({ have, upTo, onTake, onClose }: Props) {
  const [q, setQ] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState(upTo)
  const [chosen, setChosen] = useState<Map<string, ReceiptLine>>(new Map())
  const words = useDeferredValue(q)
  const query = useInfiniteQuery({
    queryKey: ['landed receipts', words, from, to],
    queryFn: ({ pageParam, signal }) => get<Page<ReceiptLine>>(PATH, { q: words, from, to, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor || undefined,
    placeholderData: (before) => before,
  })
  const rows = query.data?.pages.flatMap((p) => p.items) ?? []
  const free = rows.filter((r) => !have.has(keyOf(r)))
  const all = free.length > 0 && free.every((r) => chosen.has(keyOf(r)))
  const mark = (list: ReceiptLine[], on: boolean) =>
    setChosen((before) => {
      const next = new Map(before)
      for (const r of list) {
        if (on) next.set(keyOf(r), r)
        else next.delete(keyOf(r))
      }
      return next
    })
  return (
    <Sheet
      wide
      title={t('landed.pick')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="button" className="btn primary" disabled={chosen.size === 0} onClick={() => onTake([...chosen.values()])}>
            {t('landed.take', { n: chosen.size })}
          </button>
        </>
      }
    >
      <div className="pick-filter">
        <input className="input" autoFocus aria-label={t('landed.pickSearch')} placeholder={t('landed.pickSearch')} value={q} onChange={(e) => setQ(e.target.value)} />
        <DateField id="receipts-from" label={t('common.from')} placeholder={t('common.from')} value={from} onChange={setFrom} />
        <DateField id="receipts-to" label={t('common.to')} placeholder={t('common.to')} value={to} onChange={setTo} />
      </div>
      {rows.length === 0 && !query.isPending ? (
        <p className="muted">{t('landed.noReceipts')}</p>
      ) : (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={t('landed.pick')}>
          <table className="plain pick-receipts">
            <thead>
              <tr>
                <th>
                  <input type="checkbox" aria-label={t('common.all')} checked={all} onChange={(e) => mark(free, e.target.checked)} />
                </th>
                <th>{t('common.product')}</th>
                <th>{t('common.number')}</th>
                <th>{t('common.date')}</th>
                <th className="num">{t('common.qty')}</th>
                <th className="num">{t('landed.value')}</th>
                <th className="num">{t('landed.charged')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={keyOf(r)}>
                  <td>
                    <input type="checkbox" aria-label={receiptText(r)} disabled={have.has(keyOf(r))} checked={have.has(keyOf(r)) || chosen.has(keyOf(r))} onChange={(e) => mark([r], e.target.checked)} />
                  </td>
                  <td>
                    {r.product_code} {r.product_name}
                  </td>
                  <td>{r.receipt_number}</td>
                  <td>{fmt.day(r.receipt_date)}</td>
                  <td className="num">
                    {fmt.qty(r.qty)} {r.unit}
                  </td>
                  <td className="num">{fmt.money(r.value)}</td>
                  <td className="num">{isZero(r.charged) ? '' : fmt.money(r.charged)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <button type="button" className="btn" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </button>
      )}
    </Sheet>
  )
}
