import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link, Outlet } from '@tanstack/react-router'
import type { Product } from '../../api/types'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { CostedName, CostingBanner, CostingTag } from '../../kit/Costing'
import { isNegative, isZero } from '../../kit/decimal'
import { ImportButton } from '../../kit/ImportButton'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { activeViews } from './active'

const columns = (): ListColumn<Product>[] => [
  { key: 'code', title: t('common.code'), width: 130, render: (r) => <Link to="/master/products/$id" params={{ id: r.id }} search={true}>{r.code}</Link> },
  { key: 'name', title: t('common.name'), width: 230, render: (r) => <CostedName name={r.name} costing={r.costing} /> },
  { key: 'spec', title: t('common.spec'), width: 140, render: (r) => r.spec },
  { key: 'unit', title: t('common.unit'), width: 60, render: (r) => r.unit },
  { key: 'category', title: t('product.category'), width: 90, render: (r) => t(`product.${r.category}`) },
  { key: 'price', title: t('product.price'), width: 110, align: 'right', render: (r) => fmt.price(r.price) },
  { key: 'tax', title: t('order.taxRate'), width: 70, align: 'right', render: (r) => fmt.percent(r.tax_rate) },
  { key: 'available', title: t('balance.available'), width: 110, align: 'right', render: (r) => <Available product={r} /> },
  { key: 'barcode', title: t('product.barcode'), width: 140, render: (r) => r.barcode },
  { key: 'state', title: t('common.state'), width: 90, render: (r) => (r.disabled ? <span className="tag red">{t('master.disabled')}</span> : <span className="tag green">{t('master.inUse')}</span>) },
]

function Available({ product }: { product: Product }) {
  if (product.category === 'service' || product.available === undefined) return null
  const short = isZero(product.available) || isNegative(product.available)
  return <span className={short ? 'neg' : undefined}>{fmt.qty(product.available)}</span>
}

/** 商品; the record opens beside the list. */
export default function ProductList() {
  const session = useSession()
  const create = may(session, 'master.product.create') && (
    <Link to="/master/products/$id" params={{ id: 'new' }} search={true} className="btn primary">
      <PlusOutlined /> {t('product.new')}
    </Link>
  )
  return (
    <>
      <CostingBanner />
      <ListPage<Product>
        title={t('menu.products')}
        what={t('product.what')}
        path="/master/products"
        columns={columns()}
        rowKey={(r) => r.id}
        route={(r) => '/master/products/' + r.id}
        filter={{ search: t('product.search'), views: activeViews() }}
        actions={
          <>
            <ImportButton document="master.product" path="/master/products" what={t('product.what')} />
            {create}
          </>
        }
        emptyAction={create}
        card={(r) => (
          <>
            <div className="row">
              <b className="grow">
                {r.code} {r.name}
              </b>
              {r.costing && <CostingTag />}
              <span className="num">{fmt.price(r.price)}</span>
            </div>
            <div className="row muted">
              <span className="grow">{[r.spec, r.unit, t(`product.${r.category}`)].filter(Boolean).join(' · ')}</span>
              <span>
                {r.category !== 'service' && t('balance.available')} <Available product={r} />
              </span>
            </div>
          </>
        )}
      />
      <Outlet />
    </>
  )
}
