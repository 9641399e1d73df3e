import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client'
import { currentLang, t } from '../../i18n'

interface State {
  running: boolean
  done: number
  total: number
  zh: string
  en: string
  failed: boolean
}

/** How far the demo company is made, while it is being made. */
export function DemoProgress() {
  const { data } = useQuery({
    queryKey: ['demo', 'progress'],
    queryFn: ({ signal }) => get<State>('/demo/progress', undefined, signal),
    refetchInterval: (query) => (query.state.data?.running ? 1000 : false),
    retry: false,
  })
  if (!data || (!data.running && !data.failed)) return null
  return (
    <div role="status">
      <p className="muted">{data.failed ? t('login.demoFailed') : t('login.demo')}</p>
      {data.running && <progress value={data.done} max={data.total || 1} aria-label={t('login.demo')} />}
      {data.running && <p className="muted">{currentLang() === 'en' ? data.en : data.zh}</p>}
    </div>
  )
}
