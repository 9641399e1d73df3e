import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense, lazy } from 'react'
import { asProblem, get } from '../../api/client'
import type { Home } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { useFilters } from '../../kit/filters'
import { Segments } from '../../kit/Segments'
import { Ageing } from './Ageing'
import { Figures } from './Figures'
import { Todo } from './Todo'
import { TopCustomers } from './TopCustomers'
import { type Span, spanOf } from './span'
import './home.css'

// The charts come after the figures, in a chunk of their own.
const Trend = lazy(() => import('./Trend'))

const greetings = ['home.morning', 'home.noon', 'home.afternoon', 'home.evening'] as const

function greeting(name: string): string {
  const hour = new Date().getHours()
  return t(greetings[hour < 11 ? 0 : hour < 13 ? 1 : hour < 18 ? 2 : 3], { name })
}

export default function HomePage() {
  const [filters, setFilters] = useFilters()
  const span = spanOf(filters.span)
  const money = may(useSession(), 'settlement.receipt.read')
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['home', span],
    queryFn: ({ signal }) => get<Home>('/home', { span }, signal),
    placeholderData: keepPreviousData,
  })
  if (isError && !data) return <Trouble error={asProblem(error)} onRetry={() => void refetch()} />
  return (
    <>
      <div className="page-head home-head">
        <div className="grow">
          <h1>{data ? greeting(data.greeting_name) : t('menu.home')}</h1>
          <p className="sub">{data && `${fmt.dayLong(data.today)} · ${t('home.ordersToday', { n: data.orders_today })}${money ? t('home.receivedToday', { money: fmt.money(data.received_today) }) : ''}`}</p>
        </div>
        <Segments<Span>
          label={t('home.span')}
          value={span}
          onChange={(next) => setFilters({ span: next === 'month' ? '' : next })}
          options={(['today', 'month', 'quarter', 'year'] as const).map((value) => ({ value, label: t(`home.${value}`) }))}
        />
      </div>
      {data ? <Board data={data} span={span} /> : <Waiting />}
    </>
  )
}

function Board({ data, span }: { data: Home; span: Span }) {
  const session = useSession()
  return (
    <div className="home">
      <Figures figures={data.figures} span={span} />
      {may(session, 'settlement.receipt.read') && (
        <Suspense fallback={<section className="card trend" />}>
          <Trend months={data.months} />
        </Suspense>
      )}
      {may(session, 'settlement.receivable.read') && <Ageing rows={data.ageing} />}
      <Todo rows={data.todo} />
      <TopCustomers rows={data.top_customers} span={span} />
    </div>
  )
}

function Waiting() {
  return (
    <div className="home" aria-busy="true">
      <div className="figures">
        {[1, 2, 3, 4].map((n) => (
          <div key={n} className="card figure" />
        ))}
      </div>
      <div className="card trend" />
      <div className="card ageing" />
    </div>
  )
}
