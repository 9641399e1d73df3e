import { useState } from 'react'
import type { ImportMode, ImportPreview } from '../api/exchange'
import { fmt, t } from '../i18n'
import { Segments } from './Segments'

interface Props {
  preview: ImportPreview
  mapping: Record<number, string>
  mode: ImportMode
  usual?: Record<string, string>
  busy: boolean
  onMapping: (mapping: Record<number, string>) => void
  onMode: (mode: ImportMode) => void
  onLook: (sheet: string, header: number) => void
}

/** Which field each column of the file is: proposed by name, changed by hand. */
export function ImportMapping({ preview, mapping, mode, usual = {}, busy, onMapping, onMode, onLook }: Props) {
  const used = Object.values(mapping)
  const missing = preview.fields.filter((f) => f.required && !used.includes(f.field))
  const assumed = preview.fields.filter((f) => usual[f.field] && !used.includes(f.field))
  return (
    <>
      <Source preview={preview} busy={busy} onLook={onLook} />
      {missing.length > 0 && (
        <p className="map-note bad" role="status">
          {t('import.missing', { names: missing.map((f) => f.label).join(t('import.comma')) })}
        </p>
      )}
      {assumed.map((f) => (
        <p key={f.field} className="map-note">
          {t('import.assumed', { name: f.label, value: usual[f.field] === 'yes' ? t('import.yes') : (usual[f.field] ?? '') })}
        </p>
      ))}
      <ul className="map" aria-label={t('import.columns')}>
        <li className="head" aria-hidden>
          <span>{t('import.inFile')}</span>
          <span>{t('import.samples')}</span>
          <span>{t('import.becomes')}</span>
        </li>
        {preview.columns.map((c) => (
          <li key={c.column} className={mapping[c.column] ? '' : 'left'}>
            <span className="name">
              <b>{c.letter}</b> {c.title || t('import.untitled')}
            </span>
            <span className="muted samples">{c.samples.filter(Boolean).join(' · ')}</span>
            <select className="input" value={mapping[c.column] ?? ''} aria-label={t('import.fieldOf', { name: c.title || c.letter })} onChange={(e) => onMapping({ ...mapping, [c.column]: e.target.value })}>
              <option value="">{t('import.leaveOut')}</option>
              {preview.fields.map((f) => (
                <option key={f.field} value={f.field} disabled={used.includes(f.field) && mapping[c.column] !== f.field}>
                  {f.label + (f.required ? ' *' : '')}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div className="row wrap map-mode">
        <span>{t('import.whenFaulty')}</span>
        <Segments
          label={t('import.whenFaulty')}
          value={mode}
          options={[
            { value: 'good', label: t('import.mode.good') },
            { value: 'all', label: t('import.mode.all') },
          ]}
          onChange={onMode}
        />
      </div>
    </>
  )
}

function Source({ preview, busy, onLook }: Pick<Props, 'preview' | 'busy' | 'onLook'>) {
  const [header, setHeader] = useState(String(preview.header))
  const again = () => {
    const n = Number(header)
    if (n > 0 && n !== preview.header) onLook(preview.sheet, n)
  }
  return (
    <div className="row wrap map-source">
      <b>{preview.name}</b>
      <span className="muted">{t('import.rowCount', { n: fmt.count(preview.rows) })}</span>
      <span className="grow" />
      {preview.sheets.length > 1 && (
        <label>
          {t('import.sheet')}
          <select className="input" value={preview.sheet} disabled={busy} onChange={(e) => onLook(e.target.value, 0)}>
            {preview.sheets.map((s) => (
              <option key={s}>{s}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('import.header')}
        <input className="input" inputMode="numeric" value={header} disabled={busy} onChange={(e) => setHeader(e.target.value.replace(/\D/g, ''))} onBlur={again} onKeyDown={(e) => e.key === 'Enter' && again()} />
      </label>
    </div>
  )
}
