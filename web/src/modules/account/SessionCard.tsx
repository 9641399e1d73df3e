import type { Opened } from '../../api/account'
import { call } from '../../api/client'
import { t } from '../../i18n'
import { toast, toastProblem } from '../../kit/toast'
import type { CardProps } from './AccountPage'
import { deviceOf } from './device'
import { Card, at } from './parts'

export function SessionCard({ account, reload }: CardProps) {
  const end = async (session?: Opened) => {
    try {
      await call('DELETE', '/account/sessions', { query: { session: session?.id } })
      toast(t('account.ended'))
    } catch (e) {
      toastProblem(e)
    }
    await reload()
  }
  return (
    <Card title={t('account.sessions')} lead={t('account.sessionsLead')}>
      <ul className="account-list">
        {account.sessions.map((s) => (
          <li key={s.id}>
            <div className="grow">
              <b title={s.agent}>{deviceOf(s.agent)}</b> {s.current && <span className="tag blue">{t('account.thisOne')}</span>}
              <div className="muted">
                {s.address} {t('account.seen', { at: at(s.seen_ms) })}
              </div>
            </div>
            {!s.current && (
              <button type="button" className="btn small" aria-label={`${t('account.end')} ${deviceOf(s.agent)}`} onClick={() => void end(s)}>
                {t('account.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {account.sessions.length > 1 && (
        <button type="button" className="btn" onClick={() => void end()}>
          {t('account.endOthers')}
        </button>
      )}
    </Card>
  )
}
