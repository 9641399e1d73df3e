import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { sessionQuery } from '../../app/session'
import { t } from '../../i18n'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'
import { useChange } from '../session/ChangeFields'
import type { CardProps } from './AccountPage'
import { Card, at, useFirstField } from './parts'

export function PasswordCard({ account, reload }: CardProps) {
  const [open, setOpen] = useState(false)
  return (
    <Card title={t('account.password')} lead={account.password_ms ? t('account.passwordAt', { at: at(account.password_ms) }) : t('account.passwordNever')}>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('account.changePassword')}
      </button>
      {open && <Change onClose={() => setOpen(false)} reload={reload} />}
    </Card>
  )
}

function Change({ onClose, reload }: { onClose: () => void; reload: () => Promise<void> }) {
  const id = useId()
  const form = useFirstField()
  const client = useQueryClient()
  const change = useChange('', async (answer) => {
    if (answer.session) client.setQueryData(sessionQuery.queryKey, answer.session)
    await reload()
    toast(t('account.passwordDone'))
    onClose()
  })
  const submit = (e: FormEvent) => {
    e.preventDefault()
    void change.send()
  }
  return (
    <Sheet
      title={t('account.changePassword')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" form={id} className="btn primary" disabled={change.busy}>
            {t('account.changePassword')}
          </button>
        </>
      }
    >
      <form id={id} ref={form} className="account-form" onSubmit={submit} noValidate>
        <ErrorNote problem={change.problem} />
        <p className="muted">{t('account.passwordEnds')}</p>
        {change.fields}
      </form>
    </Sheet>
  )
}
