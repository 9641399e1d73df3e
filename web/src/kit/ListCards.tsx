import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { t } from '../i18n'
import { rememberList } from './siblings'

interface Props<R> {
  rows: R[]
  more: () => void
  busy: boolean
  rowKey: (row: R) => string
  route?: (row: R) => string
  card: (row: R) => ReactNode
}

/** Rows of a list as cards, on a phone; the next page is fetched when the end comes into view. */
export function ListCards<R>({ rows, more, busy, rowKey, route, card }: Props<R>) {
  const router = useRouter()
  const end = useRef<HTMLDivElement>(null)
  const fetchMore = useRef(more)
  fetchMore.current = more
  useEffect(() => {
    const el = end.current
    if (!el) return
    const watch = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && fetchMore.current(), { rootMargin: '600px' })
    watch.observe(el)
    return () => watch.disconnect()
  }, [rows.length])
  return (
    <div className="cards">
      {rows.map((row) =>
        route ? (
          <a
            key={rowKey(row)}
            className="one"
            href={route(row)}
            onClick={(e) => {
              e.preventDefault()
              rememberList(rows.map(route))
              router.history.push(route(row))
            }}
          >
            {card(row)}
          </a>
        ) : (
          <div key={rowKey(row)} className="one">
            {card(row)}
          </div>
        ),
      )}
      <div ref={end}>{busy && <p className="muted">{t('common.loading')}</p>}</div>
    </div>
  )
}
