// The company's own fields on a document: drawn after the last field of its head, whatever form that is.
import { type ReactNode, createContext, useContext, useId } from 'react'
import { type MetaField, ownFields, useMeta } from '../api/meta'
import type { Custom } from '../api/types'
import { fmt, t } from '../i18n'
import { DateField } from './DateField'
import { settleNumber } from './gridModel'

interface OwnState {
  custom: Custom
  setCustom: (change: Custom) => void
  editable: boolean
}

const Around = createContext<{ document: string; state: OwnState } | null>(null)

/** Says which document the fields below belong to. */
export function OwnFieldsOf({ document, state, children }: { document: string; state: OwnState; children: ReactNode }) {
  return <Around value={{ document, state }}>{children}</Around>
}

/** Puts the focus into the own field of a pointer such as /custom/colour; false when it points elsewhere. */
export function pointOwn(pointer: string): boolean {
  if (!pointer.startsWith('/custom/')) return false
  document.querySelector<HTMLElement>(`[data-own="${CSS.escape(pointer.slice(8))}"]`)?.focus()
  return true
}

/** Own fields in words, to tell two versions apart. */
export const describeOwn = (fields: MetaField[], custom: Custom | undefined): [string, string][] => fields.map((f) => [f.label, readingOf(f, custom?.[f.name])])

export function readingOf(f: MetaField, value: unknown): string {
  if (f.kind === 'flag') return value === true ? t('common.yes') : ''
  if (typeof value !== 'string') return ''
  return f.kind === 'amount' ? fmt.moneyOrBlank(value) : value
}

export function OwnFields() {
  const around = useContext(Around)
  const fields = ownFields(useMeta(around?.document))
  if (!around || fields.length === 0) return null
  const { custom, setCustom, editable } = around.state
  const plain = fields.filter((f) => f.kind !== 'flag')
  const flags = fields.filter((f) => f.kind === 'flag')
  return (
    <>
      {plain.map((f) => (
        <OwnField key={f.name} field={f} value={String(custom[f.name] ?? '')} editable={editable} onChange={(value) => setCustom({ [f.name]: value })} />
      ))}
      {flags.length > 0 && (
        <div className="whole row wrap">
          {flags.map((f) => (
            <label key={f.name} className="check">
              <input type="checkbox" data-own={f.name} checked={custom[f.name] === true} disabled={!editable} onChange={(e) => setCustom({ [f.name]: e.target.checked })} />
              {f.label}
            </label>
          ))}
        </div>
      )}
    </>
  )
}

interface FieldProps {
  field: MetaField
  value: string
  editable: boolean
  onChange: (value: string) => void
}

const DECIMALS: Record<string, number> = { int: 0, amount: 2 }

function OwnField({ field: f, value, editable, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={f.required ? 'must' : undefined}>
        {f.label}
      </label>
      {f.kind === 'day' ? (
        <DateField id={id} own={f.name} value={value} disabled={!editable} onChange={onChange} />
      ) : f.kind === 'enum' ? (
        <select id={id} className="input" data-own={f.name} value={value} disabled={!editable} onChange={(e) => onChange(e.target.value)}>
          <option value="" />
          {(f.options ?? []).map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
          {value && !f.options?.some((o) => o.value === value) && <option value={value}>{value}</option>}
        </select>
      ) : (
        <input
          id={id}
          className={f.kind in DECIMALS ? 'input num' : 'input'}
          data-own={f.name}
          inputMode={f.kind in DECIMALS ? 'decimal' : undefined}
          autoComplete="off"
          maxLength={f.kind in DECIMALS ? 40 : 500}
          value={editable ? value : readingOf(f, value)}
          disabled={!editable}
          onChange={(e) => onChange(e.target.value)}
          onBlur={() => f.kind in DECIMALS && onChange(settleNumber(value, DECIMALS[f.kind]))}
        />
      )}
    </div>
  )
}
