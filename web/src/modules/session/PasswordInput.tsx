import EyeInvisibleOutlined from '@ant-design/icons/EyeInvisibleOutlined'
import EyeOutlined from '@ant-design/icons/EyeOutlined'
import { useState } from 'react'
import { t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import './password.css'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  fresh?: boolean
  autoFocus?: boolean
  error?: string
}

/** A password that can be looked at; the browser is told whether it is a new one. */
export function PasswordInput({ label, value, onChange, fresh, autoFocus, error }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} error={error}>
      {(id, errorId) => (
        <span className="password">
          <input
            id={id}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={fresh ? 'new-password' : 'current-password'}
            autoFocus={autoFocus}
            aria-invalid={error ? true : undefined}
            aria-describedby={errorId}
            maxLength={256}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
          <button type="button" aria-label={shown ? t('login.hide') : t('login.show')} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
          </button>
        </span>
      )}
    </Field>
  )
}
