// 自定义字段: what a company adds to its documents. The order here is the order in forms and lists.
import DownOutlined from '@ant-design/icons/DownOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import UpOutlined from '@ant-design/icons/UpOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, get } from '../../api/client'
import { submit } from '../../api/intent'
import { type Meta, type Own, metasQuery } from '../../api/meta'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { currentLang, t } from '../../i18n'
import { useFilters } from '../../kit/filters'
import { toast, toastProblem } from '../../kit/toast'
import { OwnFieldSheet } from './OwnFieldSheet'
import './fields.css'

/** The stored fields of a document, and how to store them anew. */
function useOwn(document: string) {
  const client = useQueryClient()
  const path = `/meta/${document}/fields`
  const query = useQuery({ queryKey: ['own', document], queryFn: ({ signal }) => get<{ fields: Own[] }>(path, undefined, signal), enabled: !!document })
  const fields = query.data?.fields ?? []
  const save = async (next: Own[]) => {
    const answer = await submit<{ fields: Own[] }>('own.' + document, 'PUT', path, { fields: next })
    client.setQueryData(['own', document], answer)
    void client.invalidateQueries({ queryKey: ['meta'] })
    void client.invalidateQueries({ queryKey: ['list'] })
  }
  return { query, fields, save }
}

export default function OwnFieldsPage() {
  const documents = useQuery(metasQuery())
  const [, setFilters] = useFilters()
  const { document } = useSearch({ strict: false }) as { document?: string }
  const list = documents.data?.documents ?? []
  const chosen = list.find((d) => d.name === document) ?? list[0]
  if (documents.isError) return <Trouble error={asProblem(documents.error)} onRetry={() => void documents.refetch()} />
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.ownFields')}</h1>
        <span className="sub">{t('own.lead')}</span>
      </div>
      {chosen && (
        <div className="own-page">
          <nav className="card own-docs" aria-label={t('own.document')}>
            {list.map((d) => (
              <button key={d.name} type="button" aria-current={d.name === chosen.name ? 'true' : undefined} onClick={() => setFilters({ document: d.name })}>
                {d.label}
                <small>{d.fields.filter((f) => f.custom).length || ''}</small>
              </button>
            ))}
          </nav>
          <select className="input own-choose" aria-label={t('own.document')} value={chosen.name} onChange={(e) => setFilters({ document: e.target.value })}>
            {list.map((d) => (
              <option key={d.name} value={d.name}>
                {d.label}
              </option>
            ))}
          </select>
          <FieldsOf key={chosen.name} meta={chosen} />
        </div>
      )}
    </>
  )
}

function FieldsOf({ meta }: { meta: Meta }) {
  const session = useSession()
  const { query, fields, save } = useOwn(meta.name)
  const [open, setOpen] = useState<Own | 'new' | null>(null)
  const write = may(session, 'setting.field.update')
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const change = async (next: Own[], done: string) => {
    try {
      await save(next)
      toast(done)
    } catch (e) {
      toastProblem(e)
    }
  }
  const move = (at: number, by: number) => {
    const next = [...fields]
    next.splice(at + by, 0, ...next.splice(at, 1))
    void change(next, t('own.moved'))
  }
  const turn = (f: Own) => void change(fields.map((o) => (o === f ? { ...o, disabled: !o.disabled } : o)), t(f.disabled ? 'own.enabledMsg' : 'own.disabledMsg', { name: nameOf(f) }))
  return (
    <section className="card own-fields" aria-label={meta.label}>
      <header>
        <h2>{meta.label}</h2>
        {write && (
          <button type="button" className="btn primary" onClick={() => setOpen('new')}>
            <PlusOutlined /> {t('own.add')}
          </button>
        )}
      </header>
      {query.isSuccess && fields.length === 0 && <p className="muted">{t('own.none', { name: meta.label })}</p>}
      <ol>
        {fields.map((f, i) => (
          <li key={f.name} className={f.disabled ? 'off' : undefined}>
            <OneField field={f} onOpen={write ? () => setOpen(f) : undefined} />
            {write && (
              <span className="row">
                <button type="button" className="btn icon bare" disabled={i === 0} aria-label={t('own.up', { name: nameOf(f) })} onClick={() => move(i, -1)}>
                  <UpOutlined />
                </button>
                <button type="button" className="btn icon bare" disabled={i === fields.length - 1} aria-label={t('own.down', { name: nameOf(f) })} onClick={() => move(i, 1)}>
                  <DownOutlined />
                </button>
                <button type="button" className="btn small" onClick={() => turn(f)}>
                  {f.disabled ? t('own.enable') : t('own.disable')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {open && <OwnFieldSheet meta={meta} field={open === 'new' ? null : open} fields={fields} save={save} onClose={() => setOpen(null)} />}
    </section>
  )
}

const nameOf = (f: Own) => (currentLang() === 'en' ? f.en : f.zh)

function OneField({ field: f, onOpen }: { field: Own; onOpen?: () => void }) {
  return (
    <span className="own-one">
      {onOpen ? (
        <button type="button" className="link" aria-label={t('own.edit', { name: nameOf(f) })} onClick={onOpen}>
          {nameOf(f)}
        </button>
      ) : (
        <b>{nameOf(f)}</b>
      )}
      <span className="tag">{t(`own.kind.${f.kind}`)}</span>
      {f.required && <span className="tag amber">{t('own.required')}</span>}
      {f.search && <span className="tag blue">{t('own.search')}</span>}
      {f.disabled && <span className="tag">{t('own.off')}</span>}
      <small className="muted">
        {f.name}
        {f.options.length > 0 && ' · ' + f.options.join('、')}
      </small>
    </span>
  )
}
