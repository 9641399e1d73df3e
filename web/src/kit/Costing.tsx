// 成本计算中: what tells that costs may change still, because the background costs the past again.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { get } from '../api/client'
import type { RecostProgress } from '../api/costing'
import { fmt, t } from '../i18n'

const AGAIN_MS = 2000

export function CostingTag() {
  return (
    <span className="tag amber" title={t('costing.tagHint')}>
      {t('costing.tag')}
    </span>
  )
}

/** A name in a list, with the tag behind it where its costs may change. */
export function CostedName({ name, costing }: { name: ReactNode; costing: boolean }) {
  if (!costing) return <>{name}</>
  return (
    <span className="costed-name">
      <span>{name}</span>
      <CostingTag />
    </span>
  )
}

/** How far the background has come; nothing while nothing waits. When it is done, what the screen shows is read again. */
export function CostingBanner() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['costing'],
    queryFn: ({ signal }) => get<RecostProgress>('/inventory/recosts/progress', undefined, signal),
    refetchInterval: (query) => (query.state.data?.waiting ? AGAIN_MS : false),
  })
  const waiting = data?.waiting ?? 0
  const before = useRef(0)
  useEffect(() => {
    if (before.current > 0 && waiting === 0) void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' && q.queryKey[0] !== 'costing' })
    before.current = waiting
  }, [waiting, client])
  if (!data || waiting === 0) return null
  return (
    <div className="banner costing-banner" id="costing-banner" role="status" tabIndex={-1}>
      <b>{t('costing.head')}</b>
      <span>{t('costing.wait', { n: fmt.count(waiting) })}</span>
      {data.total > 0 && (
        <>
          <progress value={data.done} max={data.total} aria-label={t('costing.tag')} />
          <span>{t('costing.rows', { rows: fmt.count(data.rows), done: fmt.count(data.done), total: fmt.count(data.total) })}</span>
        </>
      )}
    </div>
  )
}
