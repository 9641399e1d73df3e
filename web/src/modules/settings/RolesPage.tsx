// 角色与权限: what roles allow, who has which, and the settings about rights.
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { asProblem, get } from '../../api/client'
import type { PermissionBook, Role } from '../../api/roles'
import type { Page } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { currentLang, t } from '../../i18n'
import { ask } from '../../kit/ask'
import { useFilters } from '../../kit/filters'
import { Segments } from '../../kit/Segments'
import { RightsList } from './RightsList'
import { RoleEditor } from './RoleEditor'
import { roleName } from './roles'
import { SecuritySettings } from './SecuritySettings'
import './roles.css'

type Tab = 'roles' | 'people' | 'security'
const blank: Role = { key: '', name: '', name_en: '', note: '', built_in: false, grants: [], allows: [], users: 0, version: 0 }

export default function RolesPage() {
  const session = useSession()
  const [filters, setFilters] = useFilters()
  const roles = useQuery({ queryKey: ['settings', 'roles'], queryFn: ({ signal }) => get<Page<Role>>('/settings/roles', undefined, signal) })
  const book = useQuery({ queryKey: ['settings', 'permissions', currentLang()], queryFn: ({ signal }) => get<PermissionBook>('/settings/permissions', undefined, signal) })
  const failed = roles.error ?? book.error
  if (failed) return <Trouble error={asProblem(failed)} onRetry={() => void roles.refetch().then(() => book.refetch())} />
  const tabs: Tab[] = may(session, 'setting.read') ? ['roles', 'people', 'security'] : ['roles', 'people']
  const tab = tabs.find((x) => x === filters.tab) ?? 'roles'
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.roles')}</h1>
        <Segments<Tab> label={t('roles.kind')} value={tab} options={tabs.map((value) => ({ value, label: t(`roles.${value}`) }))} onChange={(value) => setFilters({ tab: value === 'roles' ? '' : value, role: '' })} />
      </div>
      {!roles.data || !book.data ? (
        <p className="muted">{t('common.loading')}</p>
      ) : tab === 'roles' ? (
        <Roles roles={roles.data.items} book={book.data} />
      ) : tab === 'people' ? (
        <RightsList roles={roles.data.items} readOnly={!may(session, 'role.assign')} />
      ) : (
        <SecuritySettings book={book.data} readOnly={!may(session, 'role.update')} />
      )}
    </>
  )
}

/** The roles at the left, the chosen one at the right. */
function Roles({ roles, book }: { roles: Role[]; book: PermissionBook }) {
  const session = useSession()
  const [filters, setFilters] = useFilters()
  const [draft, setDraft] = useState<Role | null>(null)
  const dirty = useRef(false)
  const rights = { create: may(session, 'role.create'), update: may(session, 'role.update'), delete: may(session, 'role.delete') }
  const shown = draft ?? roles.find((r) => r.key === filters.role) ?? roles[0]
  const leave = async (go: () => void) => {
    if (dirty.current && shown && !(await ask({ title: t('roles.leave'), text: t('roles.leaveAsk', { name: roleName(shown) || t('roles.newName') }), yes: t('roles.leave'), danger: true }))) return
    dirty.current = false
    go()
  }
  const show = (key: string) => {
    setDraft(null)
    setFilters({ role: key })
  }
  return (
    <div className="roles-page">
      <nav className="card roles-list" aria-label={t('roles.roles')}>
        {rights.create && (
          <button type="button" className="btn primary" onClick={() => void leave(() => setDraft({ ...blank, name: t('roles.newName') }))}>
            <PlusOutlined /> {t('roles.new')}
          </button>
        )}
        <ul>
          {roles.map((r) => (
            <li key={r.key}>
              <button type="button" aria-current={!draft && shown?.key === r.key ? 'true' : undefined} onClick={() => void leave(() => show(r.key))}>
                <span>{roleName(r)}</span>
                {r.users > 0 && <span className="muted">{t('roles.users', { n: r.users })}</span>}
                {!r.built_in && r.note && <small>{r.note}</small>}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {shown && (
        <RoleEditor
          key={draft ? 'new' + draft.name : shown.key + '.' + shown.version}
          role={shown}
          fresh={draft !== null}
          book={book}
          may={rights}
          onDirty={(d) => (dirty.current = d)}
          onCopy={() => void leave(() => setDraft({ ...shown, key: '', built_in: false, users: 0, version: 0, name: t('roles.copyName', { name: roleName(shown) }), name_en: '' }))}
          onDone={show}
        />
      )}
    </div>
  )
}
