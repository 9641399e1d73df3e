import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link, Outlet } from '@tanstack/react-router'
import type { Party } from '../../api/types'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { ImportButton } from '../../kit/ImportButton'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { activeViews } from './active'

const columns = (): ListColumn<Party>[] => [
  { key: 'code', title: t('common.code'), width: 110, render: (r) => <Link to="/master/parties/$id" params={{ id: r.id }} search={true}>{r.code}</Link> },
  { key: 'name', title: t('common.name'), width: 250, render: (r) => r.name },
  { key: 'level', title: t('party.level'), width: 70, render: (r) => r.level && <span className="tag">{r.level}</span> },
  { key: 'contact', title: t('party.contact'), width: 110, render: (r) => r.contact },
  { key: 'phone', title: t('party.phone'), width: 140, render: (r) => r.phone },
  { key: 'terms', title: t('party.terms'), width: 90, align: 'right', render: (r) => (r.terms_days ? r.terms_days : '—') },
  { key: 'tax_no', title: t('party.taxNo'), width: 190, render: (r) => r.tax_no },
  { key: 'kind', title: t('party.kind'), width: 130, render: (r) => [r.is_customer && t('common.customer'), r.is_supplier && t('common.supplier')].filter(Boolean).join('、') },
  { key: 'state', title: t('common.state'), width: 90, render: (r) => (r.disabled ? <span className="tag red">{t('master.disabled')}</span> : <span className="tag green">{t('master.inUse')}</span>) },
]

const CUSTOMERS = { kind: 'customer' }
/** Whatever this list imports is a customer, unless the file says otherwise. */
const USUAL = { is_customer: 'yes' }

/** 客户档案; the record opens beside the list. */
export default function PartyList() {
  const session = useSession()
  const create = may(session, 'master.party.create') && (
    <Link to="/master/parties/$id" params={{ id: 'new' }} search={true} className="btn primary">
      <PlusOutlined /> {t('party.new')}
    </Link>
  )
  return (
    <>
      <ListPage<Party>
        title={t('menu.parties')}
        what={t('party.what')}
        path="/master/parties"
        fixed={CUSTOMERS}
        columns={columns()}
        rowKey={(r) => r.id}
        route={(r) => '/master/parties/' + r.id}
        filter={{ search: t('party.search'), views: activeViews() }}
        actions={
          <>
            <ImportButton document="master.party" path="/master/parties" what={t('party.what')} usual={USUAL} />
            {create}
          </>
        }
        emptyAction={create}
        card={(r) => (
          <>
            <div className="row">
              <b className="grow">{r.name}</b>
              {r.level && <span className="tag">{r.level}</span>}
            </div>
            <div className="muted">{[r.code, r.contact, r.phone].filter(Boolean).join(' · ')}</div>
          </>
        )}
      />
      <Outlet />
    </>
  )
}
