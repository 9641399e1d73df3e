// Documents × actions with the reach of each row, and the fields that are seen. Arrow keys go from box to box.
import type { KeyboardEvent } from 'react'
import type { Permission, PermissionBook, Scope } from '../../api/roles'
import { t, tOr } from '../../i18n'
import { type Cells, type Document, grouped, scopeOf, SCOPES, turned, upper, VERBS, verbOf } from './roles'

interface Props {
  book: PermissionBook
  cells: Cells
  readOnly: boolean
  onChange: (cells: Cells) => void
}

/** Moves the focus to the next box in the direction of an arrow key, over rows and columns of the matrix. */
function move(e: KeyboardEvent<HTMLElement>) {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[e.key]
  if (!step || !(e.target instanceof HTMLInputElement)) return
  const rows = [...e.currentTarget.querySelectorAll<HTMLElement>('tr[data-row]')].map((r) => [...r.querySelectorAll<HTMLInputElement>('input')]).filter((r) => r.length > 0)
  const y = rows.findIndex((r) => r.includes(e.target as HTMLInputElement))
  const x = rows[y]?.indexOf(e.target) ?? 0
  const row = rows[y + step[0]!]
  const next = row?.[Math.min(x + step[1]!, row.length - 1)]
  if (!next) return
  e.preventDefault()
  next.focus()
}

export function RoleMatrix({ book, cells, readOnly, onChange }: Props) {
  return (
    <div className="role-matrix" onKeyDown={move}>
      <p className="field-hint">{t('roles.scopeHint')}</p>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('roles.document')}</th>
            <th>{t('roles.scope')}</th>
            {VERBS.map((v) => (
              <th key={v} className="role-verb">
                {t(`roles.verb.${v}`)}
              </th>
            ))}
            <th>{t('roles.other')}</th>
          </tr>
        </thead>
        {grouped(book).map(({ group, documents }) => (
          <tbody key={group}>
            <tr className="role-group">
              <th colSpan={VERBS.length + 3} scope="rowgroup">
                {tOr('roles.group.' + group, group)}
              </th>
            </tr>
            {documents.map((d) => (
              <Row key={d.name} document={d} cells={cells} readOnly={readOnly} onChange={onChange} />
            ))}
          </tbody>
        ))}
      </table>
      <fieldset className="role-fields" disabled={readOnly}>
        <legend>{t('roles.fields')}</legend>
        <div className="checks">
          {book.fields.map((f) => (
            <label key={f.permission} className="check">
              <input type="checkbox" checked={cells[f.permission] !== undefined} onChange={(e) => onChange(turned(cells, [f.permission], e.target.checked ? 'all' : null))} />
              {upper(f.label)}
            </label>
          ))}
        </div>
        <span className="field-hint">{t('roles.fieldsHint')}</span>
      </fieldset>
    </div>
  )
}

function Row({ document: d, cells, readOnly, onChange }: { document: Document; cells: Cells; readOnly: boolean; onChange: (cells: Cells) => void }) {
  const scope = scopeOf(d, cells)
  const all = d.actions.map((a) => a.permission)
  const on = all.filter((p) => cells[p] !== undefined)
  const given: Scope = scope === '' || scope === 'mixed' ? 'all' : scope
  const box = (a: Permission) => (
    <input
      type="checkbox"
      aria-label={a.label}
      title={a.label}
      disabled={readOnly}
      checked={cells[a.permission] !== undefined}
      onChange={(e) => onChange(turned(cells, [a.permission], e.target.checked ? given : null))}
    />
  )
  const byVerb = new Map(d.actions.map((a) => [verbOf(a.permission), a]))
  const others = d.actions.filter((a) => !(VERBS as readonly string[]).includes(verbOf(a.permission)))
  return (
    <tr data-row className={on.length === 0 ? 'off' : undefined}>
      <th scope="row">
        {readOnly ? (
          upper(d.label)
        ) : (
          <button type="button" className="role-doc" title={t('roles.wholeRow', { document: d.label })} onClick={() => onChange(turned(cells, all, on.length === all.length ? null : given))}>
            {upper(d.label)}
          </button>
        )}
      </th>
      <td className="role-scope">
        {on.length > 0 && (
          <select
            className="input small"
            aria-label={t('roles.scopeOf', { document: d.label })}
            disabled={readOnly}
            value={scope}
            onChange={(e) => onChange(turned(cells, on, e.target.value as Scope))}
          >
            {scope === 'mixed' && (
              <option value="mixed" disabled>
                {t('roles.scope.mixed')}
              </option>
            )}
            {SCOPES.map((s) => (
              <option key={s} value={s}>
                {t(`roles.scope.${s}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      {VERBS.map((v) => {
        const a = byVerb.get(v)
        return (
          <td key={v} className="role-verb" data-label={t(`roles.verb.${v}`)}>
            {a && box(a)}
          </td>
        )
      })}
      <td>
        <div className="role-others">
          {others.map((a) => (
            <label key={a.permission} className="check">
              {box(a)}
              {upper(a.label)}
            </label>
          ))}
          {d.actions.some((a) => a.duty) && <span className="tag amber">{[...new Set(d.actions.flatMap((a) => (a.duty ? [t(`roles.duty.${a.duty}`)] : [])))].join(' ')}</span>}
        </div>
      </td>
    </tr>
  )
}
