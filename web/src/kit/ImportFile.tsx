import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined'
import { type DragEvent, useRef, useState } from 'react'
import { download } from '../api/exchange'
import { t } from '../i18n'
import { toastProblem } from './toast'

/** Where a file is dropped or chosen. */
export function ImportFile({ path, busy, onFile }: { path: string; busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => files?.[0] && !busy && onFile(files[0])
  const drag = (e: DragEvent, on: boolean) => {
    e.preventDefault()
    setOver(on)
  }
  return (
    <div className={'drop' + (over ? ' over' : '')} onDragOver={(e) => drag(e, true)} onDragLeave={(e) => drag(e, false)} onDrop={(e) => (drag(e, false), take(e.dataTransfer.files))}>
      <FileExcelOutlined />
      <p>{busy ? t('import.reading') : t('import.drop')}</p>
      <button type="button" className="btn primary" disabled={busy} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </button>
      <input ref={input} type="file" accept=".xlsx,.csv,.txt" hidden data-import onChange={(e) => (take(e.target.files), (e.target.value = ''))} />
      <p className="muted">{t('import.kinds')}</p>
      <button type="button" className="figure-link" onClick={() => void download(path + '/import/template.xlsx').catch(toastProblem)}>
        {t('import.template')}
      </button>
    </div>
  )
}
