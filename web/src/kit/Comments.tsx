import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { call, get } from '../api/client'
import { submit } from '../api/intent'
import type { Comment, Person, Thread } from '../api/talk'
import { fmt, t } from '../i18n'
import { CommentBox } from './CommentBox'
import { toast, toastProblem } from './toast'

interface Props {
  document: string
  paper: string
}

/** What people say about a paper, the oldest first, and a box to say something. */
export function Comments({ document, paper }: Props) {
  const id = useId()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const queryKey = ['comments', document, paper]
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => get<Thread>('/comments', { document, paper }, signal) })
  const items = data?.items ?? []
  const send = async (text: string, mentions: string[]) => {
    setBusy(true)
    try {
      client.setQueryData(queryKey, await submit<Thread>(`comment.${document}.${paper}`, 'POST', '/comments', { document, paper, text, mentions }))
      return true
    } catch (e) {
      toastProblem(e)
      return false
    } finally {
      setBusy(false)
    }
  }
  const takeBack = async (x: Comment) => {
    try {
      client.setQueryData(queryKey, await call<Thread>('DELETE', '/comments/' + x.id))
      toast(t('comments.takenBack'))
    } catch (e) {
      toastProblem(e)
    }
  }
  return (
    <section className="card talk" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {t('comments.title')} {items.length > 0 && <span>{items.length}</span>}
        </h2>
      </header>
      {items.length > 0 && (
        <ol>
          {items.map((x) => (
            <Said key={x.id} comment={x} onTakeBack={() => void takeBack(x)} />
          ))}
        </ol>
      )}
      {data?.may_add && <CommentBox document={document} paper={paper} busy={busy} onSend={send} />}
      {data && !data.may_add && items.length === 0 && <p className="muted none">{t('comments.none')}</p>}
    </section>
  )
}

function Said({ comment, onTakeBack }: { comment: Comment; onTakeBack: () => void }) {
  return (
    <li>
      <span className="face" aria-hidden="true">
        {comment.created_by_name.slice(0, 1)}
      </span>
      <div className="grow">
        <p className="who">
          <b>{comment.created_by_name}</b> <time dateTime={comment.created_at}>{fmt.time(comment.created_at)}</time>
          {comment.removable && (
            <button type="button" className="btn bare small" onClick={onTakeBack}>
              {t('comments.takeBack')}
            </button>
          )}
        </p>
        <p className={comment.removed ? 'muted' : 'said'}>{comment.removed ? t('comments.removed') : marked(comment.text, comment.mentions)}</p>
      </div>
    </li>
  )
}

/** The text with the names of those who are called standing out. */
function marked(text: string, people: Person[]): ReactNode[] {
  const names = people.map((p) => '@' + p.name).sort((a, b) => b.length - a.length)
  const out: ReactNode[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const name = names.find((n) => text.startsWith(n, i))
    if (!name) continue
    out.push(text.slice(from, i), <mark key={i}>{name}</mark>)
    from = i + name.length
    i = from - 1
  }
  out.push(text.slice(from))
  return out
}
