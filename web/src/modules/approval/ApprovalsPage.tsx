import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import SwapOutlined from '@ant-design/icons/SwapOutlined'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApprovalCase } from '../../api/approvals'
import { asProblem, get } from '../../api/client'
import type { Page } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { fmt, t } from '../../i18n'
import { ApprovalActs } from '../../kit/ApprovalActs'
import { ApprovalHistory, ApprovalSteps, CaseTag } from '../../kit/ApprovalStrip'
import { useCounts } from '../../kit/ApprovalCount'
import { Segments } from '../../kit/Segments'
import { AbsenceSheet } from './AbsenceSheet'
import './approval.css'

type List = 'todo' | 'decided' | 'submitted'

/** 待办审批: what waits for this person, what he decided, and what became of his own papers. */
export default function ApprovalsPage() {
  const [list, setList] = useState<List>('todo')
  const [away, setAway] = useState(false)
  const counts = useCounts()
  const query = useInfiniteQuery({
    queryKey: ['approvals', 'list', list],
    queryFn: ({ pageParam, signal }) => get<Page<ApprovalCase>>('/approvals/todo', { list, cursor: pageParam, limit: 20 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor || undefined,
  })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const rows = query.data?.pages.flatMap((p) => p.items) ?? []
  const named = (label: string, n: number | undefined) => (n ? `${label} ${n}` : label)
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.approvals')}</h1>
        <span className="grow" />
        <button type="button" className="btn" onClick={() => setAway(true)}>
          <SwapOutlined /> {t('absence.open')}
        </button>
      </div>
      <div className="approval-lists">
        <Segments<List>
          label={t('menu.approvals')}
          value={list}
          options={[
            { value: 'todo', label: named(t('approval.todo'), counts?.todo) },
            { value: 'decided', label: t('approval.decided') },
            { value: 'submitted', label: named(t('approval.submitted'), counts?.submitted) },
          ]}
          onChange={setList}
        />
      </div>
      {query.isLoading && <p className="muted">{t('common.loading')}</p>}
      {query.isSuccess && rows.length === 0 && <Nothing list={list} />}
      <ul className="approval-list">
        {rows.map((c) => (
          <li key={c.id}>
            <CaseCard of={c} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <button type="button" className="btn" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('approval.more')}
        </button>
      )}
      {away && <AbsenceSheet onClose={() => setAway(false)} />}
    </>
  )
}

function Nothing({ list }: { list: List }) {
  return (
    <div className="card approval-none">
      <CheckCircleOutlined />
      <p>{list === 'todo' ? t('approval.todoNone') : t('approval.listNone')}</p>
      {list === 'todo' && <small className="muted">{t('approval.todoNoneHint')}</small>}
    </div>
  )
}

function CaseCard({ of }: { of: ApprovalCase }) {
  const router = useRouter()
  const title = `${of.document_name} ${of.number}`
  return (
    <article className="card approval-card" aria-label={title}>
      <header>
        <span className="tag">{of.document_name}</span>
        {of.route ? (
          <a
            href={of.route}
            onClick={(e) => {
              if (e.metaKey || e.ctrlKey || e.shiftKey) return
              e.preventDefault()
              router.history.push(of.route)
            }}
          >
            {of.number}
          </a>
        ) : (
          of.number
        )}
        {of.state !== 'open' && <CaseTag state={of.state} />}
        <span className="grow" />
        {of.amount !== undefined && <b className="amount">{fmt.yuan(of.amount)}</b>}
      </header>
      <p className="what">{of.title}</p>
      <p className="muted">
        {of.maker_name !== of.submitted_by_name && t('approval.made', { name: of.maker_name }) + ' · '}
        {t('approval.sent', { name: of.submitted_by_name, time: fmt.time(of.opened_at) })} · {t('approval.flowIs', { name: of.flow_name })}
      </p>
      {of.state === 'open' && <ApprovalSteps steps={of.steps} />}
      <footer>
        <ApprovalHistory list={of.history} />
        <span className="grow" />
        <ApprovalActs of={of} />
      </footer>
    </article>
  )
}
