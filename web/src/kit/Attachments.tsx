import CloseOutlined from '@ant-design/icons/CloseOutlined'
import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined'
import FileOutlined from '@ant-design/icons/FileOutlined'
import FilePdfOutlined from '@ant-design/icons/FilePdfOutlined'
import FileTextOutlined from '@ant-design/icons/FileTextOutlined'
import FileWordOutlined from '@ant-design/icons/FileWordOutlined'
import FileZipOutlined from '@ant-design/icons/FileZipOutlined'
import PaperClipOutlined from '@ant-design/icons/PaperClipOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { get } from '../api/client'
import { type Attachment, type Attachments as Answer, MAX_FILE, attach, fileAddress, hang, takeOff, thumbnailAddress } from '../api/talk'
import { fmt, t } from '../i18n'
import { PictureSheet } from './PictureSheet'
import { toast, toastProblem } from './toast'

interface Props {
  document: string
  paper: string
}

/** Files of a paper: chosen, dropped, or pasted from the clipboard. */
export function Attachments({ document, paper }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const { data, add, remove, coming } = useAttachments(document, paper)
  const items = data?.items ?? []
  const pictures = items.filter((x) => x.picture)
  const mayAdd = !!data?.may_add
  usePaste(mayAdd, add)
  const drag = (e: DragEvent, on: boolean) => {
    if (!mayAdd || !e.dataTransfer.types.includes('Files')) return
    e.preventDefault()
    setOver(on)
  }
  return (
    <section className={'card attached' + (over ? ' over' : '')} aria-labelledby={id} onDragOver={(e) => drag(e, true)} onDragLeave={(e) => drag(e, false)} onDrop={(e) => (drag(e, false), mayAdd && add(e.dataTransfer.files))}>
      <header>
        <h2 id={id}>
          {t('files.title')} {items.length > 0 && <span>{items.length}</span>}
        </h2>
        {mayAdd && (
          <button type="button" className="btn small" onClick={() => input.current?.click()}>
            <PaperClipOutlined /> {t('files.add')}
          </button>
        )}
        <input ref={input} type="file" multiple hidden data-files onChange={(e) => (add(e.target.files), (e.target.value = ''))} />
      </header>
      {(items.length > 0 || coming.length > 0) && (
        <ul className="tiles">
          {items.map((x) => (
            <Tile key={x.id} file={x} onShow={() => setShown(x.id)} onRemove={() => void remove(x)} />
          ))}
          {coming.map((name, i) => (
            <li key={i + name} className="tile coming">
              <span className="face">
                <span className="spin" />
              </span>
              <b>{name}</b>
              <small>{t('files.sending')}</small>
            </li>
          ))}
        </ul>
      )}
      {data && items.length + coming.length === 0 && <p className="muted none">{mayAdd ? t('files.none') : t('files.nothing')}</p>}
      {shown && <PictureSheet pictures={pictures} at={shown} onAt={setShown} onClose={() => setShown(null)} />}
    </section>
  )
}

function useAttachments(document: string, paper: string) {
  const client = useQueryClient()
  const queryKey = ['attachments', document, paper]
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => get<Answer>('/attachments', { document, paper }, signal) })
  const [coming, setComing] = useState<string[]>([])
  const settle = (next: Answer) => client.setQueryData(queryKey, next)
  const send = async (file: File) => {
    if (file.size > MAX_FILE) return toast(t('files.tooLarge', { name: file.name, most: MAX_FILE >> 20 }), undefined, 'bad')
    setComing((list) => [...list, file.name])
    try {
      settle(await attach(document, paper, file))
    } catch (e) {
      toastProblem(e)
    } finally {
      setComing((list) => list.filter((_, i) => i !== list.indexOf(file.name)))
    }
  }
  return {
    data,
    coming,
    /** One after the other: a phone's line is narrow, and the order stays. */
    async add(files: FileList | File[] | null) {
      for (const file of [...(files ?? [])]) await send(file)
    },
    async remove(x: Attachment) {
      try {
        settle(await takeOff(document, paper, x.id))
        toast(t('files.removed', { name: x.name }), { label: t('files.undo'), run: () => void hang(document, paper, x.id).then(settle, toastProblem) })
      } catch (e) {
        toastProblem(e)
      }
    },
  }
}

/** Pictures pasted anywhere on the page. A range copied from a spreadsheet brings a picture of itself too: its text goes into the lines. */
function usePaste(active: boolean, add: (files: File[]) => void) {
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    if (!active) return
    const onPaste = (e: ClipboardEvent) => {
      const files = [...(e.clipboardData?.files ?? [])]
      if (e.defaultPrevented || files.length === 0 || e.clipboardData?.types.includes('text/plain') || document.querySelector('dialog[open]')) return
      e.preventDefault()
      latest.current(files.map(named))
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [active])
}

/** A screenshot is called image.png by every browser; the time tells two of them apart. */
function named(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  const stamp = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
  return new File([file], `${t('files.screenshot')} ${stamp}${file.name.slice(5)}`, { type: file.type })
}

function Tile({ file, onShow, onRemove }: { file: Attachment; onShow: () => void; onRemove: () => void }) {
  const facts = `${file.name}\n${fmt.size(file.size)} · ${file.created_by_name} · ${fmt.time(file.created_at)}`
  // Read out as what it does; the name and size that are seen would be said a second time.
  const body = (
    <>
      <span className="sr">{t(file.picture ? 'files.show' : 'files.download', { name: file.name })}</span>
      <span className="face">{file.picture ? <img src={thumbnailAddress(file.id)} alt="" loading="lazy" /> : <Icon name={file.name} />}</span>
      <b aria-hidden="true">{file.name}</b>
      <small aria-hidden="true">{fmt.size(file.size)}</small>
    </>
  )
  return (
    <li className="tile">
      {file.picture ? (
        <button type="button" className="open" title={facts} onClick={onShow}>
          {body}
        </button>
      ) : (
        <a className="open" href={fileAddress(file.id)} download={file.name} title={facts}>
          {body}
        </a>
      )}
      {file.removable && (
        <button type="button" className="btn icon small off" aria-label={t('files.remove', { name: file.name })} title={t('files.remove', { name: file.name })} onClick={onRemove}>
          <CloseOutlined />
        </button>
      )}
    </li>
  )
}

function Icon({ name }: { name: string }) {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (end === 'pdf' || end === 'ofd') return <FilePdfOutlined />
  if (/^(xlsx?|csv|et)$/.test(end)) return <FileExcelOutlined />
  if (/^(docx?|wps)$/.test(end)) return <FileWordOutlined />
  if (/^(zip|rar|7z|gz)$/.test(end)) return <FileZipOutlined />
  return /^(txt|md|log)$/.test(end) ? <FileTextOutlined /> : <FileOutlined />
}
