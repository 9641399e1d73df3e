import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { RecostLine, RecostPaper } from '../../api/costing'
import { usePhone } from '../../app/prefs'
import { fmt, t, tOr } from '../../i18n'
import { isNegative, isZero } from '../../kit/decimal'
import { useRecord } from '../../kit/DocFrame'
import { DocTitle } from '../../kit/DocHeader'
import { LinkStrip } from '../../kit/LinkStrip'
import { useRows } from '../../kit/listData'
import { rememberDoc } from '../../kit/recent'
import { SourceLink } from '../../kit/SourceLink'
import { WhyCost } from './WhyCost'
import './inventory.css'

/** /inventory/recosts/:id: what one paper changed in the value of others. */
export default function RecostPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: recost, waiting } = useRecord<RecostPaper>('/inventory/recosts/' + id)
  useEffect(() => {
    if (recost) rememberDoc({ route: '/inventory/recosts/' + recost.id, title: recost.number, detail: recost.cause_number })
  }, [recost])
  if (!recost) return waiting
  return (
    <>
      <DocTitle title={t('recost.title', { number: recost.number })} />
      <Head recost={recost} />
      <Lines id={recost.id} />
      <LinkStrip links={recost.links} />
    </>
  )
}

function Head({ recost }: { recost: RecostPaper }) {
  const facts: [string, React.ReactNode][] = [
    [t('common.date'), fmt.day(recost.date)],
    [t('recost.cause'), <SourceLink key="cause" type={recost.cause_type} id={recost.cause} number={recost.cause_number} named />],
    [t('recost.value'), <b key="value" className={isNegative(recost.value) ? 'neg' : 'strong'}>{fmt.money(recost.value)}</b>],
    [t('recost.by'), `${recost.made_by_name} ${fmt.time(recost.made_at)}`],
  ]
  return (
    <section className="card recost-head">
      <p>{t('recost.lead', { paper: `${tOr('doc.' + recost.cause_type, '')} ${recost.cause_number} ` })}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const keyOf = (l: RecostLine) => ({ source: l.source_id ?? '', posting: l.posting, line: l.line, name: l.number ?? '' })
const kindOf = (l: RecostLine) => tOr('move.' + l.kind, l.kind)

function Lines({ id }: { id: string }) {
  const { rows, more, query } = useRows<RecostLine>(`/inventory/recosts/${id}/lines`, {})
  const phone = usePhone()
  return (
    <section className="card recost-lines" aria-labelledby="recost-lines">
      <h2 id="recost-lines">{t('recost.lines')}</h2>
      {query.isLoading ? <p className="muted">{t('common.loading')}</p> : phone ? <Cards rows={rows} /> : <Table rows={rows} />}
      {query.hasNextPage && (
        <p>
          <button type="button" className="btn small" onClick={more}>
            {query.isFetchingNextPage ? t('list.loadingMore') : t('common.more')}
          </button>
        </p>
      )}
    </section>
  )
}

function Table({ rows }: { rows: RecostLine[] }) {
  const varies = rows.some((l) => !isZero(l.variance))
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('recost.lines')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('common.product')}</th>
            <th>{t('common.warehouse')}</th>
            <th>{t('why.paper')}</th>
            <th>{t('common.date')}</th>
            <th>{t('balance.kind')}</th>
            <th className="num">{t('common.qty')}</th>
            <th className="num">{t('recost.old')}</th>
            <th className="num">{t('recost.new')}</th>
            <th className="num">{t('balance.change')}</th>
            {varies && <th className="num">{t('recost.variance')}</th>}
            <th>{t('recost.bookDate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((l) => (
            <tr key={l.line_no}>
              <td>
                {l.product_code} {l.product_name}
              </td>
              <td>{l.warehouse_name}</td>
              <td>
                <SourceLink type={l.source_type} id={l.source_id} number={l.number} />
              </td>
              <td>{fmt.day(l.date)}</td>
              <td>
                {kindOf(l)} {l.reversal && <span className="tag red">{t('balance.reversal')}</span>}
              </td>
              <td className="num">
                {fmt.qty(l.qty)} {l.unit}
              </td>
              <td className="num">{fmt.money(l.old)}</td>
              <td className="num">
                <b>{fmt.money(l.new)}</b> <WhyCost move={keyOf(l)} />
              </td>
              <td className={'num' + (isNegative(l.value) ? ' neg' : '')}>{fmt.money(l.value)}</td>
              {varies && <td className="num">{fmt.moneyOrDash(l.variance)}</td>}
              <td>{fmt.day(l.book_date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards({ rows }: { rows: RecostLine[] }) {
  return (
    <div className="line-cards">
      {rows.map((l) => (
        <div key={l.line_no} className="line-card">
          <b>
            {l.product_code} {l.product_name}
          </b>
          <div className="muted">
            <SourceLink type={l.source_type} id={l.source_id} number={l.number} /> · {fmt.day(l.date)} · {kindOf(l)} {fmt.qty(l.qty)} {l.unit}
          </div>
          <dl>
            <div>
              <dt>{t('recost.old')}</dt>
              <dd>{fmt.money(l.old)}</dd>
            </div>
            <div>
              <dt>{t('recost.new')}</dt>
              <dd>
                <b>{fmt.money(l.new)}</b> <WhyCost move={keyOf(l)} />
              </dd>
            </div>
          </dl>
        </div>
      ))}
    </div>
  )
}
