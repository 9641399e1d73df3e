import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Problem, asProblem } from '../../api/client'
import { submit } from '../../api/intent'
import { newKey } from '../../api/key'
import type { PermissionBook, Role } from '../../api/roles'
import { t } from '../../i18n'
import { ask } from '../../kit/ask'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { toast, toastProblem } from '../../kit/toast'
import { RoleMatrix } from './RoleMatrix'
import { cellsOf, grantsOf, roleName } from './roles'

interface Props {
  /** The stored role; of a new one what it starts from. */
  role: Role
  fresh: boolean
  book: PermissionBook
  may: { create: boolean; update: boolean; delete: boolean }
  onDirty: (dirty: boolean) => void
  onCopy: () => void
  /** With the key of what is shown next, empty for the first. */
  onDone: (key: string) => void
}

/** One role with all it allows. Those of the program can only be looked at and copied. */
export function RoleEditor({ role, fresh, book, may, onDirty, onCopy, onDone }: Props) {
  const client = useQueryClient()
  const scope = useRef('role.' + newKey())
  const [name, setName] = useState(role.built_in ? roleName(role) : role.name)
  const [note, setNote] = useState(role.note)
  const [cells, setCells] = useState(() => cellsOf(role))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const readOnly = role.built_in || !(fresh ? may.create : may.update)
  const change = <V,>(set: (v: V) => void) => (v: V) => {
    set(v)
    onDirty(true)
  }
  const save = async () => {
    if (busy || readOnly) return
    setBusy(true)
    setProblem(null)
    try {
      const body = { name, note, grants: grantsOf(cells), version: fresh ? undefined : role.version }
      const saved = await submit<Role>(scope.current, fresh ? 'POST' : 'PUT', fresh ? '/settings/roles' : `/settings/roles/${role.key}`, body)
      toast(t('roles.saved', { name: saved.name }))
      onDirty(false)
      await client.invalidateQueries({ queryKey: ['settings'] })
      void client.invalidateQueries({ queryKey: ['session'] })
      onDone(saved.key)
    } catch (e) {
      setProblem(asProblem(e))
      setBusy(false)
    }
  }
  const remove = async () => {
    if (!(await ask({ title: t('roles.delete'), text: t('roles.deleteAsk', { name: role.name }), yes: t('roles.delete'), danger: true }))) return
    try {
      await submit(`role.${role.key}.delete`, 'DELETE', `/settings/roles/${role.key}`, undefined)
      toast(t('roles.deleted', { name: role.name }))
      onDirty(false)
      await client.invalidateQueries({ queryKey: ['settings'] })
      onDone('')
    } catch (e) {
      toastProblem(e)
    }
  }
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || !(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 's') return
    e.preventDefault()
    void save()
  }
  return (
    <section className="card role-editor" onKeyDown={onKeyDown} aria-label={name}>
      <div className="role-head">
        <Field label={t('roles.name')} must={!readOnly}>
          {(id) => <input id={id} className="input" data-field="name" maxLength={50} disabled={readOnly} value={name} onChange={(e) => change(setName)(e.target.value)} />}
        </Field>
        <Field label={t('roles.note')} wide>
          {(id) => <input id={id} className="input" maxLength={200} disabled={readOnly} value={note} onChange={(e) => change(setNote)(e.target.value)} />}
        </Field>
        <span className="grow" />
        {may.create && !fresh && (
          <button type="button" className="btn" onClick={onCopy}>
            {t('roles.copy')}
          </button>
        )}
        {!role.built_in && !fresh && may.delete && (
          <button type="button" className="btn danger" onClick={() => void remove()}>
            {t('roles.delete')}
          </button>
        )}
        {!readOnly && (
          <button type="button" className="btn primary" disabled={busy} onClick={() => void save()}>
            {busy ? t('common.saving') : t('common.save')}
          </button>
        )}
      </div>
      <ErrorNote problem={problem} onPoint={(pointer) => document.querySelector<HTMLElement>(`[data-field="${pointer.slice(1)}"]`)?.focus()} />
      {role.built_in && <p className="muted">{role.allows.length === 0 ? t('roles.nothing') : t('roles.builtInHint')}</p>}
      {(!role.built_in || role.allows.length > 0) && <RoleMatrix book={book} cells={cells} readOnly={readOnly} onChange={change(setCells)} />}
    </section>
  )
}
