import { Link } from '@tanstack/react-router'
import { t } from '../../i18n'
import './inventory.css'

const TABS = [
  ['/inventory/costings', 'costings.methods'],
  ['/inventory/costings/standard', 'costings.standard'],
  ['/inventory/costings/history', 'costings.history'],
] as const

/** The three sides of 成本计价: methods, standard costs, what was decided so far. */
export function CostingTabs() {
  return (
    <nav className="segments tabs" aria-label={t('costings.tabs')}>
      {TABS.map(([to, key]) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {t(key)}
        </Link>
      ))}
    </nav>
  )
}
