import { useState } from 'react'
import { call } from '../../api/client'
import type { Department, User, UserPassword } from '../../api/users'
import { useSession } from '../../app/session'
import { t } from '../../i18n'
import { CheckField, ChoiceField, TextField } from '../../kit/RecordFields'
import { RecordSheet } from '../../kit/RecordSheet'
import { Sheet } from '../../kit/Sheet'
import { toast, toastProblem } from '../../kit/toast'

type Fields = Pick<User, 'name' | 'department' | 'disabled'>

interface Props {
  user: User
  departments: Department[]
  readOnly: boolean
  onPassword: (answer: UserPassword) => void
  onClose: () => void
}

export function UserSheet({ user, departments, readOnly, onPassword, onClose }: Props) {
  const own = useSession().user.id === user.id
  const [asking, setAsking] = useState(false)
  const end = async () => {
    try {
      await call('DELETE', `/settings/users/${user.id}/sessions`)
      toast(t('users.ended', { name: user.name }))
    } catch (e) {
      toastProblem(e)
    }
  }
  const choices = [{ value: '', label: t('users.departmentNone') }, ...departments.filter((d) => !d.disabled || d.id === user.department).map((d) => ({ value: d.id, label: d.name }))]
  return (
    <>
      <RecordSheet<Fields>
        title={`${user.name} · ${user.login}`}
        path="/settings/users"
        record={user}
        start={{ name: user.name, department: user.department === '0' ? '' : user.department, disabled: user.disabled }}
        body={(f) => f}
        readOnly={readOnly}
        saved={(f) => t('master.saved', { name: f.name })}
        onClose={onClose}
      >
        {(of) => (
          <>
            <TextField of={of} name="name" label={t('users.name')} must maxLength={100} />
            <ChoiceField of={of} name="department" label={t('users.department')} options={choices} />
            {!own && (
              <div className="whole checks">
                <CheckField of={of} name="disabled" label={t('users.disable')} />
              </div>
            )}
            {!own && !readOnly && (
              <div className="whole row wrap">
                <button type="button" className="btn" onClick={() => setAsking(true)}>
                  {t('users.reset')}
                </button>
                <button type="button" className="btn" onClick={() => void end()}>
                  {t('users.endSessions')}
                </button>
              </div>
            )}
          </>
        )}
      </RecordSheet>
      {asking && <Reset user={user} onDone={onPassword} onClose={() => setAsking(false)} />}
    </>
  )
}

function Reset({ user, onDone, onClose }: { user: User; onDone: (answer: UserPassword) => void; onClose: () => void }) {
  const [second, setSecond] = useState(false)
  const reset = () => call<UserPassword>('POST', `/settings/users/${user.id}/password`, { body: { second } }).then(onDone, toastProblem)
  return (
    <Sheet
      title={t('users.resetAsk', { name: user.name })}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="button" className="btn danger" onClick={() => void reset()}>
            {t('users.reset')}
          </button>
        </>
      }
    >
      <div className="account-form">
        <p>{t('users.resetText')}</p>
        {user.second_step && (
          <label className="check">
            <input type="checkbox" checked={second} onChange={(e) => setSecond(e.target.checked)} />
            {t('users.resetSecond')}
          </label>
        )}
      </div>
    </Sheet>
  )
}
