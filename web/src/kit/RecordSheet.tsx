// A small record in a sheet beside its list: fields, save, errors at the field, and a question before typed data is lost.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Problem, asProblem } from '../api/client'
import { submit } from '../api/intent'
import { newKey } from '../api/key'
import { t } from '../i18n'
import { ask } from './ask'
import { Attachments } from './Attachments'
import { ErrorNote } from './ErrorNote'
import { Sheet } from './Sheet'
import { dropDraft, readDraft, useDraft } from './draft'
import { toast } from './toast'

export interface RecordForm<F> {
  form: F
  set: (change: Partial<F>) => void
  /** The refusal of a field, by its name in the API. */
  error: (field: string) => string | undefined
  readOnly: boolean
}

interface Props<F extends object> {
  title: string
  /** API address of the list. */
  path: string
  /** The stored record, null while new. */
  record: { id: string; version: number } | null
  start: F
  /** What is sent, or a sentence that says what is missing. */
  body: (form: F) => object
  readOnly?: boolean
  /** Kind of the record where files can hang on it, e.g. "master.product". */
  files?: string
  saved: (form: F) => string
  onClose: () => void
  children: (form: RecordForm<F>) => ReactNode
}

export function RecordSheet<F extends object>({ title, path, record, start, body, readOnly = false, files, saved, onClose, children }: Props<F>) {
  const client = useQueryClient()
  const id = useId()
  const slot = `record.${path}.${record?.id ?? 'new'}`
  const scope = useRef(slot + '.' + newKey())
  const [form, setForm] = useState<F>(() => (readOnly ? start : (readDraft<F>(slot)?.value ?? start)))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const dirty = !readOnly && JSON.stringify(form) !== JSON.stringify(start)
  const kept = useDraft(slot, form, dirty)
  const fields = useRef<HTMLFormElement>(null)
  // After the dialog opened and took the focus for its first button.
  useEffect(() => fields.current?.querySelector<HTMLElement>('[data-field]:not(:disabled)')?.focus(), [])

  const close = async () => {
    if (dirty && !(await ask({ title: t('draft.reset'), text: t('draft.resetAsk'), yes: t('draft.reset'), danger: true }))) return
    kept.drop()
    dropDraft(slot)
    onClose()
  }
  const save = async () => {
    if (busy || readOnly) return
    setBusy(true)
    setProblem(null)
    try {
      const sent = { ...body(form), version: record?.version }
      await submit(scope.current, record ? 'PUT' : 'POST', record ? `${path}/${record.id}` : path, sent)
      kept.drop()
      toast(saved(form))
      void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' })
      onClose()
    } catch (e) {
      setProblem(asProblem(e))
      setBusy(false)
    }
  }
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.keyCode === 229 || !(e.ctrlKey || e.metaKey)) return
    if (e.key.toLowerCase() !== 's' && e.key !== 'Enter') return
    e.preventDefault()
    void save()
  }
  const error = (field: string) => {
    if (!problem) return undefined
    if (problem.pointer === '/' + field) return problem.message
    return problem.fields.find((f) => f.pointer === '/' + field)?.detail
  }
  return (
    <Sheet
      wide
      title={title}
      onClose={() => void close()}
      footer={
        <>
          <button type="button" className="btn" onClick={() => void close()}>
            {readOnly ? t('common.close') : t('common.cancel')}
          </button>
          {!readOnly && (
            <button type="submit" form={id} className="btn primary" disabled={busy}>
              {busy ? t('common.saving') : t('common.save')}
            </button>
          )}
        </>
      }
    >
      <form
        ref={fields}
        id={id}
        className="record-form"
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(e: FormEvent) => {
          e.preventDefault()
          void save()
        }}
      >
        <div className="whole">
          <ErrorNote problem={problem} onPoint={(pointer) => document.querySelector<HTMLElement>(`[data-field="${pointer.slice(1)}"]`)?.focus()} />
        </div>
        {children({ form, set: (change) => setForm((f) => ({ ...f, ...change })), error, readOnly })}
      </form>
      {files && record && (
        <div className="beside one">
          <Attachments document={files} paper={record.id} />
        </div>
      )}
    </Sheet>
  )
}
