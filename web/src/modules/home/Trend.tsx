import { useState } from 'react'
import type { Home } from '../../api/types'
import { fmt, t } from '../../i18n'
import { TrendChart } from './TrendChart'

/** Sales and receipts of twelve months, as a chart or as the table behind it. */
export default function Trend({ months }: { months: Home['months'] }) {
  const [table, setTable] = useState(false)
  return (
    <section className="card trend" aria-labelledby="trend-title">
      <header>
        <h2 id="trend-title">{t('home.trend')}</h2>
        <span className="muted">{table ? '' : t('home.trendSub')}</span>
        <button type="button" className="btn bare small" aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? t('home.asChart') : t('home.asTable')}
        </button>
      </header>
      {table ? <TrendTable months={months} /> : <TrendChart months={months} />}
    </section>
  )
}

function TrendTable({ months }: { months: Home['months'] }) {
  return (
    <div className="trend-table">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('home.period')}</th>
            <th className="num">{t('home.salesSeries')}</th>
            <th className="num">{t('home.receivedSeries')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((m) => (
            <tr key={m.period}>
              <td>{m.period}</td>
              <td className="num">{fmt.money(m.sales)}</td>
              <td className="num">{fmt.money(m.received)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
