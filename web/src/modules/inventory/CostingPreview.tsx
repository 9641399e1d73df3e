import { useMemo, useState } from 'react'
import type { CostingDecision, CostingLine } from '../../api/costing'
import { usePhone } from '../../app/prefs'
import { fmt, t } from '../../i18n'
import { isNegative, isZero, money } from '../../kit/decimal'
import { recostWords } from '../../kit/DryRunPreview'
import { Pager } from '../../kit/Pager'
import { periodName } from '../gl/periods'
import { useMethods } from './costing'

const PAGE = 50

const size = (l: CostingLine) => {
  const v = money(l.change ?? '0')
  return v < 0n ? -v : v
}

/** What a change of method leaves as it was is only counted; of the others, the lines that change most come first. */
function listed(lines: CostingLine[], byMethod: boolean): CostingLine[] {
  const shown = byMethod ? lines.filter((l) => l.ahead || l.change === undefined || !isZero(l.change)) : lines
  return byMethod && shown.length > PAGE ? [...shown].sort((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : a.line_no - b.line_no)) : shown
}

const products = (lines: CostingLine[]) => new Set(lines.map((l) => l.product))

/** Products of which no line is listed. */
function untouched(lines: CostingLine[], shown: CostingLine[]): number {
  const seen = products(shown)
  return [...products(lines)].filter((p) => !seen.has(p)).length
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
      <CostingLines costing={costing} />
      {costing.effect?.recost && <p>{recostWords(costing.effect.recost)}</p>}
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

/** Product by product: what lay there, what it was worth and what it became. */
export function CostingLines({ costing }: { costing: CostingDecision }) {
  const phone = usePhone()
  const { lines, method } = costing
  const [page, setPage] = useState(0)
  const noted = useNoted(costing)
  const all = useMemo(() => listed(lines, !!method), [lines, method])
  if (lines.length === 0) return <p className="muted">{t('costings.empty')}</p>
  const shown = all.slice(page * PAGE, (page + 1) * PAGE)
  const same = untouched(lines, all)
  const part = { lines: shown, standard: !method || method === 'standard', noted }
  return (
    <>
      {noted.words.map((text) => (
        <p key={text} className="noted">
          {text}
        </p>
      ))}
      {all.length > 0 && (phone ? <Cards {...part} /> : <Table {...part} />)}
      <Pager size={PAGE} count={all.length} page={page} onPage={setPage} />
      {same > 0 && <p className="muted">{all.length > 0 ? t('costings.sameToo', { n: same }) : t('costings.same', { n: same })}</p>}
    </>
  )
}

interface Noted {
  /** When the price of a line holds, in a word, where that is not from the day of the paper. */
  tag: (line: CostingLine) => string
  words: string[]
}

/** What becomes of prices that only stand noted: the goods have not moved yet, or their category is not at standard cost then. */
function useNoted({ lines, category, method, date }: CostingDecision): Noted {
  const open = lines.filter((l) => l.ahead || !method)
  const rows = useMethods(open.length > 0).data?.items ?? []
  const month = date.slice(0, 7)
  const look = (l: CostingLine) => {
    const row = rows.find((r) => r.category === l.category)
    if (!row) return null
    const due = row.next && row.next.from <= month ? row.next : undefined
    const later = row.next && !due && row.next.method === 'standard' ? row.next.from : ''
    const now = l.category === category ? method : (due ?? row).method
    if (now === 'standard') return l.ahead ? { kind: 'first' as const, row, later } : null
    // What moved before then gets the price that the change of method itself has set.
    return { kind: !later ? ('only' as const) : l.ahead ? ('from' as const) : ('over' as const), row, later }
  }
  const groups = new Map<string, CostingLine[]>()
  for (const l of open) {
    const found = look(l)
    if (found) groups.set(found.kind + l.category, [...(groups.get(found.kind + l.category) ?? []), l])
  }
  const words = [...groups.values()].map((list) => {
    const { kind, row, later } = look(list[0])!
    const say = { category: row.category_name, n: products(list).size }
    if (kind === 'first') return t('costings.notedFirst', say)
    if (kind === 'only') return t('costings.notedOnly', { ...say, method: row.method_name })
    return kind === 'from' ? t('costings.notedFrom', { ...say, from: periodName(later) }) : t('costings.notedOver', { ...say, from: periodName(later), day: later + '-01' })
  })
  const tag = (l: CostingLine) => {
    const found = l.ahead || !method ? look(l) : null
    if (!found) return l.ahead ? t('costings.ahead') : ''
    return found.kind === 'first' ? t('costings.ahead') : found.kind === 'from' ? t('costings.aheadFrom', { from: periodName(found.later) }) : t('costings.notedTag')
  }
  return { tag, words }
}

interface PartProps {
  lines: CostingLine[]
  /** Prices mean something. */
  standard: boolean
  noted: Noted
}

const Ahead = ({ text }: { text: string }) =>
  text && (
    <span className="tag" title={t('costings.aheadHint')}>
      {text}
    </span>
  )

/** The standard cost, and what it was where it changes. */
const priceOf = (l: CostingLine) => (isZero(l.price) ? '' : isZero(l.old_price) || l.old_price === l.price ? fmt.price(l.price) : `${fmt.price(l.old_price)} → ${fmt.price(l.price)}`)

function Table({ lines, standard, noted }: PartProps) {
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
                {l.product_code} {l.product_name} <span className="muted">{l.spec}</span> <Ahead text={noted.tag(l)} />
              </td>
              {houses && <td>{l.warehouse_name}</td>}
              <td className="num">{l.ahead ? '' : `${fmt.qty(l.qty)} ${l.unit}`}</td>
              {costs && standard && <td className="num">{priceOf(l)}</td>}
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

function Cards({ lines, standard, noted }: PartProps) {
  return (
    <div className="line-cards">
      {lines.map((l) => (
        <div key={l.line_no} className="line-card">
          <b>
            {l.product_code} {l.product_name}
          </b>{' '}
          <Ahead text={noted.tag(l)} />
          <div className="muted">{[l.warehouse_name, l.ahead ? '' : `${fmt.qty(l.qty)} ${l.unit}`, standard && !isZero(l.price) ? `${t('costings.price')} ${priceOf(l)}` : ''].filter(Boolean).join(' · ')}</div>
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
