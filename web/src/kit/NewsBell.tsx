import BellOutlined from '@ant-design/icons/BellOutlined'
import { useCallback, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { t } from '../i18n'
import { NewsPanel } from './NewsPanel'
import { useNewsLine, useUnread } from './news'
import { PopMenu } from './PopMenu'
import { Sheet } from './Sheet'
import './talk.css'

/** How a number of news is shown, and said. */
function Count({ n }: { n: number }) {
  if (n === 0) return null
  return (
    <b className="news-count" aria-hidden="true">
      {n > 99 ? '99+' : n}
    </b>
  )
}

const named = (n: number) => (n > 0 ? t('news.waiting', { n }) : t('news.title'))

/** The bell of the top bar. It keeps the line for news open, also where it is not seen. */
export function NewsBell({ phone }: { phone: boolean }) {
  useNewsLine()
  const n = useUnread()
  const ref = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  if (phone) return null
  return (
    <>
      <button ref={ref} type="button" className="btn icon bare news-bell" aria-haspopup="dialog" aria-expanded={open} aria-label={named(n)} title={named(n)} onClick={() => setOpen(!open)}>
        <BellOutlined />
        <Count n={n} />
      </button>
      {open && (
        <PopMenu anchor={ref} label={t('news.title')} role="group" onClose={close}>
          <NewsPanel onDone={close} />
        </PopMenu>
      )}
    </>
  )
}

/** The same in the bar of the phone, where the news take the screen. */
export function NewsTab() {
  const n = useUnread()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <button type="button" className="news-bell" aria-haspopup="dialog" aria-expanded={open} aria-label={named(n)} onClick={() => setOpen(true)}>
        <BellOutlined /> {t('news.short')}
        <Count n={n} />
      </button>
      {open &&
        createPortal(
          <Sheet title={t('news.title')} onClose={close}>
            <NewsPanel onDone={close} />
          </Sheet>,
          document.body,
        )}
    </>
  )
}
