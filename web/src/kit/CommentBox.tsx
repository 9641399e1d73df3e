import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { get } from '../api/client'
import type { Person } from '../api/talk'
import { useSession } from '../app/session'
import { t } from '../i18n'

interface Props {
  document: string
  paper: string
  busy: boolean
  onSend: (text: string, mentions: string[]) => Promise<boolean>
}

const MOST_SHOWN = 8

/** Where a comment is written; @ opens the list of those who may see the paper. */
export function CommentBox({ document, paper, busy, onSend }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  const list = useId()
  const me = useSession().user.id
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const [called, setCalled] = useState<Person[]>([])
  const [at, setAt] = useState(0)
  const [word, setWord] = useState<{ from: number; text: string } | null>(null)
  const people = useQuery({
    queryKey: ['comments', 'people', document, paper],
    queryFn: ({ signal }) => get<{ items: Person[] }>('/comments/people', { document, paper }, signal),
    enabled: asked,
  }).data?.items
  const hits = word ? (people ?? []).filter((p) => p.id !== me && p.name.toLowerCase().includes(word.text.toLowerCase())).slice(0, MOST_SHOWN) : []
  useGrow(box, text)
  // Before the next key is read: what is typed right after a name belongs behind it.
  useLayoutEffect(() => {
    if (caret.current === null) return
    box.current?.focus()
    box.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [text])

  const typed = (el: HTMLTextAreaElement) => {
    setText(el.value)
    const now = mentionAt(el.value, el.selectionStart)
    setWord(now)
    setAt(0)
    if (now) setAsked(true)
  }
  const choose = (p: Person) => {
    if (!word) return
    const before = text.slice(0, word.from) + '@' + p.name + ' '
    setText(before + text.slice(word.from + 1 + word.text.length))
    setCalled((all) => [...all.filter((x) => x.id !== p.id), p])
    setWord(null)
    caret.current = before.length
  }
  const send = async () => {
    if (busy || !text.trim()) return
    const mentions = called.filter((p) => text.includes('@' + p.name)).map((p) => p.id)
    if (await onSend(text.trim(), mentions)) {
      setText('')
      setCalled([])
    }
    box.current?.focus()
  }
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault()
      void send()
    } else if (hits.length > 0 && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
      e.preventDefault()
      setAt((at + (e.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length)
    } else if (hits.length > 0 && (e.key === 'Enter' || e.key === 'Tab')) {
      e.preventDefault()
      choose(hits[at]!)
    } else if (word && e.key === 'Escape') {
      e.stopPropagation()
      setWord(null)
    }
  }
  return (
    <div className="say">
      <textarea
        ref={box}
        className="input"
        rows={1}
        maxLength={2000}
        value={text}
        placeholder={t('comments.hint')}
        aria-label={t('comments.write')}
        aria-autocomplete="list"
        aria-controls={hits.length > 0 ? list : undefined}
        aria-activedescendant={hits.length > 0 ? `${list}-${at}` : undefined}
        onChange={(e) => typed(e.target)}
        onKeyDown={onKeyDown}
        onBlur={() => setWord(null)}
      />
      {hits.length > 0 && (
        <ul className="people" role="listbox" id={list} aria-label={t('comments.people')}>
          {hits.map((p, i) => (
            <li key={p.id} id={`${list}-${i}`} role="option" aria-selected={i === at} onPointerDown={(e) => (e.preventDefault(), choose(p))}>
              {p.name}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <span className="field-hint grow">{t('comments.how')}</span>
        <button type="button" className="btn small" disabled={busy || !text.trim()} aria-keyshortcuts="Control+Enter" onClick={() => void send()}>
          {t('comments.send')}
        </button>
      </div>
    </div>
  )
}

/** The word that is being typed after an @, up to the caret. */
function mentionAt(text: string, caret: number): { from: number; text: string } | null {
  const found = /@([^\s@]{0,20})$/.exec(text.slice(0, caret))
  return found ? { from: found.index, text: found[1] ?? '' } : null
}

/** The box is as high as its text. */
function useGrow(box: { current: HTMLTextAreaElement | null }, text: string) {
  useLayoutEffect(() => {
    const el = box.current
    if (!el) return
    el.style.height = 'auto'
    el.style.height = Math.min(el.scrollHeight + 2, 220) + 'px'
  }, [box, text])
}
