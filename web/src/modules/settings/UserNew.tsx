import { type FormEvent, useId, useState } from 'react'
import { type Problem, asProblem, call } from '../../api/client'
import type { Role } from '../../api/roles'
import type { Department, UserPassword } from '../../api/users'
import { currentLang, t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import { useFirstField } from '../account/parts'
import { roleName } from './roles'

interface Props {
  departments: Department[]
  /** Empty for those who may not give roles. */
  roles: Role[]
  onMade: (answer: UserPassword) => void
  onClose: () => void
}

/** A new user: the answer holds the first password, so it is sent without a kept draft and without repetition. */
export function UserNew({ departments, roles, onMade, onClose }: Props) {
  const id = useId()
  const form = useFirstField()
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [department, setDepartment] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      onMade(await call<UserPassword>('POST', '/settings/users', { body: { login, name, role, department, locale: currentLang() } }))
    } catch (err) {
      setProblem(asProblem(err))
      setBusy(false)
    }
  }
  return (
    <Sheet
      title={t('users.new')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" form={id} className="btn primary" disabled={busy}>
            {t('users.new')}
          </button>
        </>
      }
    >
      <form id={id} ref={form} className="account-form" onSubmit={submit} noValidate>
        <ErrorNote problem={problem} />
        <Field label={t('users.login')} must>
          {(f) => <input id={f} className="input" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={64} value={login} onChange={(e) => setLogin(e.target.value)} />}
        </Field>
        <Field label={t('users.name')} must>
          {(f) => <input id={f} className="input" autoComplete="off" maxLength={100} value={name} onChange={(e) => setName(e.target.value)} />}
        </Field>
        {roles.length > 0 && (
          <Field label={t('users.role')}>
            {(f) => (
              <>
                <select id={f} className="input" value={role} onChange={(e) => setRole(e.target.value)}>
                  <option value="">{t('users.roleNone')}</option>
                  {roles.map((r) => (
                    <option key={r.key} value={r.key}>
                      {roleName(r)}
                    </option>
                  ))}
                </select>
                <span className="field-hint">{t('users.roleHint')}</span>
              </>
            )}
          </Field>
        )}
        <Field label={t('users.department')}>
          {(f) => (
            <select id={f} className="input" value={department} onChange={(e) => setDepartment(e.target.value)}>
              <option value="">{t('users.departmentNone')}</option>
              {departments
                .filter((d) => !d.disabled)
                .map((d) => (
                  <option key={d.id} value={d.id}>
                    {d.name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </form>
    </Sheet>
  )
}
