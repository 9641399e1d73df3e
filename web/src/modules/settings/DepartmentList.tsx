import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { type ReactNode, useState } from 'react'
import type { Department } from '../../api/users'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { ListEmpty } from '../../kit/ListEmpty'
import { CheckField, TextField } from '../../kit/RecordFields'
import { RecordSheet } from '../../kit/RecordSheet'

type Fields = Pick<Department, 'name' | 'disabled'>

export function DepartmentList({ departments, tabs }: { departments: Department[]; tabs: ReactNode }) {
  const session = useSession()
  const [open, setOpen] = useState<Department | 'new' | null>(null)
  const create = may(session, 'user.create') && (
    <button type="button" className="btn primary" onClick={() => setOpen('new')}>
      <PlusOutlined /> {t('users.departmentNew')}
    </button>
  )
  const record = open === 'new' ? null : open
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.users')}</h1>
        {tabs}
        <span className="grow" />
        {create}
      </div>
      <div className="card list-card scroll-x">
        {departments.length === 0 && <ListEmpty what={t('users.departments')} filtered={false} onClear={() => {}} action={create} />}
        {departments.length > 0 && (
          <table className="plain">
            <thead>
              <tr>
                <th>{t('users.departmentName')}</th>
                <th className="num">{t('users.departmentUsers')}</th>
                <th>{t('common.state')}</th>
              </tr>
            </thead>
            <tbody>
              {departments.map((d) => (
                <tr key={d.id}>
                  <td>
                    <button type="button" className="figure-link" onClick={() => setOpen(d)}>
                      {d.name}
                    </button>
                  </td>
                  <td className="num">{d.users}</td>
                  <td>{d.disabled ? <span className="tag red">{t('users.disabled')}</span> : <span className="tag green">{t('users.active')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {open && (
        <RecordSheet<Fields>
          title={record ? record.name : t('users.departmentNew')}
          path="/settings/departments"
          record={record}
          start={{ name: record?.name ?? '', disabled: record?.disabled ?? false }}
          body={(f) => f}
          readOnly={!may(session, record ? 'user.update' : 'user.create')}
          saved={(f) => t('master.saved', { name: f.name })}
          onClose={() => setOpen(null)}
        >
          {(of) => (
            <>
              <TextField of={of} name="name" label={t('users.departmentName')} must maxLength={50} />
              <div className="whole checks">
                <CheckField of={of} name="disabled" label={t('users.departmentDisable')} />
              </div>
            </>
          )}
        </RecordSheet>
      )}
    </>
  )
}
