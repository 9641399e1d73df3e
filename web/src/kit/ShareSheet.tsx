// A link by which somebody outside opens one paper. Its address is shown once: the server keeps only a mark of it.
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import CopyOutlined from '@ant-design/icons/CopyOutlined'
import { useEffect, useRef, useState } from 'react'
import { type Problem, asProblem } from '../api/client'
import { submit } from '../api/intent'
import type { SharedLink } from '../api/meta'
import { fmt, t } from '../i18n'
import { ErrorNote } from './ErrorNote'
import { Sheet } from './Sheet'
import './meta.css'

interface Props {
  path: string
  number: string
  label: string
  onClose: () => void
}

export function ShareSheet({ path, number, label, onClose }: Props) {
  const [link, setLink] = useState<SharedLink | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const take = useRef<HTMLButtonElement>(null)
  useEffect(() => take.current?.focus(), [link])
  const make = async () => {
    setBusy(true)
    setProblem(null)
    try {
      setLink(await submit<SharedLink>(path + '.link', 'POST', path + '/link', {}))
    } catch (e) {
      setProblem(asProblem(e))
    }
    setBusy(false)
  }
  const copy = async () => {
    box.current?.select()
    try {
      await navigator.clipboard.writeText(box.current?.value ?? '')
      setCopied(true)
    } catch {
      setCopied(false) // it is selected: Ctrl C does it
    }
  }
  return (
    <Sheet
      title={t('share.of', { name: `${label} ${number}` })}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.close')}
          </button>
          {!link && (
            <button type="button" className="btn primary" disabled={busy} onClick={() => void make()}>
              {t('share.make')}
            </button>
          )}
        </>
      }
    >
      <div className="act-form">
        <ErrorNote problem={problem} />
        {!link ? (
          <p>{t('share.about')}</p>
        ) : (
          <>
            <div className="share-address">
              <input ref={box} className="input" readOnly aria-label={t('share.address')} value={location.origin + link.path} onFocus={(e) => e.target.select()} />
              <button ref={take} type="button" className="btn primary" onClick={() => void copy()}>
                {copied ? <CheckOutlined /> : <CopyOutlined />} {copied ? t('share.copied') : t('common.copy')}
              </button>
            </div>
            <p className="muted" role="status">
              {t('share.once', { time: fmt.time(link.expires) })}
            </p>
          </>
        )}
      </div>
    </Sheet>
  )
}
