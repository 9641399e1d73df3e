import SafetyOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditChecked } from '../../api/audit'
import { asProblem, get } from '../../api/client'
import { currentLang, fmt, t } from '../../i18n'
import { ErrorNote } from '../../kit/ErrorNote'

/** Checks the whole chain when asked, and says what it found until it is asked again. */
export function AuditCheck() {
  const [asked, setAsked] = useState(0)
  const check = useQuery({ queryKey: ['audit', 'check', asked], queryFn: ({ signal }) => get<AuditChecked>('/audit/check', {}, signal), enabled: asked > 0, gcTime: 0 })
  return (
    <>
      <button type="button" className="btn" disabled={check.isFetching} onClick={() => setAsked(asked + 1)}>
        <SafetyOutlined />
        {check.isFetching ? t('audit.checking') : t('audit.check')}
      </button>
      {check.isError && <ErrorNote problem={asProblem(check.error)} />}
      {check.data && <Found c={check.data} />}
    </>
  )
}

function Found({ c }: { c: AuditChecked }) {
  return (
    <div className={'card audit-found ' + (c.count ? 'bad' : 'good')} role="status">
      <b>{c.count ? t('audit.broken', { n: c.count }) : t('audit.whole', { n: fmt.count(c.events) })}</b>
      {c.faults.length > 0 && (
        <ul>
          {c.faults.map((f) => (
            <li key={`${f.table} ${f.from} ${f.kind}`}>{currentLang() === 'en' ? f.en : f.zh}</li>
          ))}
        </ul>
      )}
      {c.head && (
        <p>
          {t('audit.head')} <code>{c.head}</code> <span className="muted">{t('audit.headHint')}</span>
        </p>
      )}
    </div>
  )
}
