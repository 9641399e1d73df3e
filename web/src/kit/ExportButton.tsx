import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { useState } from 'react'
import { download } from '../api/exchange'
import { t } from '../i18n'
import type { Filters } from './filters'
import { toastProblem } from './toast'
import './exchange.css'

/** Takes a list away as a workbook: every row that the filters leave, not only those on the screen. */
export function ExportButton({ path, filters }: { path: string; filters: Filters }) {
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      await download(path + '/export.xlsx', filters)
    } catch (e) {
      toastProblem(e)
    }
    setBusy(false)
  }
  return (
    <button type="button" className="btn" disabled={busy} aria-label={t('export.excel')} title={t('export.excel')} onClick={() => void run()}>
      <DownloadOutlined /> <span className="wide-only">{busy ? t('export.busy') : t('export.excel')}</span>
    </button>
  )
}
