import type { Waiting } from '../api/types'
import { t, tOr } from '../i18n'
import type { FilterSpec } from './FilterBar'

const TONE: Record<string, string> = {
  draft: '',
  none: 'blue',
  approved: 'blue',
  accepted: 'green',
  ordered: 'green',
  open: 'blue',
  part: 'amber',
  done: 'green',
  posted: 'green',
  closed: '',
  void: 'red',
  voided: 'red',
}

/** The state of a paper; `waits` is the open case of a draft that others must agree to, `label` the name of a state of its own kind. */
export function StateTag({ state, waits, label }: { state: string; waits?: Waiting; label?: string }) {
  if (waits && state === 'draft') {
    return (
      <span className="tag amber" title={waits.waiting?.length ? t('approval.waits', { names: waits.waiting.join('、') }) : undefined}>
        {t('approval.state.open')}
      </span>
    )
  }
  if (label) return <span className={'tag ' + (TONE[state] ?? 'blue')}>{label}</span>
  return <span className={'tag ' + (TONE[state] ?? '')}>{tOr('state.' + state, state)}</span>
}

/** One word for where an order stands: its state while draft or closed, else how far it is delivered. */
export function orderStage(state: string, progress: number): string {
  if (state !== 'approved') return state
  return progress <= 0 ? 'none' : progress >= 100 ? 'done' : 'part'
}

export function Progress({ value }: { value: number }) {
  return (
    <span className="bar">
      <i aria-hidden="true">
        <b className={value >= 100 ? 'full' : undefined} style={{ width: Math.max(0, Math.min(100, value)) + '%' }} />
      </i>
      <small>{value}%</small>
    </span>
  )
}

/** The views of a list of papers that are either draft or posted. */
export const draftApproved = (): FilterSpec['views'] => [
  { value: 'all', label: t('common.all'), filters: {} },
  { value: 'draft', label: t('state.draft'), filters: { state: 'draft' } },
  { value: 'approved', label: t('state.approved'), filters: { state: 'approved' } },
]
