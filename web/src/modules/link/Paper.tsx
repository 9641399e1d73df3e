// What of a paper stands on a link: no metadata come with it, so the words and the looks of its fields are known here by name.
import { type PlainKey, fmt, t, tOr } from '../../i18n'
import { isZero } from '../../kit/decimal'

export type Paper = { number: string; date: string; state: string } & Record<string, unknown>
type Line = Record<string, unknown>

const MONEY = ['amount', 'tax', 'total']
/** Fields of the head that have a place of their own. */
const ELSEWHERE = ['number', 'state', 'accepted_by', 'note', ...MONEY]

const known = (name: string) => tOr('link.f.' + name, '') !== ''
const label = (name: string) => t(('link.f.' + name) as PlainKey)

function reading(name: string, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : ''
  if (MONEY.includes(name)) return fmt.money(value)
  if (name === 'price') return fmt.price(value)
  if (name === 'qty') return fmt.qty(value)
  if (name === 'discount' || name === 'tax_rate') return fmt.percent(value)
  return value
}

export function Facts({ paper }: { paper: Paper }) {
  const list = Object.entries(paper).filter(([name, v]) => known(name) && !ELSEWHERE.includes(name) && v !== '' && !Array.isArray(v) && !(name === 'currency' && v === 'CNY'))
  return (
    <dl className="link-facts">
      {list.map(([name, v]) => (
        <div key={name}>
          <dt>{label(name)}</dt>
          <dd>{reading(name, v)}</dd>
        </div>
      ))}
      {typeof paper.note === 'string' && paper.note && (
        <div className="whole">
          <dt>{label('note')}</dt>
          <dd>{paper.note}</dd>
        </div>
      )}
    </dl>
  )
}

const linesOf = (paper: Paper) => (Object.values(paper).find(Array.isArray) as Line[] | undefined) ?? []

/** One line each: what it is, how much of it at what price, and what that comes to. */
export function Lines({ paper }: { paper: Paper }) {
  const lines = linesOf(paper)
  if (lines.length === 0) return null
  return (
    <ol className="link-lines" aria-label={t('link.lines')}>
      {lines.map((line, i) => (
        <li key={i}>
          <b>{[line.product_name, line.spec].filter(Boolean).join(' ')}</b>
          <b className="num">{reading('total', line.total ?? line.amount)}</b>
          <span className="muted">{about(line)}</span>
        </li>
      ))}
    </ol>
  )
}

function about(line: Line): string {
  const qty = `${reading('qty', line.qty)} ${String(line.unit ?? '')}`.trim()
  const times = line.price ? `${qty} × ${reading('price', line.price)}` : qty
  const less = !isZero(line.discount as string | undefined) && `${label('discount')} ${reading('discount', line.discount)}`
  const tax = line.tax_rate !== undefined && `${label('tax_rate')} ${reading('tax_rate', line.tax_rate)}`
  return [times, less, tax, line.note].filter(Boolean).join(' · ')
}

export function Sums({ paper }: { paper: Paper }) {
  const list = MONEY.filter((name) => typeof paper[name] === 'string')
  const last = list.at(-1)
  return (
    <dl className="link-sums">
      {list.map((name) => (
        <div key={name} className={name === last ? 'big' : undefined}>
          <dt>{label(name)}</dt>
          <dd className="num">{name === last && paper.currency === 'CNY' ? fmt.yuan(String(paper[name])) : reading(name, paper[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
