// One action for many papers: each is done by itself, and the dialog names those that were refused, with the reason.
import DownOutlined from '@ant-design/icons/DownOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { submit } from '../api/intent'
import type { BatchResult, Meta, MetaRow } from '../api/meta'
import { t, tOr } from '../i18n'
import { ask } from './ask'
import { PopMenu } from './PopMenu'
import { Sheet } from './Sheet'
import { toast, toastProblem } from './toast'
import './meta.css'

interface Props {
  meta: Meta
  rows: MetaRow[]
  /** Selects rows anew, by id. */
  onChosen: (ids: string[]) => void
}

interface Act {
  name: string
  label: string
  from: string[]
}

interface Outcome {
  act: Act
  ok: number
  waiting: number
  bad: { number: string; detail: string }[]
}

const FIRST = ['approve', 'unapprove', 'delete']
/** So many at a time, so that a long list shows how far it is. */
const PART = 50

function actsOf(meta: Meta): Act[] {
  const rights = meta.actions.filter((a) => meta.can.includes(a.permission.slice(meta.name.length + 1)))
  return meta.can.includes('delete') ? [...rights, { name: 'delete', label: t('common.delete'), from: ['draft'] }] : rights
}

/** True where somebody may do anything to many papers at once. */
export const batchable = (meta: Meta | undefined) => !!meta && actsOf(meta).length > 0

const canTake = (act: Act, row: MetaRow) => act.from.includes(row.state) && (!row.approval || row.state !== 'draft')

export function BatchBar({ meta, rows, onChosen }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { busy, run } = useBatch(meta, rows, onChosen, setOutcome)
  const acts = actsOf(meta)
  const first = FIRST.flatMap((name) => acts.find((a) => a.name === name) ?? [])
  const more = acts.filter((a) => !FIRST.includes(a.name))
  return (
    <>
      <BatchFoot n={rows.length} onClear={() => onChosen([])}>
        {first.map((act) => {
          const n = rows.filter((r) => canTake(act, r)).length
          return (
            <button key={act.name} type="button" className={act.name === 'delete' ? 'btn danger' : 'btn'} disabled={n === 0 || !!busy} onClick={() => void run(act)}>
              {tOr('batch.' + act.name, act.label)}
              {n > 0 && n < rows.length ? ` ${n}` : ''}
            </button>
          )
        })}
        {more.length > 0 && <More acts={more} rows={rows} busy={!!busy} onRun={(act) => void run(act)} />}
        {busy && (
          <span className="muted" role="status">
            {busy}
          </span>
        )}
      </BatchFoot>
      {outcome && <Results meta={meta} outcome={outcome} onClose={() => setOutcome(null)} />}
    </>
  )
}

/** The bar under a list while rows are selected: nothing above moves when it comes. */
export function BatchFoot({ n, onClear, children }: { n: number; onClear: () => void; children: ReactNode }) {
  if (n === 0) return null
  return (
    <div className="doc-foot batch-foot" role="region" aria-label={t('list.selected', { n })}>
      <span className="muted">{t('list.selected', { n })}</span>
      <button type="button" className="btn small bare" onClick={onClear}>
        {t('list.unselect')}
      </button>
      <span className="acts">{children}</span>
    </div>
  )
}

function useBatch(meta: Meta, rows: MetaRow[], onChosen: (ids: string[]) => void, tell: (o: Outcome) => void) {
  const client = useQueryClient()
  const [busy, setBusy] = useState('')
  const run = async (act: Act) => {
    const list = rows.filter((r) => canTake(act, r))
    const text = act.name === 'delete' ? t('batch.deleteAsk', { n: list.length, what: meta.label }) : t('batch.ask', { n: list.length, what: meta.label, action: act.label })
    if (!(await ask({ title: tOr('batch.' + act.name, act.label), text, yes: act.label, danger: act.name === 'delete' }))) return
    const results: BatchResult[] = []
    try {
      for (let at = 0; at < list.length; at += PART) {
        setBusy(t('batch.busy', { done: at, all: list.length }))
        const papers = list.slice(at, at + PART).map((r) => ({ id: r.id, version: r.version }))
        results.push(...(await submit<{ results: BatchResult[] }>(`${meta.name}.batch.${act.name}`, 'POST', meta.path + '/batch', { action: act.name, papers })).results)
      }
    } catch (e) {
      toastProblem(e)
    }
    setBusy('')
    const bad = results.filter((r) => !r.done)
    const number = new Map(list.map((r) => [r.id, r.number]))
    onChosen([...bad.map((r) => r.id), ...list.slice(results.length).map((r) => r.id)])
    void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' && q.queryKey[0] !== 'meta' })
    const waiting = act.name === 'approve' ? results.filter((r) => r.done && r.state === 'draft').length : 0
    const ok = results.length - bad.length - waiting
    if (bad.length) tell({ act, ok, waiting, bad: bad.map((r) => ({ number: number.get(r.id) ?? r.number, detail: r.detail ?? '' })) })
    else if (results.length) toast([ok > 0 && t('batch.allDone', { action: act.label, ok }), waiting > 0 && t('batch.waiting', { n: waiting })].filter(Boolean).join(' · '))
  }
  return { busy, run }
}

function More({ acts, rows, busy, onRun }: { acts: Act[]; rows: MetaRow[]; busy: boolean; onRun: (act: Act) => void }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button ref={button} type="button" className="btn" aria-expanded={open} disabled={busy} onClick={() => setOpen(!open)}>
        {t('common.more')} <DownOutlined />
      </button>
      {open && (
        <PopMenu anchor={button} label={t('common.more')} onClose={() => setOpen(false)}>
          {acts.map((act) => (
            <button key={act.name} type="button" role="menuitem" className="item" disabled={!rows.some((r) => canTake(act, r))} onClick={() => onRun(act)}>
              {t('batch.other', { action: act.label })}
            </button>
          ))}
        </PopMenu>
      )}
    </>
  )
}

function Results({ meta, outcome: { act, ok, waiting, bad }, onClose }: { meta: Meta; outcome: Outcome; onClose: () => void }) {
  return (
    <Sheet
      title={t('batch.result', { action: act.label, ok, bad: bad.length })}
      onClose={onClose}
      footer={
        <button type="button" className="btn primary" onClick={onClose}>
          {t('common.close')}
        </button>
      }
    >
      {waiting > 0 && <p>{t('batch.waiting', { n: waiting })}</p>}
      <ul className="batch-results" aria-label={meta.label}>
        {bad.map((b) => (
          <li key={b.number}>
            <b>{b.number}</b>
            <span className="neg">{b.detail}</span>
          </li>
        ))}
      </ul>
      <p className="muted batch-keep">{t('batch.keep')}</p>
    </Sheet>
  )
}
