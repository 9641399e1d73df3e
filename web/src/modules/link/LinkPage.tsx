// A paper that somebody outside opens by a link, most often on a phone: no session, no menu, nothing but the paper and the answer to it.
import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { asProblem, get } from '../../api/client'
import type { Shared } from '../../api/meta'
import { switchLang } from '../../app/lang'
import { currentLang, t } from '../../i18n'
import { Answer } from './Answer'
import { type Paper, Facts, Lines, Sums } from './Paper'
import './link.css'

/** /links/TOKEN. */
export default function LinkPage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const path = '/links/' + token
  const query = useQuery({ queryKey: ['link', token], queryFn: ({ signal }) => get<Shared>(path, undefined, signal), retry: (n, e) => n < 2 && asProblem(e).retryable, refetchOnWindowFocus: false })
  const [answered, setAnswered] = useState<Shared | null>(null)
  const shared = answered ?? query.data
  const paper = shared?.paper as Paper | undefined
  useEffect(() => {
    if (shared && paper) document.title = `${shared.label} ${paper.number}`
  }, [shared, paper])
  if (query.isError && !shared) return <Gone error={query.error} onRetry={() => void query.refetch()} />
  if (!shared || !paper) {
    return (
      <Frame>
        <p className="muted link-wait" role="status">
          <span className="spin" /> {t('link.loading')}
        </p>
      </Frame>
    )
  }
  const by = typeof paper.accepted_by === 'string' ? paper.accepted_by : ''
  const valid = typeof paper.valid_day === 'string' ? paper.valid_day : ''
  const mayAccept = shared.actions?.includes('accept')
  return (
    <Frame>
      <article className="card link-paper">
        <header>
          <h1>{shared.label}</h1>
          <span className="muted">{paper.number}</span>
          {valid && mayAccept && <span className="tag amber">{t('link.validTo', { day: valid })}</span>}
        </header>
        {by && (
          <p className="link-yes" role="status">
            <CheckCircleFilled />
            <span>
              <b>{answered ? t('link.accepted') : t('link.acceptedBy', { name: by })}</b>
              {answered && <small>{t('link.acceptedText')}</small>}
            </span>
          </p>
        )}
        <Facts paper={paper} />
        <Lines paper={paper} />
        <Sums paper={paper} />
      </article>
      {mayAccept && <Answer path={path} label={shared.label} paper={paper} onDone={setAnswered} />}
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const other = currentLang() === 'en' ? 'zh-CN' : 'en'
  return (
    <main className="link-page">
      {children}
      <footer>
        <span>{t('link.foot')}</span>
        <button type="button" className="btn small bare" onClick={() => void switchLang(other)}>
          {t('link.language')}
        </button>
      </footer>
    </main>
  )
}

/** A link that opens nothing, or a server that does not answer: two different things for who holds the telephone. */
function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = asProblem(error)
  const gone = !problem.retryable
  return (
    <Frame>
      <section className="card link-gone" role="alert">
        <h1>{gone ? t('link.gone') : t('error.networkTitle')}</h1>
        <p>{gone ? t('link.goneText') : problem.message}</p>
        {!gone && (
          <button type="button" className="btn primary" onClick={onRetry}>
            {t('common.retry')}
          </button>
        )}
      </section>
    </Frame>
  )
}
