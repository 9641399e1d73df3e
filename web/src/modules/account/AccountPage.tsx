// 账号安全: what guards the own account: password, second step, passkeys, API tokens, and where one is signed in.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Account } from '../../api/account'
import { asProblem, get } from '../../api/client'
import { Trouble } from '../../app/Crash'
import { t } from '../../i18n'
import { PasskeyCard } from './PasskeyCard'
import { PasswordCard } from './PasswordCard'
import { SecondCard } from './SecondCard'
import { SessionCard } from './SessionCard'
import { TokenCard } from './TokenCard'
import './account.css'

export interface CardProps {
  account: Account
  /** Reads the account anew after something changed. */
  reload: () => Promise<void>
}

export default function AccountPage() {
  const client = useQueryClient()
  const query = useQuery({ queryKey: ['account'], queryFn: ({ signal }) => get<Account>('/account', undefined, signal) })
  const reload = () => client.invalidateQueries({ queryKey: ['account'] })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const account = query.data
  return (
    <>
      <div className="page-head">
        <h1>{t('account.title')}</h1>
        <span className="sub">{account?.login ?? ''}</span>
      </div>
      {!account && <p className="muted">{t('common.loading')}</p>}
      {account && (
        <div className="account">
          <div>
            <PasswordCard account={account} reload={reload} />
            <SecondCard account={account} reload={reload} />
            <PasskeyCard account={account} reload={reload} />
          </div>
          <div>
            <SessionCard account={account} reload={reload} />
            <TokenCard account={account} reload={reload} />
          </div>
        </div>
      )}
    </>
  )
}
