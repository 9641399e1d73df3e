// One field of a company's own.
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Problem, asProblem } from '../../api/client'
import type { Meta, Own } from '../../api/meta'
import { currentLang, t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { CheckField, ChoiceField, TextField } from '../../kit/RecordFields'
import type { RecordForm } from '../../kit/RecordSheet'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'

interface Props {
  meta: Meta
  /** Null while new. */
  field: Own | null
  fields: Own[]
  save: (next: Own[]) => Promise<void>
  onClose: () => void
}

interface Form {
  zh: string
  en: string
  name: string
  kind: Own['kind']
  options: string
  required: boolean
  search: boolean
}

const KINDS: Own['kind'][] = ['text', 'int', 'amount', 'day', 'flag', 'enum']
const BLANK: Form = { zh: '', en: '', name: '', kind: 'text', options: '', required: false, search: true }

const listOf = (text: string) => [...new Set(text.split('\n').map((s) => s.trim()).filter(Boolean))]

/** A field name for who does not care: the English name as an identifier, else the next free number. */
function keyFor(form: Form, fields: Own[]): string {
  const taken = (name: string) => fields.some((f) => f.name === name)
  const plain = form.en.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 30)
  if (plain && !taken(plain)) return plain
  let n = fields.length + 1
  while (taken('field_' + n)) n++
  return 'field_' + n
}

/** The first thing that keeps it from being stored, and where it is. */
function check(form: Form, key: string, isNew: boolean, fields: Own[]): [field: string, text: string] | null {
  if (!form.zh.trim() && !form.en.trim()) return [currentLang() === 'en' ? 'en' : 'zh', t('own.needLabel')]
  if (isNew && !/^[a-z][a-z0-9_]{0,29}$/.test(key)) return ['name', t('own.needKey')]
  if (isNew && fields.some((f) => f.name === key)) return ['name', t('own.sameKey', { name: key })]
  return form.kind === 'enum' && listOf(form.options).length === 0 ? ['options', t('own.needOptions')] : null
}

export function OwnFieldSheet({ meta, field, fields, save, onClose }: Props) {
  const id = useId()
  const [form, setForm] = useState<Form>(field ? { ...field, options: field.options.join('\n') } : BLANK)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const root = useRef<HTMLFormElement>(null)
  const key = field?.name ?? (form.name.trim() || keyFor(form, fields))
  const focus = (name: string) => root.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()
  useEffect(() => focus(currentLang() === 'en' ? 'en' : 'zh'), [])
  const error = (name: string) => (problem?.pointer === '/' + name ? problem.message : undefined)
  const of: RecordForm<Form> = { form, set: (change) => setForm((f) => ({ ...f, ...change })), error, readOnly: false }
  const send = async () => {
    if (busy) return
    const bad = check(form, key, !field, fields)
    if (bad) {
      setProblem(new Problem({ status: 422, code: 'local', message: bad[1], pointer: '/' + bad[0] }))
      return focus(bad[0])
    }
    setBusy(true)
    setProblem(null)
    const zh = form.zh.trim() || form.en.trim()
    const next: Own = {
      document: meta.name,
      name: key,
      zh,
      en: form.en.trim() || zh,
      kind: form.kind,
      options: form.kind === 'enum' ? listOf(form.options) : [],
      required: form.required,
      search: form.search,
      position: field?.position ?? 0,
      disabled: field?.disabled ?? false,
      version: field?.version ?? 0,
    }
    try {
      await save(field ? fields.map((f) => (f.name === field.name ? next : f)) : [...fields, next])
      toast(t('own.saved', { name: currentLang() === 'en' ? next.en : next.zh }))
      onClose()
    } catch (e) {
      setProblem(asProblem(e))
      setBusy(false)
    }
  }
  const keys = (e: KeyboardEvent) => {
    if (!(e.ctrlKey || e.metaKey) || (e.key.toLowerCase() !== 's' && e.key !== 'Enter')) return
    e.preventDefault()
    void send()
  }
  return (
    <Sheet
      title={field ? t('own.editTitle', { name: currentLang() === 'en' ? field.en : field.zh }) : t('own.newTitle', { name: meta.label })}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" form={id} className="btn primary" disabled={busy}>
            {busy ? t('common.saving') : t('common.save')}
          </button>
        </>
      }
    >
      <form
        ref={root}
        id={id}
        className="record-form"
        noValidate
        onKeyDown={keys}
        onSubmit={(e: FormEvent) => {
          e.preventDefault()
          void send()
        }}
      >
        <div className="whole">
          <ErrorNote problem={problem && !['/zh', '/en', '/name', '/options'].includes(problem.pointer) ? problem : null} />
        </div>
        <TextField of={of} name="zh" label={t('own.label')} maxLength={40} must />
        <TextField of={of} name="en" label={t('own.labelEn')} maxLength={40} placeholder={form.zh} />
        {field ? (
          <p className="field-hint whole">
            {t(`own.kind.${field.kind}`)} · {field.name} · {t('own.keepKind')}
          </p>
        ) : (
          <>
            <ChoiceField of={of} name="kind" label={t('own.kind')} options={KINDS.map((value) => ({ value, label: t(`own.kind.${value}`) }))} />
            <Field label={t('own.key')} error={error('name')}>
              {(box, errorId) => (
                <>
                  <input id={box} className="input" data-field="name" autoComplete="off" maxLength={30} aria-describedby={errorId} aria-invalid={errorId ? true : undefined} placeholder={keyFor(form, fields)} value={form.name} onChange={(e) => of.set({ name: e.target.value })} />
                  <span className="field-hint">{t('own.keyHint')}</span>
                </>
              )}
            </Field>
          </>
        )}
        {form.kind === 'enum' && (
          <div className="whole">
            <Field label={t('own.options')} must error={error('options')}>
              {(box, errorId) => <textarea id={box} className="input" data-field="options" rows={4} aria-describedby={errorId} placeholder={t('own.optionsHint')} value={form.options} onChange={(e) => of.set({ options: e.target.value })} />}
            </Field>
          </div>
        )}
        <div className="whole checks">
          <CheckField of={of} name="required" label={t('own.required')} />
          <CheckField of={of} name="search" label={t('own.search')} />
        </div>
      </form>
    </Sheet>
  )
}
