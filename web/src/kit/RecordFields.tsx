import { type ReactNode, useId } from 'react'
import { Field } from './DocHeader'
import type { RecordForm } from './RecordSheet'

interface Props<F> {
  of: RecordForm<F>
  name: keyof F & string
  label: string
  must?: boolean
  maxLength?: number
  placeholder?: string
  number?: boolean
  autoFocus?: boolean
}

/** A text of a record, bound by its name in the API. */
export function TextField<F extends object>({ of, name, label, must, maxLength = 200, placeholder, number, autoFocus }: Props<F>) {
  const error = of.error(name)
  return (
    <Field label={label} must={must} error={error}>
      {(id, errorId) => (
        <input
          id={id}
          className={number ? 'input num' : 'input'}
          data-field={name}
          inputMode={number ? 'decimal' : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId}
          autoComplete="off"
          autoFocus={autoFocus}
          maxLength={maxLength}
          placeholder={placeholder}
          disabled={of.readOnly}
          value={String(of.form[name] ?? '')}
          onChange={(e) => of.set({ [name]: e.target.value } as unknown as Partial<F>)}
        />
      )}
    </Field>
  )
}

export function CheckField<F extends object>({ of, name, label }: { of: RecordForm<F>; name: keyof F & string; label: ReactNode }) {
  return (
    <label className="check">
      <input type="checkbox" data-field={name} disabled={of.readOnly} checked={!!of.form[name]} onChange={(e) => of.set({ [name]: e.target.checked } as unknown as Partial<F>)} />
      {label}
    </label>
  )
}

interface ChoiceProps<F> {
  of: RecordForm<F>
  name: keyof F & string
  label: string
  options: { value: string; label: string }[]
  /** What the choices mean, where their words alone do not tell. */
  hint?: string
}

export function ChoiceField<F extends object>({ of, name, label, options, hint }: ChoiceProps<F>) {
  const error = of.error(name)
  const hintId = useId()
  return (
    <Field label={label} error={error}>
      {(id, errorId) => (
        <>
          <select
            id={id}
            className="input"
            data-field={name}
            aria-describedby={[errorId, hint && hintId].filter(Boolean).join(' ') || undefined}
            disabled={of.readOnly}
            value={String(of.form[name] ?? '')}
            onChange={(e) => of.set({ [name]: e.target.value } as unknown as Partial<F>)}
          >
            {options.map((o) => (
              <option key={o.value} value={o.value}>
                {o.label}
              </option>
            ))}
          </select>
          {hint && (
            <span id={hintId} className="field-hint">
              {hint}
            </span>
          )}
        </>
      )}
    </Field>
  )
}
