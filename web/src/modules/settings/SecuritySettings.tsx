import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { type Problem, asProblem, get } from '../../api/client'
import { submit } from '../../api/intent'
import { newKey } from '../../api/key'
import type { PermissionBook, RightsSettings } from '../../api/roles'
import { Trouble } from '../../app/Crash'
import { t } from '../../i18n'
import { ErrorNote } from '../../kit/ErrorNote'
import { toast } from '../../kit/toast'
import { upper } from './roles'

/** The settings of rights: three separate administrators, of whom a second step is demanded, and whether makers may approve. */
export function SecuritySettings({ book, readOnly }: { book: PermissionBook; readOnly: boolean }) {
  const query = useQuery({ queryKey: ['settings', 'security'], queryFn: ({ signal }) => get<RightsSettings>('/settings/security', undefined, signal) })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <p className="muted">{t('common.loading')}</p>
  return <Form key={JSON.stringify(query.data)} stored={query.data} book={book} readOnly={readOnly} />
}

type Maker = 'none' | 'all' | 'some'

function Form({ stored, book, readOnly }: { stored: RightsSettings; book: PermissionBook; readOnly: boolean }) {
  const client = useQueryClient()
  const radio = useId()
  const scope = useRef('security.' + newKey())
  const [separate, setSeparate] = useState(stored.separate_admins)
  const [second, setSecond] = useState(stored.second_factor)
  const [maker, setMaker] = useState<Maker>(stored.maker_checker === '' ? 'none' : stored.maker_checker === 'all' ? 'all' : 'some')
  const [documents, setDocuments] = useState(maker === 'some' ? stored.maker_checker.split(',') : [])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const approved = book.documents.filter((d) => d.actions.some((a) => a.permission === d.name + '.approve'))
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const maker_checker = maker === 'none' ? '' : maker === 'all' ? 'all' : documents.join(',')
      await submit(scope.current, 'PUT', '/settings/security', { separate_admins: separate, maker_checker, second_factor: second })
      toast(t('security.saved'))
      await client.invalidateQueries({ queryKey: ['settings'] })
      void client.invalidateQueries({ queryKey: ['session'] })
    } catch (e) {
      setProblem(asProblem(e))
    }
    setBusy(false)
  }
  return (
    <section className="card security" aria-label={t('roles.security')}>
      <ErrorNote problem={problem} />
      <fieldset disabled={readOnly}>
        <legend>{t('security.separate')}</legend>
        <label className="check">
          <input type="checkbox" checked={separate} onChange={(e) => setSeparate(e.target.checked)} />
          {t('security.separate')}
        </label>
        <p className="field-hint">{t('security.separateHint')}</p>
      </fieldset>
      <fieldset disabled={readOnly}>
        <legend>{t('security.second')}</legend>
        <p className="field-hint">{t('security.secondHint')}</p>
        {(
          [
            ['none', t('security.secondNone')],
            ['admins', t('security.secondAdmins')],
            ['all', t('security.secondAll')],
          ] as const
        ).map(([value, label]) => (
          <label key={value} className="check">
            <input type="radio" name={radio + 'second'} checked={second === value} onChange={() => setSecond(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset disabled={readOnly}>
        <legend>{t('security.maker')}</legend>
        <p className="field-hint">{t('security.makerHint')}</p>
        {(
          [
            ['none', t('security.makerNone')],
            ['all', t('security.makerAll')],
            ['some', t('security.makerSome')],
          ] as const
        ).map(([value, label]) => (
          <label key={value} className="check">
            <input type="radio" name={radio} checked={maker === value} onChange={() => setMaker(value)} />
            {label}
          </label>
        ))}
        {maker === 'some' && (
          <div className="checks">
            {approved.map((d) => (
              <label key={d.name} className="check">
                <input type="checkbox" checked={documents.includes(d.name)} onChange={(e) => setDocuments(e.target.checked ? [...documents, d.name] : documents.filter((x) => x !== d.name))} />
                {upper(d.label)}
              </label>
            ))}
          </div>
        )}
      </fieldset>
      {!readOnly && (
        <button type="button" className="btn primary" disabled={busy} onClick={() => void save()}>
          {busy ? t('common.saving') : t('common.save')}
        </button>
      )}
    </section>
  )
}
