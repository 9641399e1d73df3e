import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Why, WhyChange, WhyRow } from '../../api/costing'
import { usePhone } from '../../app/prefs'
import { fmt, t, tOr } from '../../i18n'
import { isNegative, isZero } from '../../kit/decimal'
import { useRecord } from '../../kit/DocFrame'
import { Sheet } from '../../kit/Sheet'
import { SourceLink } from '../../kit/SourceLink'
import './inventory.css'

/** A movement as a list of movements names it. */
export interface MoveKey {
  source: string
  posting: number
  line: number
  /** For people: the number of its paper. */
  name: string
}

/** 为什么是这个数: opens where the value of a movement comes from. */
export function WhyCost({ move }: { move: MoveKey }) {
  const [open, setOpen] = useState(false)
  const label = t('why.of', { name: move.name })
  return (
    <>
      <button type="button" className="why" aria-haspopup="dialog" aria-label={label} title={t('why.title')} onClick={() => setOpen(true)}>
        <QuestionCircleOutlined />
      </button>
      {open && createPortal(<Panel move={move} onClose={() => setOpen(false)} />, document.body)}
    </>
  )
}

function Panel({ move, onClose }: { move: MoveKey; onClose: () => void }) {
  const { data: why, waiting } = useRecord<Why>(`/inventory/moves/${move.source}/${move.posting}/${move.line}/why`)
  return (
    <Sheet wide title={t('why.title')} onClose={onClose}>
      {why ? <Body why={why} /> : waiting}
    </Sheet>
  )
}

function Body({ why }: { why: Why }) {
  const phone = usePhone()
  const facts = [fmt.day(why.date), tOr('move.' + why.kind, why.kind), `${fmt.qty(why.qty)} ${why.unit}`, t('why.method', { method: tOr('method.' + why.method, why.method) })]
  if (why.scope) facts.push(t('why.scope', { name: why.scope }))
  return (
    <div className="why-cost">
      <p>
        <b>
          {why.product_code} {why.product_name}
        </b>{' '}
        · <SourceLink type={why.source_type} id={why.source_id} number={why.number} named />
      </p>
      <p className="muted">{facts.join(' · ')}</p>
      {why.before && !isZero(why.before.qty) && <p className="muted">{t('why.before', { qty: fmt.qty(why.before.qty), unit: why.unit, value: fmt.money(why.before.value), cost: fmt.price(why.before.unit_cost) })}</p>}
      {phone ? <RowCards rows={why.rows} /> : <Rows rows={why.rows} total={why.total} />}
      {why.charges && (
        <p className="muted">
          {t('why.charges')}{' '}
          {why.charges.map((c, i) => (
            <span key={i}>
              <SourceLink type={c.source_type} id={c.source_id} number={c.number} named /> {fmt.money(c.amount)}{' '}
            </span>
          ))}
        </p>
      )}
      {!isZero(why.variance) && <p className="muted">{t('why.variance', { money: fmt.money(why.variance) })}</p>}
      <h3>{t('why.history')}</h3>
      {why.changes.length === 0 ? <p className="muted">{t('why.none')}</p> : phone ? <ChangeCards why={why} /> : <Changes why={why} />}
      {phone && <Line strong words={t('why.total')} value={why.total} />}
    </div>
  )
}

const money = (value: string) => <td className={'num' + (isNegative(value) ? ' neg' : '')}>{fmt.money(value)}</td>

function Rows({ rows, total }: { rows: WhyRow[]; total: string }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('why.title')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('why.source')}</th>
            <th>{t('why.paper')}</th>
            <th>{t('common.date')}</th>
            <th className="num">{t('common.qty')}</th>
            <th className="num">{t('balance.unitCost')}</th>
            <th className="num">{t('balance.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            <tr key={i} className={r.kind === 'difference' ? 'bad' : undefined}>
              <td className="words">
                {r.label}
                {r.note && <small>{r.note}</small>}
              </td>
              <td>
                <SourceLink type={r.source_type} id={r.source_id} number={r.number} />
              </td>
              <td>{r.date ? fmt.day(r.date) : ''}</td>
              <td className="num">{r.qty ? fmt.qty(r.qty) : ''}</td>
              <td className="num">{r.unit_cost ? fmt.price(r.unit_cost) : ''}</td>
              {money(r.value)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={5} scope="row">
              {t('why.total')}
            </th>
            {money(total)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** One part on a phone: what it is, where it comes from, its amount. */
function Line({ words, more, value, strong }: { words: ReactNode; more?: ReactNode; value: string; strong?: boolean }) {
  return (
    <div className={strong ? 'why-line strong' : 'why-line'}>
      <div>
        {words}
        {more && <small>{more}</small>}
      </div>
      <b className={isNegative(value) ? 'neg' : undefined}>{fmt.money(value)}</b>
    </div>
  )
}

function RowCards({ rows }: { rows: WhyRow[] }) {
  return rows.map((r, i) => (
    <Line
      key={i}
      words={
        <>
          {r.label} <SourceLink type={r.source_type} id={r.source_id} number={r.number} />
        </>
      }
      more={[r.date && fmt.day(r.date), r.qty && fmt.qty(r.qty) + (r.unit_cost ? ' × ' + fmt.price(r.unit_cost) : ''), r.note].filter(Boolean).join(' · ')}
      value={r.value}
    />
  ))
}

function ChangeCards({ why }: { why: Why }) {
  return (
    <>
      <Line words={t('why.first')} more={fmt.day(why.date)} value={why.first} />
      {why.changes.map((c, i) => (
        <Line
          key={i}
          words={<By change={c} />}
          more={
            <>
              {fmt.day(c.date)} · <SourceLink type={c.cause_type} id={c.cause} number={c.cause_number} named />
            </>
          }
          value={c.value}
        />
      ))}
    </>
  )
}

function By({ change }: { change: WhyChange }) {
  if (change.recost) return <SourceLink type="posting.recost" id={change.recost} number={change.recost_number} named />
  return <>{t('why.final')}</>
}

function Changes({ why }: { why: Why }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('why.history')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('common.date')}</th>
            <th>{t('why.paper')}</th>
            <th>{t('why.cause')}</th>
            <th className="num">{t('balance.value')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{fmt.day(why.date)}</td>
            <td>{t('why.first')}</td>
            <td />
            {money(why.first)}
          </tr>
          {why.changes.map((c, i) => (
            <tr key={i}>
              <td>{fmt.day(c.date)}</td>
              <td>
                <By change={c} />
              </td>
              <td>
                <SourceLink type={c.cause_type} id={c.cause} number={c.cause_number} named />
              </td>
              {money(c.value)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={3} scope="row">
              {t('why.total')}
            </th>
            {money(why.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
