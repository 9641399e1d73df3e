import type { CostingDecision, CostingLine } from '../../api/costing'
import { usePhone } from '../../app/prefs'
import { fmt, t } from '../../i18n'
import { isNegative, isZero, money } from '../../kit/decimal'

const MOST = 200

const size = (l: CostingLine) => {
  const v = money(l.change ?? '0')
  return v < 0n ? -v : v
}

/** The lines that change most come first; of very many only those are drawn. */
function shownOf(lines: CostingLine[]): CostingLine[] {
  if (lines.length <= MOST) return lines
  return [...lines].sort((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : a.line_no - b.line_no)).slice(0, MOST)
}

const Signed = ({ value }: { value?: string }) => <span className={value && isNegative(value) ? 'neg' : undefined}>{isZero(value) ? '0.00' : fmt.money(value!)}</span>

/** What a decision does, as the server says: in words, product by product, and the voucher. */
export function CostingPreview({ costing }: { costing: CostingDecision }) {
  const { method, value, products, date } = costing
  const entries = costing.effect?.entries ?? []
  const lead = method
    ? t('costings.leadMethod', { category: costing.category_name, from: fmt.day(date), was: costing.was_name, method: costing.method_name, n: products })
    : t('costings.leadPrice', { date: fmt.day(date), n: products })
  return (
    <div className="effect costing-preview">
      <p>{lead}</p>
      <p>
        {t('costings.total')} <b className={isNegative(value ?? '') ? 'neg' : 'strong'}>{fmt.money(value ?? '0')}</b>
      </p>
      <CostingLines lines={costing.lines} standard={!method || method === 'standard'} />
      {entries.length === 0 ? (
        <p className="muted">{t('costings.noChange')}</p>
      ) : (
        <>
          <h3>{t('costings.entries')}</h3>
          <div className="scroll-x">
            <table className="plain">
              <thead>
                <tr>
                  <th>{t('effect.account')}</th>
                  <th className="num">{t('effect.debit')}</th>
                  <th className="num">{t('effect.credit')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((e, i) => (
                  <tr key={i}>
                    <td>
                      {e.account_code} {e.account_name}
                    </td>
                    <td className="num">{fmt.moneyOrBlank(e.debit)}</td>
                    <td className="num">{fmt.moneyOrBlank(e.credit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  )
}

interface LinesProps {
  lines: CostingLine[]
  /** Prices mean something. */
  standard: boolean
}

/** Product by product: what lay there, what it was worth and what it became. */
export function CostingLines({ lines, standard }: LinesProps) {
  const phone = usePhone()
  const shown = shownOf(lines)
  if (lines.length === 0) return <p className="muted">{t('costings.empty')}</p>
  return (
    <>
      {phone ? <Cards lines={shown} standard={standard} /> : <Table lines={shown} standard={standard} />}
      {shown.length < lines.length && <p className="muted">{t('costings.shown', { n: shown.length, all: lines.length })}</p>}
    </>
  )
}

const Ahead = () => (
  <span className="tag" title={t('costings.aheadHint')}>
    {t('costings.ahead')}
  </span>
)

function Table({ lines, standard }: LinesProps) {
  const houses = lines.some((l) => l.warehouse_name)
  const costs = lines.some((l) => l.new_value !== undefined)
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('costings.lines')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('common.product')}</th>
            {houses && <th>{t('common.warehouse')}</th>}
            <th className="num">{t('common.qty')}</th>
            {costs && standard && <th className="num">{t('costings.price')}</th>}
            {costs && <th className="num">{t('costings.oldValue')}</th>}
            {costs && <th className="num">{t('costings.newValue')}</th>}
            {costs && <th className="num">{t('costings.diff')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((l) => (
            <tr key={l.line_no}>
              <td>
                {l.product_code} {l.product_name} <span className="muted">{l.spec}</span> {l.ahead && <Ahead />}
              </td>
              {houses && <td>{l.warehouse_name}</td>}
              <td className="num">{l.ahead ? '' : `${fmt.qty(l.qty)} ${l.unit}`}</td>
              {costs && standard && <td className="num">{isZero(l.price) ? '' : fmt.price(l.price)}</td>}
              {costs && <td className="num">{l.ahead ? '' : fmt.money(l.old_value ?? '0')}</td>}
              {costs && <td className="num">{l.ahead ? '' : fmt.money(l.new_value ?? '0')}</td>}
              {costs && <td className="num">{l.ahead ? '' : <Signed value={l.change} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards({ lines, standard }: LinesProps) {
  return (
    <div className="line-cards">
      {lines.map((l) => (
        <div key={l.line_no} className="line-card">
          <b>
            {l.product_code} {l.product_name}
          </b>{' '}
          {l.ahead && <Ahead />}
          <div className="muted">{[l.warehouse_name, l.ahead ? '' : `${fmt.qty(l.qty)} ${l.unit}`, standard && !isZero(l.price) ? `${t('costings.price')} ${fmt.price(l.price)}` : ''].filter(Boolean).join(' · ')}</div>
          {!l.ahead && l.new_value !== undefined && (
            <dl>
              <div>
                <dt>{t('costings.newValue')}</dt>
                <dd>{fmt.money(l.new_value)}</dd>
              </div>
              <div>
                <dt>{t('costings.diff')}</dt>
                <dd>
                  <Signed value={l.change} />
                </dd>
              </div>
            </dl>
          )}
        </div>
      ))}
    </div>
  )
}
