import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { type Problem, asProblem, get } from '../../api/client'
import { submit } from '../../api/intent'
import { newKey } from '../../api/key'
import type { Role, UserRights } from '../../api/roles'
import type { Page, Warehouse } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'
import { roleName } from './roles'

/** Who has which roles, and keeps which warehouses. */
export function RightsList({ roles, readOnly }: { roles: Role[]; readOnly: boolean }) {
  const session = useSession()
  const [open, setOpen] = useState<UserRights | null>(null)
  const rights = useQuery({ queryKey: ['settings', 'rights'], queryFn: ({ signal }) => get<Page<UserRights>>('/settings/rights', undefined, signal) })
  const houses = useQuery({
    queryKey: ['warehouses', 'all'],
    enabled: may(session, 'master.warehouse.read'),
    queryFn: ({ signal }) => get<Page<Warehouse>>('/master/warehouses', undefined, signal),
  })
  if (rights.isError) return <Trouble error={asProblem(rights.error)} onRetry={() => void rights.refetch()} />
  const named = (key: string) => {
    const r = roles.find((x) => x.key === key)
    return r ? roleName(r) : key || t('rights.none')
  }
  const house = (id: string) => houses.data?.items.find((w) => w.id === id)?.name ?? id
  return (
    <div className="card list-card scroll-x">
      {rights.isLoading && <p className="muted">{t('common.loading')}</p>}
      <table className="plain">
        <thead>
          <tr>
            <th>{t('rights.user')}</th>
            <th>{t('rights.roles')}</th>
            <th>{t('rights.warehouses')}</th>
          </tr>
        </thead>
        <tbody>
          {(rights.data?.items ?? []).map((u) => (
            <tr key={u.user}>
              <td>
                <button type="button" className="figure-link" onClick={() => setOpen(u)}>
                  {u.name}
                </button>{' '}
                {u.disabled && <span className="tag red">{t('rights.disabled')}</span>}
              </td>
              <td>
                <div className="rights-roles">
                  {u.roles.map((key, i) => (
                    <span key={key} className={i === 0 ? 'tag blue' : 'tag'}>
                      {named(key)}
                    </span>
                  ))}
                </div>
              </td>
              <td>{u.warehouses.length === 0 ? <span className="muted">{t('rights.allWarehouses')}</span> : u.warehouses.map(house).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <RightsSheet key={open.user} user={open} roles={roles} houses={houses.data?.items ?? []} readOnly={readOnly} onClose={() => setOpen(null)} />}
    </div>
  )
}

function RightsSheet({ user, roles, houses, readOnly, onClose }: { user: UserRights; roles: Role[]; houses: Warehouse[]; readOnly: boolean; onClose: () => void }) {
  const client = useQueryClient()
  const id = useId()
  const scope = useRef('rights.' + newKey())
  const [first, setFirst] = useState(user.roles[0] || roles[0]?.key || '')
  const [more, setMore] = useState(user.roles.slice(1))
  const [kept, setKept] = useState(user.warehouses)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const toggle = (list: string[], key: string, on: boolean) => (on ? [...list, key] : list.filter((x) => x !== key))
  const save = async (e: FormEvent) => {
    e.preventDefault()
    if (busy || readOnly) return
    setBusy(true)
    setProblem(null)
    try {
      await submit(scope.current, 'PUT', `/settings/rights/${user.user}`, { roles: [first, ...more.filter((r) => r !== first)], warehouses: kept })
      toast(t('rights.saved', { name: user.name }))
      await client.invalidateQueries({ queryKey: ['settings'] })
      void client.invalidateQueries({ queryKey: ['session'] })
      onClose()
    } catch (err) {
      setProblem(asProblem(err))
      setBusy(false)
    }
  }
  return (
    <Sheet
      wide
      title={t('rights.edit', { name: user.name })}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {readOnly ? t('common.close') : t('common.cancel')}
          </button>
          {!readOnly && (
            <button type="submit" form={id} className="btn primary" disabled={busy}>
              {busy ? t('common.saving') : t('common.save')}
            </button>
          )}
        </>
      }
    >
      <form id={id} className="record-form" onSubmit={(e) => void save(e)}>
        <div className="whole">
          <ErrorNote problem={problem} />
        </div>
        <div className="whole">
          <Field label={t('rights.first')} must>
            {(field) => (
              <select id={field} className="input" disabled={readOnly} value={first} onChange={(e) => setFirst(e.target.value)}>
                {roles.map((r) => (
                  <option key={r.key} value={r.key}>
                    {roleName(r)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <fieldset className="whole flow-several" disabled={readOnly}>
          <legend>{t('rights.more')}</legend>
          <div className="checks">
            {roles
              .filter((r) => r.key !== first)
              .map((r) => (
                <label key={r.key} className="check">
                  <input type="checkbox" checked={more.includes(r.key)} onChange={(e) => setMore(toggle(more, r.key, e.target.checked))} />
                  {roleName(r)}
                </label>
              ))}
          </div>
        </fieldset>
        {houses.length > 0 && (
          <fieldset className="whole flow-several" disabled={readOnly}>
            <legend>{t('rights.warehouses')}</legend>
            <div className="checks">
              {houses.map((w) => (
                <label key={w.id} className="check">
                  <input type="checkbox" checked={kept.includes(w.id)} onChange={(e) => setKept(toggle(kept, w.id, e.target.checked))} />
                  {w.name}
                </label>
              ))}
            </div>
            <span className="field-hint">{t('rights.warehousesHint')}</span>
          </fieldset>
        )}
      </form>
    </Sheet>
  )
}
