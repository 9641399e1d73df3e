import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, get } from '../../api/client'
import type { TrialBalance as Trial, TrialLine } from '../../api/books'
import { Trouble } from '../../app/Crash'
import { usePhone, usePref } from '../../app/prefs'
import { useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { isNegative, isZero } from '../../kit/decimal'
import { ExportButton } from '../../kit/ExportButton'
import { useFilters } from '../../kit/filters'
import { Segments } from '../../kit/Segments'
import { periodName, usePeriods } from './periods'
import './gl.css'

type Level = '1' | '2' | 'all'
type Amounts = Trial['totals']

const closed = (l: TrialLine) => isZero(l.closing_debit) && isZero(l.closing_credit)

/** 科目余额表: opening, turnover and closing of every account in a period. */
export default function TrialBalance() {
  const { company } = useSession()
  const [filters, setFilters] = useFilters()
  const { periods } = usePeriods()
  const [hideZero, setHideZero] = usePref('trial.hideZero', false)
  const [find, setFind] = useState('')
  const phone = usePhone()
  const period = filters.period || company.period
  const level = (filters.level || 'all') as Level
  const query = useQuery({ queryKey: ['trial', period], queryFn: ({ signal }) => get<Trial>('/gl/trial-balance', { period }, signal) })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const all = query.data?.lines ?? []
  const word = find.trim()
  const lines = all.filter((l) => (level === 'all' || l.level <= Number(level)) && !(hideZero && closed(l)) && (!word || l.code.startsWith(word) || l.name.includes(word)))
  const known = periods.some((p) => p.period === period) ? periods : [{ period, state: 'open' as const }, ...periods]
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.trialBalance')}</h1>
        <span className="sub">{query.data ? <Balanced totals={query.data.totals} /> : ''}</span>
        <span className="grow" />
        <ExportButton path="/gl/trial-balance" filters={{ period }} />
        <Link className="btn" to="/gl/vouchers" search={{ period } as never}>
          {t('trial.vouchers')}
        </Link>
      </div>
      <div className="card">
        <div className="trial-bar">
          <select className="input choice-wide" style={{ width: 190 }} aria-label={t('voucher.period')} value={period} onChange={(e) => setFilters({ period: e.target.value })}>
            {known.map((p) => (
              <option key={p.period} value={p.period}>
                {periodName(p.period)}
              </option>
            ))}
          </select>
          <Segments<Level>
            label={t('trial.level')}
            value={level}
            options={[
              { value: '1', label: t('trial.level1') },
              { value: '2', label: t('trial.level2') },
              { value: 'all', label: t('trial.levelAll') },
            ]}
            onChange={(v) => setFilters({ level: v === 'all' ? '' : v })}
          />
          <input className="input" style={{ width: 190, height: 32 }} aria-label={t('trial.find')} placeholder={t('trial.find')} value={find} onChange={(e) => setFind(e.target.value)} />
          <label className="check end">
            <input type="checkbox" checked={hideZero} onChange={(e) => setHideZero(e.target.checked)} />
            {t('trial.hideZero')}
          </label>
        </div>
        {query.isLoading ? (
          <p className="empty muted">{t('common.loading')}</p>
        ) : lines.length === 0 ? (
          <div className="empty">
            <p>{all.length === 0 ? t('trial.empty', { period: periodName(period) }) : t('trial.emptyFiltered')}</p>
            <Link className="btn" to="/gl/vouchers">
              {t('menu.vouchers')}
            </Link>
          </div>
        ) : phone ? (
          <Cards lines={lines} />
        ) : (
          <Table lines={lines} totals={query.data!.totals} />
        )}
      </div>
    </>
  )
}

function Balanced({ totals }: { totals: Amounts }) {
  const even = totals.debit === totals.credit && totals.closing_debit === totals.closing_credit
  return <span className={'tag ' + (even ? 'green' : 'red')}>{even ? t('trial.balanced') : t('trial.unbalanced')}</span>
}

const FIELDS: (keyof Amounts)[] = ['opening_debit', 'opening_credit', 'debit', 'credit', 'closing_debit', 'closing_credit']

function Figures({ row }: { row: Amounts }) {
  return FIELDS.map((f) => (
    <td key={f} className={'num' + (isNegative(row[f]) ? ' neg' : '')}>
      {fmt.moneyOrBlank(row[f])}
    </td>
  ))
}

function Table({ lines, totals }: { lines: TrialLine[]; totals: Amounts }) {
  return (
    <div className="trial" tabIndex={0} role="region" aria-label={t('menu.trialBalance')}>
      <table className="plain">
        <thead>
          <tr>
            <th rowSpan={2}>{t('common.code')}</th>
            <th rowSpan={2}>{t('trial.account')}</th>
            <th colSpan={2} className="group">
              {t('trial.opening')}
            </th>
            <th colSpan={2} className="group">
              {t('trial.turnover')}
            </th>
            <th colSpan={2} className="group">
              {t('trial.closing')}
            </th>
          </tr>
          <tr>
            {FIELDS.map((f, i) => (
              <th key={f} className="num">
                {i % 2 === 0 ? t('effect.debit') : t('effect.credit')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((l) => (
            <tr key={l.account} className={l.level === 1 ? 'level-one' : undefined}>
              <td>{l.code}</td>
              <td style={{ paddingLeft: 8 + (l.level - 1) * 18 }}>{l.name}</td>
              <Figures row={l} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{t('common.total')}</td>
            <Figures row={totals} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Cards({ lines }: { lines: TrialLine[] }) {
  return (
    <div className="line-cards">
      {lines.map((l) => (
        <div key={l.account} className="line-card">
          <b>
            {l.code} {l.name}
          </b>
          <dl>
            <div>
              <dt>{t('trial.turnover')}</dt>
              <dd>
                {t('effect.debit')} {fmt.moneyOrDash(l.debit)}
                <br />
                {t('effect.credit')} {fmt.moneyOrDash(l.credit)}
              </dd>
            </div>
            <div>
              <dt>{t('trial.closing')}</dt>
              <dd>{isZero(l.closing_credit) ? `${t('effect.debit')} ${fmt.moneyOrDash(l.closing_debit)}` : `${t('effect.credit')} ${fmt.money(l.closing_credit)}`}</dd>
            </div>
          </dl>
        </div>
      ))}
    </div>
  )
}
