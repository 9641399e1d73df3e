import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { asProblem, get } from '../../api/client'
import type { Role } from '../../api/roles'
import type { Page } from '../../api/types'
import type { Department, User, UserPassword } from '../../api/users'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { at, Once } from '../account/parts'
import { roleName } from './roles'
import { UserNew } from './UserNew'
import { UserSheet } from './UserSheet'
import '../account/account.css'

export function UserList({ departments, tabs }: { departments: Department[]; tabs: ReactNode }) {
  const session = useSession()
  const client = useQueryClient()
  const [open, setOpen] = useState<User | null>(null)
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<UserPassword | null>(null)
  const query = useQuery({ queryKey: ['settings', 'users'], queryFn: ({ signal }) => get<Page<User>>('/settings/users', undefined, signal) })
  const roles = useQuery({
    queryKey: ['settings', 'roles'],
    enabled: may(session, 'role.read'),
    queryFn: ({ signal }) => get<Page<Role>>('/settings/roles', undefined, signal),
  })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const list = roles.data?.items ?? []
  const show = (answer: UserPassword) => {
    setAdding(false)
    setOpen(null)
    setMade(answer)
    void client.invalidateQueries({ queryKey: ['settings'] })
  }
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.users')}</h1>
        {tabs}
        <span className="grow" />
        {may(session, 'user.create') && (
          <button type="button" className="btn primary" onClick={() => setAdding(true)}>
            <PlusOutlined /> {t('users.new')}
          </button>
        )}
      </div>
      <div className="card list-card scroll-x">
        {query.isLoading && <p className="muted">{t('common.loading')}</p>}
        <Rows users={query.data?.items ?? []} roles={list} onOpen={setOpen} />
      </div>
      {open && <UserSheet user={open} departments={departments} readOnly={!may(session, 'user.update')} onPassword={show} onClose={() => setOpen(null)} />}
      {adding && <UserNew departments={departments} roles={may(session, 'role.assign') ? list : []} onMade={show} onClose={() => setAdding(false)} />}
      {made && (
        <Once title={t('users.passwordTitle')} lead={t('users.passwordLead', { name: made.user.name, login: made.user.login })} text={made.password} onClose={() => setMade(null)}>
          <code className="secret" tabIndex={0}>
            {made.password}
          </code>
        </Once>
      )}
    </>
  )
}

function Rows({ users, roles, onOpen }: { users: User[]; roles: Role[]; onOpen: (user: User) => void }) {
  const named = (key: string) => {
    const role = roles.find((r) => r.key === key)
    return role ? roleName(role) : key
  }
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('users.login')}</th>
          <th>{t('users.name')}</th>
          <th>{t('users.role')}</th>
          <th>{t('users.department')}</th>
          <th>{t('users.guard')}</th>
          <th>{t('users.seen')}</th>
          <th>{t('common.state')}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((u) => (
          <tr key={u.id}>
            <td>
              <button type="button" className="figure-link" onClick={() => onOpen(u)}>
                {u.login}
              </button>
            </td>
            <td>{u.name}</td>
            <td>{u.roles.map(named).filter(Boolean).join(' · ') || <span className="muted">{t('users.roleNone')}</span>}</td>
            <td>{u.department_name}</td>
            <td>{u.must_change ? <span className="tag amber">{t('users.first')}</span> : u.second_step ? t('users.second') : t('users.password')}</td>
            <td>{u.seen_ms ? at(u.seen_ms) : <span className="muted">{t('users.never')}</span>}</td>
            <td>{u.disabled ? <span className="tag red">{t('users.disabled')}</span> : <span className="tag green">{t('users.active')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
