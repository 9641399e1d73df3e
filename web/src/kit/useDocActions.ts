// What the buttons and keys of a paper do. Posting is never optimistic: the screen shows what the server answered.
import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Problem, asProblem, get } from '../api/client'
import { rehearse, submit } from '../api/intent'
import type { StoredDoc } from '../api/papers'
import { t } from '../i18n'
import { ask } from './ask'
import { badDate } from './DateField'
import { mayGoNegative, warnsNegative } from './negative'
import { toast } from './toast'
import type { DocFormState } from './useDocForm'

export type SaveMode = 'save' | 'new' | 'approve'

/** The first thing that keeps a paper from being sent, and where it is; the server checks everything again. */
export interface LocalProblem {
  text: string
  /** Name of a field of the head. */
  field?: string
  row?: number
  column?: string
}

export interface ActOptions<D> {
  body?: object
  /** Where the answer goes on, e.g. to the order that was made. */
  leads?: (answer: D) => string | undefined
  /** The answer is another paper of the kind. */
  elsewhere?: boolean
}

interface Options<D extends StoredDoc, F> {
  name: string
  /** Address of the papers, the same in the API and on the screen. */
  path: string
  doc: D | null
  state: DocFormState<F>
  check: (form: F) => LocalProblem | null
  body: (form: F) => object
  onStored: (doc: D) => void
  onAgain: () => void
  onLocal: (problem: LocalProblem) => void
}

export function useDocActions<D extends StoredDoc, F>({ name, path, doc, state, check, body, onStored, onAgain, onLocal }: Options<D, F>) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [preview, setPreview] = useState<D | null>(null)
  const [conflict, setConflict] = useState<{ theirs: D; mode: SaveMode } | null>(null)

  // A second press while the first is on its way adds nothing; the key of the intent guards the server besides.
  const working = useRef(false)
  const guarded = async (work: () => Promise<void>) => {
    if (working.current) return
    working.current = true
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (e) {
      setProblem(asProblem(e))
    } finally {
      working.current = false
      setBusy(false)
    }
  }

  /** The body to send once every pick has arrived, or null after telling what is missing. */
  const prepared = async (version: number) => {
    await state.queue.settled()
    flushSync(() => {})
    const day = badDate()
    if (day) {
      setProblem(new Problem({ status: 422, code: 'local', message: day.text }))
      day.focus()
      return null
    }
    const bad = check(state.latest.current)
    if (!bad) return { ...body(state.latest.current), custom: state.ownToSend(), version: doc ? version : undefined }
    setProblem(new Problem({ status: 422, code: 'local', message: bad.text }))
    onLocal(bad)
    return null
  }

  /** Writing answers the bare paper; names and links come with reading it. When that fails, the page of the paper asks again. */
  const stored = async (answer: D, message: (number: string) => string, mode: SaveMode) => {
    state.kept.drop()
    const route = `${path}/${answer.id}`
    const next = await get<D>(route).catch(() => null)
    if (next) onStored(next)
    setPreview(null)
    toast(message(answer.number))
    if (mode === 'new') {
      router.history.push(`${path}/new`)
      onAgain()
    } else if (!doc) router.history.replace(route)
    else if (!next) router.history.push(path)
  }

  const send = (body: object) => (doc ? submit<D>(`${name}.${doc.id}.save`, 'PUT', `${path}/${doc.id}`, body) : submit<D>(state.slot, 'POST', path, body))

  /** Sends the paper; where the warehouse warns of owing goods, a person decides. Null when he does not want it. */
  const sent = async (body: object): Promise<D | null> => {
    try {
      return await send(body)
    } catch (e) {
      if (!warnsNegative(e)) throw e
      if (await mayGoNegative(doc ? 'PUT' : 'POST', doc ? `${path}/${doc.id}` : path, body)) return send({ ...body, accept: true })
      setProblem(e)
      return null
    }
  }

  const save = (mode: SaveMode, version = state.version) =>
    guarded(async () => {
      const input = await prepared(version)
      if (!input) return
      const approve = mode === 'approve' || undefined
      try {
        const answer = await sent({ ...input, approve })
        if (!answer) return
        const waits = answer.state === 'draft' && !!answer.approval
        await stored(answer, (number) => (waits ? t('docs.submitted', { number }) : approve ? t('docs.savedApproved', { number }) : mode === 'new' ? t('docs.savedNew', { number }) : t('docs.saved', { number })), mode)
      } catch (e) {
        const theirs = doc && asProblem(e).status === 409 ? await newer<D>(`${path}/${doc.id}`, version) : null
        if (!theirs) throw e
        setConflict({ theirs, mode })
      }
    })

  /** Does something else to the stored paper, e.g. closes it. */
  const act = (action: string, message: (number: string) => string, more: ActOptions<D> = {}) =>
    guarded(async () => {
      if (!doc) return
      const answer = await submit<D>(`${name}.${doc.id}.${action}`, 'POST', `${path}/${doc.id}/${action}`, { version: doc.version, ...more.body })
      const waits = action === 'approve' && answer.state === 'draft'
      await stored(answer, waits ? (number) => t('docs.submitted', { number }) : message, 'save')
      const next = more.elsewhere ? `${path}/${answer.id}` : more.leads?.(answer)
      if (next) router.history.push(next)
    })

  return {
    act,
    guarded,
    busy,
    problem,
    preview,
    conflict,
    save,
    closePreview: () => setPreview(null),
    dismissConflict: () => setConflict(null),
    resolve(useMine: boolean) {
      if (!conflict) return
      setConflict(null)
      if (useMine) {
        state.setVersion(conflict.theirs.version)
        void save(conflict.mode, conflict.theirs.version)
      } else {
        state.kept.drop()
        onStored(conflict.theirs)
      }
    },
    previewIt: () =>
      guarded(async () => {
        const input = await prepared(state.version)
        if (!input) return
        const look = (more: object) => rehearse<D>(doc ? 'PUT' : 'POST', doc ? `${path}/${doc.id}` : path, { ...input, approve: true, ...more })
        const answer = await look({}).catch((e: unknown) => {
          if (!warnsNegative(e)) throw e
          return look({ accept: true }) // looking is free; approving asks
        })
        setPreview(answer)
      }),
    approve: () => act('approve', (number) => t('docs.approved', { number })),
    async unapprove() {
      if (!doc || !(await ask({ title: t('docs.unapprove'), text: t('docs.unapproveAsk', { number: doc.number }), yes: t('docs.unapprove') }))) return
      await act('unapprove', (number) => t('docs.unapproved', { number }))
    },
    remove: () =>
      guarded(async () => {
        if (!doc || !(await ask({ title: t('common.delete'), text: t('docs.deleteAsk', { number: doc.number }), yes: t('common.delete'), danger: true }))) return
        await submit(`${name}.${doc.id}.delete`, 'DELETE', `${path}/${doc.id}`, undefined, { version: doc.version })
        state.kept.drop()
        toast(t('docs.deleted', { number: doc.number }))
        router.history.push(path)
      }),
  }
}

/** The paper as it is now, when it is newer than the one that was typed over. */
async function newer<D extends StoredDoc>(path: string, version: number): Promise<D | null> {
  const now = await get<D>(path)
  return now.version > version ? now : null
}

export interface DocActions<D extends StoredDoc> extends Omit<ReturnType<typeof useDocActions>, 'conflict' | 'preview' | 'act'> {
  act: (action: string, message: (number: string) => string, more?: ActOptions<D>) => Promise<void>
  preview: D | null
  conflict: { theirs: D; mode: SaveMode } | null
}
