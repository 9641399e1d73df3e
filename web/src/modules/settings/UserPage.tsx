// 用户: who may sign in, in which department; the first password is shown once.
import { useQuery } from '@tanstack/react-query'
import { asProblem, get } from '../../api/client'
import type { Page } from '../../api/types'
import type { Department } from '../../api/users'
import { Trouble } from '../../app/Crash'
import { t } from '../../i18n'
import { useFilters } from '../../kit/filters'
import { Segments } from '../../kit/Segments'
import { DepartmentList } from './DepartmentList'
import { UserList } from './UserList'

type Tab = 'users' | 'departments'

export default function UserPage() {
  const [filters, setFilters] = useFilters()
  const tab: Tab = filters.tab === 'departments' ? 'departments' : 'users'
  const query = useQuery({ queryKey: ['settings', 'departments'], queryFn: ({ signal }) => get<Page<Department>>('/settings/departments', undefined, signal) })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const tabs = (
    <Segments<Tab>
      label={t('users.kind')}
      value={tab}
      options={[
        { value: 'users', label: t('users.users') },
        { value: 'departments', label: t('users.departments') },
      ]}
      onChange={(value) => setFilters({ tab: value === 'users' ? '' : value })}
    />
  )
  if (!query.data) return <p className="muted">{t('common.loading')}</p>
  return tab === 'users' ? <UserList departments={query.data.items} tabs={tabs} /> : <DepartmentList departments={query.data.items} tabs={tabs} />
}
