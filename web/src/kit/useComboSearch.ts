import { useEffect, useRef, useState } from 'react'
import { asProblem } from '../api/client'
import { t } from '../i18n'
import { type PickSource, known, lookUp } from './pickSource'

const PAUSE_MS = 90

interface Answer<T> {
  q: string
  items: T[]
}

/** State of a search box with a list. What was typed is also kept in a ref, because keys may come faster than paints. */
export function useComboSearch<T>(source: PickSource<T>) {
  const [value, setValue] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [answer, setAnswer] = useState<Answer<T> | null>(null)
  const [failed, setFailed] = useState('')
  const typed = useRef<string | null>(null)
  const moved = useRef(false)
  const asked = useRef(0)
  const timer = useRef(0)
  const latest = useRef(source)
  latest.current = source

  const search = (q: string, pause: number) => {
    clearTimeout(timer.current)
    const turn = ++asked.current
    setFailed('')
    const take = (items: T[]) => {
      if (turn !== asked.current) return
      setAnswer({ q, items })
      setActive(0)
    }
    const have = known(latest.current, q)
    if (have) take(have)
    timer.current = window.setTimeout(() => {
      lookUp(latest.current, q)
        .then(take)
        .catch((e: unknown) => turn === asked.current && setFailed(asProblem(e).status === 403 ? asProblem(e).message : t('pick.failed')))
    }, pause)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  const query = value ?? ''
  const items = open && answer?.q === query ? answer.items : undefined
  return {
    value,
    open,
    active,
    items,
    failed,
    typed,
    moved,
    /** The answer to exactly what is typed now, or undefined while it is on its way. */
    current: () => (answer && answer.q === typed.current ? answer.items : known(latest.current, typed.current ?? '')),
    type(text: string) {
      typed.current = text
      moved.current = false
      setValue(text)
      setOpen(true)
      search(text, PAUSE_MS)
    },
    show() {
      setOpen(true)
      search(typed.current ?? '', 0)
    },
    hide: () => setOpen(false),
    move(step: number) {
      moved.current = true
      const n = items?.length ?? 0
      if (n) setActive((active + step + n) % n)
    },
    reset() {
      asked.current++
      clearTimeout(timer.current)
      typed.current = null
      moved.current = false
      setValue(null)
      setOpen(false)
      setActive(0)
    },
  }
}
