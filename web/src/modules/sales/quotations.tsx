// What the screens of a quotation say beside its metadata.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get } from '../../api/client'
import type { MetaDoc, MetaRow } from '../../api/meta'
import type { Money, Page } from '../../api/types'
import { fmt, t } from '../../i18n'
import { MetaList } from '../../kit/MetaList'
import { MetaPage, type MetaScreen } from '../../kit/MetaPage'
import { StateTag } from '../../kit/StateTag'

const PATH = '/sales/quotations'

const to = (path: string, id: unknown) => (typeof id === 'string' && id ? `${path}/${id}` : undefined)

const screen = (): MetaScreen => ({
  document: 'sales.quotation',
  expected: ['sales.order'],
  primary: 'order',
  leads: { revise: (answer) => to(PATH, answer.next), order: (answer) => to('/sales/orders', answer.order) },
  asks: { accept: t('quotation.acceptedBy') },
  shared: ['approved'],
  start: (company) => ({ tax_included: String(company.prices_include_tax) }),
  more: (doc) => <Versions doc={doc} />,
})

/** /sales/quotations. */
export const QuotationList = () => <MetaList document="sales.quotation" title="menu.quotations" />

/** /sales/quotations/new and /sales/quotations/:id. */
export const QuotationPage = () => <MetaPage screen={screen()} />

type Version = MetaRow & { revision: number; total: Money }

/** The versions of one offer; nothing while there is only one. */
function Versions({ doc }: { doc: MetaDoc }) {
  const first = String(doc.first)
  const list = useQuery({ queryKey: ['list', PATH, 'versions', first], queryFn: ({ signal }) => get<Page<Version>>(PATH, { first, limit: 50 }, signal) }).data?.items ?? []
  if (list.length < 2) return null
  return (
    <section className="card versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('quotation.versions')}</h2>
      <ul>
        {[...list]
          .sort((a, b) => b.revision - a.revision)
          .map((v) => (
            <li key={v.id} aria-current={v.id === doc.id ? 'true' : undefined}>
              <b>{t('quotation.version', { n: v.revision })}</b>
              {v.id === doc.id ? (
                <span>
                  {v.number} <small className="muted">{t('quotation.this')}</small>
                </span>
              ) : (
                <Link to={`${PATH}/$id` as '/sales/orders/$id'} params={{ id: v.id }}>
                  {v.number}
                </Link>
              )}
              <span className="muted">{fmt.day(v.date)}</span>
              <StateTag state={v.state} waits={v.approval} />
              <b className="num">{fmt.money(v.total)}</b>
            </li>
          ))}
      </ul>
    </section>
  )
}
