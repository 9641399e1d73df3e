// How many papers wait for this person: a number beside the menu, and a way there from every screen.
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get } from '../api/client'
import { t } from '../i18n'
import './approval.css'

interface Counts {
  todo: number
  submitted: number
}

export function useCounts(): Counts | undefined {
  return useQuery({ queryKey: ['approvals', 'counts'], queryFn: ({ signal }) => get<Counts>('/approvals/counts', undefined, signal), refetchInterval: 60_000 }).data
}

/** Shown only while something waits. */
export function ApprovalCount() {
  const n = useCounts()?.todo ?? 0
  if (n === 0) return null
  const label = t('approval.waitFor', { n })
  return (
    <Link to="/approvals" className="btn icon bare approval-count" aria-label={label} title={label}>
      <AuditOutlined />
      <b aria-hidden="true">{n > 99 ? '99+' : n}</b>
    </Link>
  )
}
