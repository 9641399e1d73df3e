import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { type Problem, asProblem } from '../../api/client'
import type { CostingDecision } from '../../api/costing'
import { submit } from '../../api/intent'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { ask } from '../../kit/ask'
import { Beside } from '../../kit/Beside'
import { isNegative } from '../../kit/decimal'
import { useRecord } from '../../kit/DocFrame'
import { DocTitle } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { LinkStrip } from '../../kit/LinkStrip'
import { rememberDoc } from '../../kit/recent'
import { refreshBooks } from '../../kit/refresh'
import { StateTag } from '../../kit/StateTag'
import { toast } from '../../kit/toast'
import { CostingLines } from './CostingPreview'
import { COSTINGS } from './costing'
import './inventory.css'

/** /inventory/costings/:id: one decision, and the way back from it. */
export default function CostingPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: costing, waiting } = useRecord<CostingDecision>(`${COSTINGS}/${id}`)
  useEffect(() => {
    if (costing) rememberDoc({ route: `${COSTINGS}/${costing.id}`, title: costing.number, detail: costing.category_name || t('costings.standard') })
  }, [costing])
  if (!costing) return waiting
  return <Paper costing={costing} />
}

function Paper({ costing }: { costing: CostingDecision }) {
  const client = useQueryClient()
  const session = useSession()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const { id, number, method } = costing
  const undo = async () => {
    if (busy || !(await ask({ title: t('costings.undo'), text: t('costings.undoAsk', { number }), yes: t('costings.undo'), danger: true }))) return
    setBusy(true)
    setProblem(null)
    try {
      await submit<CostingDecision>(`costing.${id}.unapprove`, 'POST', `${COSTINGS}/${id}/unapprove`, { version: costing.version })
      toast(t('costings.undone', { number }))
      refreshBooks(client, '', null)
    } catch (e) {
      setProblem(asProblem(e))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <DocTitle title={t(method ? 'costings.title' : 'costings.titlePrice', { number })} badge={<StateTag state={costing.state} />}>
        {costing.actions.includes('unapprove') && may(session, 'inventory.costing.unapprove') && (
          <button type="button" className="btn" disabled={busy} onClick={() => void undo()}>
            {t('costings.undo')}
          </button>
        )}
      </DocTitle>
      <ErrorNote problem={problem} />
      <Head costing={costing} />
      <section className="card recost-lines" aria-labelledby="costing-lines">
        <h2 id="costing-lines">{t('costings.lines')}</h2>
        <CostingLines costing={costing} />
      </section>
      <LinkStrip links={costing.links ?? []} />
      <Beside document="inventory.costing" paper={costing.id} />
    </>
  )
}

function Head({ costing }: { costing: CostingDecision }) {
  const { method, value } = costing
  const facts: [string, ReactNode][] = [[t('costings.date'), fmt.day(costing.date)]]
  if (value !== undefined) facts.push([t('costings.total'), <b key="value" className={isNegative(value) ? 'neg' : 'strong'}>{fmt.money(value)}</b>])
  if (costing.reason) facts.push([t('costings.reason'), costing.reason])
  facts.push([t('costings.by'), `${costing.created_by_name} ${fmt.time(costing.created_at)}`])
  return (
    <section className="card recost-head">
      <p>
        {method
          ? t('costings.leadMethod', { category: costing.category_name, from: fmt.day(costing.date), was: costing.was_name, method: costing.method_name, n: costing.products })
          : t('costings.leadPrice', { date: fmt.day(costing.date), n: costing.products })}
      </p>
      <dl>
        {facts.map(([name, shown]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
