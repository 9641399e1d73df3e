import UploadOutlined from '@ant-design/icons/UploadOutlined'
import { lazy, Suspense, useState } from 'react'
import { may, useSession } from '../app/session'
import { t } from '../i18n'
import './exchange.css'

const ImportWizard = lazy(() => import('./ImportWizard'))

interface Props {
  /** The kind of record, such as master.product. */
  document: string
  path: string
  what: string
  /** What every row is where the file has no column for it. */
  usual?: Record<string, string>
}

/** Opens the import for who may create records of the kind. */
export function ImportButton({ document, ...rest }: Props) {
  const session = useSession()
  const [open, setOpen] = useState(false)
  if (!may(session, document + '.create')) return null
  return (
    <>
      <button type="button" className="btn" aria-label={t('import.start')} title={t('import.start')} onClick={() => setOpen(true)}>
        <UploadOutlined /> <span className="wide-only">{t('import.start')}</span>
      </button>
      {open && (
        <Suspense>
          <ImportWizard {...rest} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
