import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, get } from '../../api/client'
import type { Page, Warehouse } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { ListEmpty } from '../../kit/ListEmpty'
import { CheckField, ChoiceField, TextField } from '../../kit/RecordFields'
import { RecordSheet } from '../../kit/RecordSheet'

type Fields = Pick<Warehouse, 'code' | 'name' | 'is_default' | 'negative' | 'disabled'>
const blank: Fields = { code: '', name: '', is_default: false, negative: 'forbid', disabled: false }
const POLICIES = ['forbid', 'warn', 'allow'] as const

/** 仓库: a handful of rows with a small form. */
export default function WarehouseList() {
  const session = useSession()
  const [open, setOpen] = useState<Warehouse | 'new' | null>(null)
  const query = useQuery({ queryKey: ['warehouses', 'all'], queryFn: ({ signal }) => get<Page<Warehouse>>('/master/warehouses', undefined, signal) })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const rows = query.data?.items ?? []
  const create = may(session, 'master.warehouse.create') && (
    <button type="button" className="btn primary" onClick={() => setOpen('new')}>
      <PlusOutlined /> {t('warehouse.new')}
    </button>
  )
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.warehouses')}</h1>
        <span className="sub">{query.data ? t('warehouse.count', { n: rows.length }) : ''}</span>
        <span className="grow" />
        {create}
      </div>
      <div className="card list-card scroll-x">
        {query.isLoading && <p className="muted">{t('common.loading')}</p>}
        {query.isSuccess && rows.length === 0 && <ListEmpty what={t('menu.warehouses')} filtered={false} onClear={() => {}} action={create} />}
        {rows.length > 0 && (
          <table className="plain">
            <thead>
              <tr>
                <th>{t('common.code')}</th>
                <th>{t('common.name')}</th>
                <th>{t('warehouse.negative')}</th>
                <th>{t('common.state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((w) => (
                <tr key={w.id}>
                  <td>
                    <button type="button" className="figure-link" onClick={() => setOpen(w)}>
                      {w.code}
                    </button>
                  </td>
                  <td>
                    {w.name} {w.is_default && <span className="tag blue">{t('warehouse.default')}</span>}
                  </td>
                  <td>{t(`warehouse.${w.negative}`)}</td>
                  <td>{w.disabled ? <span className="tag red">{t('master.disabled')}</span> : <span className="tag green">{t('master.inUse')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {open && <Form warehouse={open === 'new' ? null : open} readOnly={!may(session, open === 'new' ? 'master.warehouse.create' : 'master.warehouse.update')} onClose={() => setOpen(null)} />}
    </>
  )
}

function Form({ warehouse, readOnly, onClose }: { warehouse: Warehouse | null; readOnly: boolean; onClose: () => void }) {
  const start = warehouse ? { code: warehouse.code, name: warehouse.name, is_default: warehouse.is_default, negative: warehouse.negative, disabled: warehouse.disabled } : blank
  return (
    <RecordSheet<Fields>
      title={warehouse ? warehouse.name : t('warehouse.newTitle')}
      path="/master/warehouses"
      record={warehouse}
      start={start}
      body={(f) => f}
      readOnly={readOnly}
      saved={(f) => t('master.saved', { name: f.name })}
      onClose={onClose}
    >
      {(of) => (
        <>
          <TextField of={of} name="code" label={t('common.code')} must maxLength={32} autoFocus />
          <TextField of={of} name="name" label={t('common.name')} must maxLength={50} />
          <div className="whole">
            <ChoiceField of={of} name="negative" label={t('warehouse.negative')} options={POLICIES.map((p) => ({ value: p, label: t(`warehouse.${p}`) }))} hint={t('warehouse.negativeHint')} />
          </div>
          <div className="whole checks">
            <CheckField of={of} name="is_default" label={t('warehouse.makeDefault')} />
            <CheckField of={of} name="disabled" label={t('master.disableIt')} />
          </div>
        </>
      )}
    </RecordSheet>
  )
}
