import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { get } from '../../api/client'
import type { ID, Page, Product, Qty, Rate } from '../../api/types'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { CostingTag } from '../../kit/Costing'
import { compare, format, isZero, parse, tidy } from '../../kit/decimal'
import { useRecord } from '../../kit/DocFrame'
import { CheckField, ChoiceField, TextField } from '../../kit/RecordFields'
import { RecordSheet } from '../../kit/RecordSheet'

interface TaxRate {
  id: ID
  name: string
  rate: Rate
}

type Fields = Omit<Product, 'id' | 'pinyin' | 'version' | 'available' | 'last_price' | 'costing'>

const CATEGORIES = ['goods', 'finished', 'material', 'service'] as const
const blank: Fields = { code: '', name: '', spec: '', unit: '', category: 'goods', price: '', tax_rate: '0.13', barcode: '', weight: '', volume: '', disabled: false }

/** 0 means that nobody has weighed it: the field stays empty. */
const filled = (n: Qty) => (isZero(n) ? '' : n)

const fieldsOf = (p: Product): Fields => ({
  code: p.code,
  name: p.name,
  spec: p.spec,
  unit: p.unit,
  category: p.category,
  price: p.price,
  tax_rate: p.tax_rate,
  barcode: p.barcode,
  weight: filled(p.weight),
  volume: filled(p.volume),
  disabled: p.disabled,
})

/** The rates of the company, and the product's own where it is none of them. */
function useRates(own: Rate): { value: string; label: string }[] {
  const query = useQuery({ queryKey: ['taxRates'], queryFn: ({ signal }) => get<Page<TaxRate>>('/master/tax-rates', undefined, signal), staleTime: 300_000 })
  const rates = [...new Set([...(query.data?.items ?? []).map((r) => plain(r.rate)), plain(own)])]
  return rates.sort((a, b) => compare(b, a)).map((rate) => ({ value: rate, label: fmt.percent(rate) }))
}

/** One way to write a rate: 0.130000 and 0.13 are the same choice. */
const plain = (rate: Rate) => format(parse(rate, 6) ?? 0n, 6, 0)

/** /master/products/new and /master/products/:id, beside the list. */
export default function ProductSheet() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const router = useRouter()
  const session = useSession()
  const isNew = id === 'new'
  const { data, waiting } = useRecord<Product>('/master/products/' + id, !isNew)
  const rates = useRates(data?.tax_rate ?? blank.tax_rate)
  if (waiting) return null
  const start = data ? { ...fieldsOf(data), tax_rate: plain(data.tax_rate) } : blank
  return (
    <RecordSheet<Fields>
      title={data ? `${data.code} ${data.name}` : t('product.newTitle')}
      path="/master/products"
      record={data ?? null}
      start={start}
      body={(f) => ({ ...f, price: tidy(f.price) || '0', weight: tidy(f.weight) || '0', volume: tidy(f.volume) || '0' })}
      readOnly={!may(session, isNew ? 'master.product.create' : 'master.product.update')}
      files="master.product"
      saved={(f) => t('master.saved', { name: f.name })}
      onClose={() => router.history.push('/master/products' + router.state.location.searchStr)}
    >
      {(of) => (
        <>
          {data?.costing && (
            <p className="whole muted" role="status">
              <CostingTag /> {t('costing.tagHint')}
            </p>
          )}
          <TextField of={of} name="code" label={t('common.code')} must maxLength={64} autoFocus />
          <TextField of={of} name="name" label={t('common.name')} must maxLength={200} />
          <TextField of={of} name="spec" label={t('common.spec')} maxLength={100} />
          <TextField of={of} name="unit" label={t('common.unit')} maxLength={20} placeholder={t('product.unitHint')} />
          <ChoiceField of={of} name="category" label={t('product.category')} options={CATEGORIES.map((c) => ({ value: c, label: t(`product.${c}`) }))} />
          <TextField of={of} name="barcode" label={t('product.barcode')} maxLength={64} />
          <TextField of={of} name="price" label={t('product.price')} number maxLength={20} />
          <ChoiceField of={of} name="tax_rate" label={t('order.taxRate')} options={rates} />
          <TextField of={of} name="weight" label={t('product.weight')} number maxLength={20} placeholder={t('product.perUnit')} />
          <TextField of={of} name="volume" label={t('product.volume')} number maxLength={20} placeholder={t('product.perUnit')} />
          <div className="whole checks">
            <CheckField of={of} name="disabled" label={t('master.disableIt')} />
          </div>
        </>
      )}
    </RecordSheet>
  )
}
