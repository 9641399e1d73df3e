import SettingOutlined from '@ant-design/icons/SettingOutlined'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { call, get } from '../api/client'
import type { News } from '../api/talk'
import { fmt, t } from '../i18n'
import { newsKey, setUnread } from './news'
import { NewsSettings } from './NewsSettings'
import { toastProblem } from './toast'

interface Page {
  items: News[]
  next_cursor: string
}

/** The news of this person, the latest first. */
export function NewsPanel({ onDone }: { onDone: () => void }) {
  const router = useRouter()
  const client = useQueryClient()
  const [settings, setSettings] = useState(false)
  const list = useInfiniteQuery({
    queryKey: newsKey,
    queryFn: ({ pageParam, signal }) => get<Page>('/notifications', { limit: 20, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor || undefined,
  })
  const items = list.data?.pages.flatMap((p) => p.items) ?? []
  const read = async (ids?: string[]) => {
    try {
      setUnread(client, await call<{ unread: number }>('POST', '/notifications/read', { body: ids ? { ids } : {} }))
      void client.invalidateQueries({ queryKey: newsKey })
    } catch (e) {
      toastProblem(e)
    }
  }
  const follow = (x: News) => {
    if (!x.read) void read([x.id])
    if (x.route) {
      router.history.push(x.route)
      onDone()
    }
  }
  return (
    <div className="news">
      <header>
        <h2>{t('news.title')}</h2>
        {items.some((x) => !x.read) && (
          <button type="button" className="btn bare small" data-item onClick={() => void read()}>
            {t('news.readAll')}
          </button>
        )}
        <button type="button" className="btn icon bare small" data-item aria-label={t('news.settings')} title={t('news.settings')} onClick={() => setSettings(true)}>
          <SettingOutlined />
        </button>
      </header>
      {list.data && items.length === 0 && <p className="muted none">{t('news.none')}</p>}
      <ul>
        {items.map((x) => (
          <li key={x.id}>
            <button type="button" className={x.read ? 'one' : 'one new'} data-item onClick={() => follow(x)}>
              <span>{x.title}</span>
              <small>
                {!x.read && <span className="sr">{t('news.unread')} </span>}
                {fmt.time(x.at)}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="btn bare small more" data-item disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('news.more')}
        </button>
      )}
      {settings && <NewsSettings onClose={() => setSettings(false)} />}
    </div>
  )
}
