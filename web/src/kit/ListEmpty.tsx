import type { ReactNode } from 'react'
import { t } from '../i18n'

/** Nothing to show: one sentence and one button. */
export function ListEmpty({ what, filtered, onClear, action }: { what: string; filtered: boolean; onClear: () => void; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{filtered ? t('list.emptyFiltered', { what }) : t('list.empty', { what })}</p>
      {filtered ? (
        <button type="button" className="btn" onClick={onClear}>
          {t('list.clear')}
        </button>
      ) : (
        action
      )}
    </div>
  )
}
