import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { type Problem, asProblem, call, get } from '../api/client'
import type { NewsSettings as Answer, NewsSwitch } from '../api/talk'
import { t } from '../i18n'
import { ErrorNote } from './ErrorNote'
import { Sheet } from './Sheet'
import { toast } from './toast'

const PATH = '/notifications/settings'

/** Which news come, and how. */
export function NewsSettings({ onClose }: { onClose: () => void }) {
  const { data } = useQuery({ queryKey: ['news', 'settings'], queryFn: ({ signal }) => get<Answer>(PATH, undefined, signal) })
  return data ? <Form key={data.kinds.length} stored={data} onClose={onClose} /> : null
}

function Form({ stored, onClose }: { stored: Answer; onClose: () => void }) {
  const client = useQueryClient()
  const id = useId()
  const [address, setAddress] = useState(stored.address)
  const [kinds, setKinds] = useState(stored.kinds)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (kind: string, change: Partial<NewsSwitch>) => setKinds((list) => list.map((k) => (k.kind === kind ? { ...k, ...change } : k)))
  const save = async () => {
    setBusy(true)
    try {
      const body = { address: address.trim() || undefined, kinds: kinds.map(({ kind, shown, mail }) => ({ kind, shown, mail })) }
      client.setQueryData(['news', 'settings'], await call<Answer>('PUT', PATH, { body }))
      toast(t('news.saved'))
      onClose()
    } catch (e) {
      setProblem(asProblem(e))
      setBusy(false)
    }
  }
  const footer = (
    <>
      <button type="button" className="btn" onClick={onClose}>
        {t('common.cancel')}
      </button>
      <button type="button" className="btn primary" disabled={busy} onClick={() => void save()}>
        {t('common.save')}
      </button>
    </>
  )
  return (
    <Sheet title={t('news.settings')} onClose={onClose} footer={footer}>
      <ErrorNote problem={problem} />
      <div className="field">
        <label htmlFor={id}>{t('news.address')}</label>
        <input id={id} className="input" type="email" autoComplete="email" value={address} disabled={!stored.may_mail && !address} placeholder="name@example.cn" onChange={(e) => setAddress(e.target.value)} />
        <span className="field-hint">{stored.may_mail ? t('news.addressHint') : t('news.noServer')}</span>
      </div>
      <table className="switches">
        <thead>
          <tr>
            <th>{t('news.kind')}</th>
            <th>{t('news.here')}</th>
            <th>{t('news.mail')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((k) => (
            <tr key={k.kind}>
              <th scope="row">{k.title}</th>
              <td>
                <input type="checkbox" checked={k.shown} aria-label={`${k.title} · ${t('news.here')}`} onChange={(e) => set(k.kind, { shown: e.target.checked })} />
              </td>
              <td>
                <input type="checkbox" checked={k.mail} disabled={!stored.may_mail} aria-label={`${k.title} · ${t('news.mail')}`} onChange={(e) => set(k.kind, { mail: e.target.checked })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
