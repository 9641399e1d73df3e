import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { get } from '../api/client'
import type { Found } from '../api/types'
import { t } from '../i18n'
import { useSession } from '../app/session'
import { type Hit, commandHits, foundHits, recentHits, screenHits } from './paletteHits'

interface Props {
  onClose: () => void
  onKeys: () => void
}

/** Ctrl+K: screens, commands and any record of the company. `>` commands, `@` customers, `#` documents. */
export default function Palette({ onClose, onKeys }: Props) {
  const router = useRouter()
  const session = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { found, pending } = useFound(text)
  const listId = useId()
  const go = (route: string) => router.history.push(route)
  const hits = useMemo(() => {
    const local = { text, session, go, onKeys }
    return [...recentHits(local), ...foundHits(found, local), ...screenHits(local), ...commandHits(local)]
  }, [text, found, session])
  const queued = useRef(false)

  useEffect(() => {
    const el = dialog.current
    if (el && !el.open) el.showModal()
  }, [])
  useEffect(() => setActive(0), [text, found])
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const run = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    hit.run()
  }
  // Enter before the server answered opens the first answer when it comes, never a stale one.
  useEffect(() => {
    if (!pending && queued.current) {
      queued.current = false
      run(hits[0])
    }
  }, [pending, hits])

  const onKeyDown = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.keyCode === 229) return
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      if (hits.length) setActive((active + (e.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length)
    } else if (e.key === 'Enter') {
      e.preventDefault()
      if (pending) queued.current = true
      else run(hits[active])
    }
  }
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('palette.label')}
      onCancel={(e) => {
        e.preventDefault()
        onClose()
      }}
      onClick={(e) => e.target === dialog.current && onClose()}
    >
      <div className="ask">
        <SearchOutlined />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length ? `${listId}-${active}` : undefined}
          aria-label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          value={text}
          onChange={(e) => setText(e.target.value)}
          onKeyDown={onKeyDown}
        />
        {pending && <span className="spin" aria-hidden="true" />}
      </div>
      {hits.length === 0 && !pending && text ? (
        <p className="none" role="status">
          {t('palette.none', { text })}
        </p>
      ) : null}
      <ul id={listId} role="listbox" aria-label={t('palette.label')}>
        {hits.map((hit, i) => [
          hit.group !== hits[i - 1]?.group && (
            <li key={'g' + hit.group} className="group" role="presentation">
              {hit.group}
            </li>
          ),
          <li key={hit.key} id={`${listId}-${i}`} className="hit" role="option" aria-selected={i === active} onMouseMove={() => setActive(i)} onClick={() => run(hit)}>
            <span className="kind">{hit.kind}</span>
            <span className="what">{hit.title}</span>
            <span className="detail">{hit.detail}</span>
          </li>,
        ])}
      </ul>
    </dialog>
  )
}

const PAUSE_MS = 80

function useFound(text: string): { found: Found[]; pending: boolean } {
  const q = text.replace(/^[>@#]/, '').trim()
  const off = q === '' || text.startsWith('>')
  const [answer, setAnswer] = useState<{ q: string; items: Found[] }>({ q: '', items: [] })
  useEffect(() => {
    if (off) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      get<{ items: Found[] }>('/search', { q }, stop.signal)
        .then((r) => setAnswer({ q, items: r.items }))
        .catch(() => !stop.signal.aborted && setAnswer({ q, items: [] }))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [q, off])
  return off ? { found: [], pending: false } : { found: answer.q === q ? answer.items : [], pending: answer.q !== q }
}
