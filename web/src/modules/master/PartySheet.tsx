import { Link, useParams, useRouter } from '@tanstack/react-router'
import { Problem } from '../../api/client'
import type { Party } from '../../api/types'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { tidy } from '../../kit/decimal'
import { useRecord } from '../../kit/DocFrame'
import { CheckField, TextField } from '../../kit/RecordFields'
import { RecordSheet } from '../../kit/RecordSheet'

/** Days are text while they are typed. */
type Fields = Omit<Party, 'id' | 'pinyin' | 'version' | 'terms_days'> & { terms_days: string }

const blank: Fields = { code: '', name: '', is_customer: true, is_supplier: false, contact: '', phone: '', tax_no: '', address: '', level: '', terms_days: '', note: '', disabled: false }

const fieldsOf = (p: Party): Fields => ({
  code: p.code,
  name: p.name,
  is_customer: p.is_customer,
  is_supplier: p.is_supplier,
  contact: p.contact,
  phone: p.phone,
  tax_no: p.tax_no,
  address: p.address,
  level: p.level,
  terms_days: p.terms_days ? String(p.terms_days) : '',
  note: p.note,
  disabled: p.disabled,
})

function bodyOf(f: Fields) {
  const days = tidy(f.terms_days)
  if (days && !/^\d{1,4}$/.test(days)) throw new Problem({ status: 422, code: 'local', pointer: '/terms_days', message: t('party.badTerms', { text: f.terms_days }) })
  return { ...f, code: f.code || undefined, terms_days: Number(days) }
}

/** /master/parties/new and /master/parties/:id, beside the list. */
export default function PartySheet() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const router = useRouter()
  const session = useSession()
  const isNew = id === 'new'
  const { data, waiting } = useRecord<Party>('/master/parties/' + id, !isNew)
  if (waiting) return null
  const readOnly = !may(session, isNew ? 'master.party.create' : 'master.party.update')
  return (
    <RecordSheet<Fields>
      title={data ? data.name : t('party.newTitle')}
      path="/master/parties"
      record={data ?? null}
      start={data ? fieldsOf(data) : blank}
      body={bodyOf}
      readOnly={readOnly}
      files="master.party"
      saved={(f) => t('master.saved', { name: f.name })}
      onClose={() => router.history.push('/master/parties' + router.state.location.searchStr)}
    >
      {(of) => (
        <>
          <TextField of={of} name="name" label={t('common.name')} must maxLength={100} autoFocus />
          <TextField of={of} name="code" label={t('common.code')} maxLength={32} placeholder={isNew ? t('party.codeHint') : ''} />
          <TextField of={of} name="contact" label={t('party.contact')} maxLength={50} />
          <TextField of={of} name="phone" label={t('party.phone')} maxLength={40} />
          <TextField of={of} name="tax_no" label={t('party.taxNo')} maxLength={20} />
          <TextField of={of} name="level" label={t('party.level')} maxLength={10} placeholder={t('party.levelHint')} />
          <TextField of={of} name="terms_days" label={t('party.terms')} number maxLength={4} placeholder={t('party.termsHint')} />
          <TextField of={of} name="address" label={t('party.address')} maxLength={200} />
          <div className="whole">
            <TextField of={of} name="note" label={t('common.note')} maxLength={500} />
          </div>
          <div className="whole checks">
            <CheckField of={of} name="is_customer" label={t('common.customer')} />
            <CheckField of={of} name="is_supplier" label={t('common.supplier')} />
            <CheckField of={of} name="disabled" label={t('master.disableIt')} />
            <span className="grow" />
            {data && <PartyLinks id={data.id} />}
          </div>
        </>
      )}
    </RecordSheet>
  )
}

function PartyLinks({ id }: { id: string }) {
  return (
    <span className="row">
      <Link to="/sales/orders" search={{ customer: id } as never}>
        {t('menu.orders')}
      </Link>
      <Link to="/settlement/receivables/$id" params={{ id }}>
        {t('menu.receivables')}
      </Link>
    </span>
  )
}
