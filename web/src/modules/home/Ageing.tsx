import type { Home } from '../../api/types'
import { fmt, t } from '../../i18n'

/** Receivables by how long they are overdue; the words and figures stand beside each bar. */
export function Ageing({ rows }: { rows: Home['ageing'] }) {
  const largest = Math.max(...rows.map((r) => Number(r.amount)), 1)
  return (
    <section className="card ageing" aria-labelledby="ageing-title">
      <header>
        <h2 id="ageing-title">{t('home.ageing')}</h2>
      </header>
      <dl>
        {rows.map((r, i) => (
          <div key={r.bucket}>
            <dt>{t(`home.bucket.${r.bucket}`)}</dt>
            <dd>
              <i className={'age' + i} aria-hidden="true" style={{ width: `${Math.max(Number(r.amount) > 0 ? 1 : 0, (Number(r.amount) / largest) * 68)}%` }} />
              <span>{fmt.money(r.amount)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
