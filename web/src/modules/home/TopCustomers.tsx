import type { Home } from '../../api/types'
import { fmt, t } from '../../i18n'
import type { Span } from './span'

export function TopCustomers({ rows, span }: { rows: Home['top_customers']; span: Span }) {
  return (
    <section className="card top-customers" aria-labelledby="top-title">
      <header>
        <h2 id="top-title">{t(`home.top.${span}`)}</h2>
        <span className="muted end">{t('common.yuan')}</span>
      </header>
      {rows.length === 0 && <p className="muted none">{t('home.topNone')}</p>}
      <ol>
        {rows.map((row, i) => (
          <li key={row.id}>
            <span className="place">{i + 1}</span>
            <span className="grow name">
              {row.name} {row.level && <span className="tag">{row.level}</span>}
            </span>
            <b className="num">{fmt.money(row.total)}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}
