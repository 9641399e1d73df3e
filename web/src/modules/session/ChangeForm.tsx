import type { SignedIn } from '../../api/account'
import { t } from '../../i18n'
import { ErrorNote } from '../../kit/ErrorNote'
import { useChange } from './ChangeFields'

/** A password that somebody else set is changed before anything else. */
export function ChangeForm({ known, onIn }: { known: string; onIn: (answer: SignedIn) => Promise<void> }) {
  const change = useChange(known, onIn)
  return (
    <form
      className="card"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void change.send()
      }}
    >
      <div className="login-brand">
        <img src="/favicon.svg" alt="" />
        <h1>{t('login.change')}</h1>
      </div>
      <p className="muted">{t('login.changeLead')}</p>
      <ErrorNote problem={change.problem} />
      {change.fields}
      <button type="submit" className="btn primary" disabled={change.busy}>
        {t('account.changePassword')}
      </button>
    </form>
  )
}
