import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Account, SignedIn } from '../../api/account'
import { asProblem, call, get } from '../../api/client'
import type { Session } from '../../api/types'
import { noteSignedIn, sessionQuery } from '../../app/session'
import { t } from '../../i18n'
import { ErrorNote } from '../../kit/ErrorNote'
import { toastProblem } from '../../kit/toast'
import { PasskeyCard } from '../account/PasskeyCard'
import { SecondCard } from '../account/SecondCard'
import '../account/account.css'

/** Where the company demands a second step, it is set up before anything else. */
export function SecondSetup({ onIn }: { onIn: (answer: SignedIn) => Promise<void> }) {
  const client = useQueryClient()
  const query = useQuery({ queryKey: ['account'], queryFn: ({ signal }) => get<Account>('/account', undefined, signal) })
  const account = query.data
  const ready = !!account && (account.second_step || account.passkeys.length > 0)
  const reload = () => client.invalidateQueries({ queryKey: ['account'] })
  const go = async () => onIn({ session: await call<Session>('GET', '/session') })
  const leave = async () => {
    await call('DELETE', '/session')
    noteSignedIn(false)
    client.setQueryData(sessionQuery.queryKey, null)
  }
  return (
    <section className="card setup">
      <div className="login-brand">
        <img src="/favicon.svg" alt="" />
        <h1>{t('login.setup')}</h1>
      </div>
      <p className="muted">{t('login.setupLead')}</p>
      <ErrorNote problem={query.isError ? asProblem(query.error) : null} />
      {account && (
        <>
          <SecondCard account={account} reload={reload} />
          <PasskeyCard account={account} reload={reload} />
        </>
      )}
      <button type="button" className="btn primary" disabled={!ready} onClick={() => void go().catch(toastProblem)}>
        {t('login.go')}
      </button>
      <div className="login-more">
        <button type="button" className="btn bare small" onClick={() => void leave().catch(toastProblem)}>
          {t('login.again')}
        </button>
      </div>
    </section>
  )
}
