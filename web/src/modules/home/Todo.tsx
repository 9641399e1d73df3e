import { useRouter } from '@tanstack/react-router'
import type { Home } from '../../api/types'
import { t } from '../../i18n'

const TONE = { short: 'red', overdue: 'amber', to_deliver: 'blue', draft: '' }

/** What waits for this person, with the action on each row. */
export function Todo({ rows }: { rows: Home['todo'] }) {
  const router = useRouter()
  return (
    <section className="card todo" aria-labelledby="todo-title">
      <header>
        <h2 id="todo-title">{t('home.todo')}</h2>
        {rows.length > 0 && <span className="tag red">{rows.length}</span>}
      </header>
      {rows.length === 0 && <p className="muted none">{t('home.todoNone')}</p>}
      <ul>
        {rows.map((row, i) => (
          <li key={i}>
            <span className={'tag ' + TONE[row.kind]}>{t(`home.todo.${row.kind}`)}</span>
            <div className="grow">
              <p>{row.title}</p>
              <small>{row.detail}</small>
            </div>
            <button type="button" className="btn small" onClick={() => router.history.push(row.route)}>
              {row.action}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
