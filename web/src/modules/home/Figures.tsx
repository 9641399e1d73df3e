import type { ReactNode } from 'react'
import type { Explanation, Home } from '../../api/types'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { format, isZero, parse } from '../../kit/decimal'
import { Explain } from '../../kit/Explain'
import { Spark } from './Spark'
import type { Span } from './span'

/** What a person may not see is left out: a nought would be a wrong answer. */
export function Figures({ figures, span }: { figures: Home['figures']; span: Span }) {
  const { sales, receivable, stock, margin } = figures
  const session = useSession()
  const cost = may(session, 'cost.read')
  return (
    <div className="figures">
      <Figure title={t(`home.sales.${span}`)} explain={sales.explain} spark={sales.spark} {...fmt.big(sales.value)}>
        <Change rate={sales.change} text={fmt.percent(abs(sales.change), 1)} against={t(`home.vs.${span}`)} />
      </Figure>
      {may(session, 'settlement.receivable.read') && (
        <Figure title={t('home.receivable')} explain={receivable.explain} spark={receivable.spark} {...fmt.big(receivable.value)}>
          {!isZero(receivable.overdue) && <span className="neg">{t('home.overdue', { money: joined(receivable.overdue) })} · </span>}
          {t('home.parties', { n: receivable.parties })}
        </Figure>
      )}
      {cost && (
        <Figure title={t('home.stock')} explain={stock.explain} spark={stock.spark} {...fmt.big(stock.value)}>
          {t('home.turn', { n: stock.turn_days })} · {t('home.idle', { money: joined(stock.idle) })}
        </Figure>
      )}
      {cost && (
        <Figure title={t(`home.margin.${span}`)} explain={margin.explain} spark={margin.spark} num={fmt.percent(margin.value, 1).replace('%', '')} unit="%">
          <Change rate={margin.change} text={t('home.points', { n: fmt.percent(abs(margin.change), 1).replace('%', '') })} against={t(`home.vs.${span}`)} />
        </Figure>
      )}
    </div>
  )
}

const abs = (rate: string | undefined) => rate?.replace('-', '')

function joined(amount: string): string {
  const { num, unit } = fmt.big(amount)
  return unit === 'CNY' ? num : `${num} ${unit}`
}

interface FigureProps {
  title: string
  num: string
  unit: string
  explain: Explanation
  spark: string[]
  children: ReactNode
}

function Figure({ title, num, unit, explain, spark, children }: FigureProps) {
  return (
    <section className="card figure">
      <h2>{title}</h2>
      {explain && <Explain title={title} explain={explain} />}
      <p className="value">
        <b>{num}</b> {unit}
      </p>
      <p className="under">{children}</p>
      <Spark values={spark} />
    </section>
  )
}

/** ▲ or ▼ with the word for screen readers, so that colour is never the only sign. */
function Change({ rate, text, against }: { rate: string | undefined; text: string; against: string }) {
  const v = parse(rate ?? '', 6)
  if (v === null) return null
  if (v === 0n || format(v, 6, 0) === '0') return <span>{`${t('home.flat')} ${against}`}</span>
  const up = v > 0n
  return (
    <>
      <span className={up ? 'up' : 'neg'}>
        <span aria-hidden="true">{up ? '▲' : '▼'} </span>
        <span aria-hidden="true">{text}</span>
        <span className="sr">{up ? t('home.up', { value: text }) : t('home.down', { value: text })}</span>
      </span>{' '}
      {against}
    </>
  )
}
