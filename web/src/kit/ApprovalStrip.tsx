// The approval of a paper on its page: steps, who is waited for, what was decided, and the buttons of who may decide.
import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import { useQuery } from '@tanstack/react-query'
import type { ApprovalCase, CaseStep } from '../api/approvals'
import { get } from '../api/client'
import type { Page } from '../api/types'
import { fmt, t } from '../i18n'
import { ApprovalActs } from './ApprovalActs'
import './approval.css'

const TONE = { open: 'amber', approved: 'green', returned: 'red', withdrawn: '' }

export function CaseTag({ state }: { state: ApprovalCase['state'] }) {
  return <span className={'tag ' + TONE[state]}>{t(`approval.state.${state}`)}</span>
}

/** Nothing where the paper never went through an approval. */
export function ApprovalStrip({ document, paper }: { document: string; paper: string }) {
  const query = useQuery({
    queryKey: ['approvals', 'of', document, paper],
    queryFn: ({ signal }) => get<Page<ApprovalCase>>('/approvals/cases', { document, paper }, signal),
  })
  const [last, ...earlier] = query.data?.items ?? []
  if (!last) return null
  return (
    <section className="card approval-strip" aria-label={t('approval.title')}>
      <header>
        <h2>{t('approval.title')}</h2>
        <CaseTag state={last.state} />
        <small className="muted">{t('approval.flowIs', { name: last.flow_name })}</small>
        <span className="grow" />
        <ApprovalActs of={last} />
      </header>
      {last.state !== 'withdrawn' && <ApprovalSteps steps={last.steps} />}
      <ApprovalHistory list={[...earlier.reverse(), last].flatMap((c) => c.history)} />
    </section>
  )
}

const people = (s: CaseStep) => {
  const list = s.people.filter((p) => p.state !== 'gone')
  if (list.length === 0) return s.role ? t('approval.roleOf', { role: s.role }) : ''
  return list.map((p) => (p.stand_ins.length > 0 ? t('approval.standIn', { name: p.name, others: p.stand_ins.join('、') }) : p.name)).join('、')
}

export function ApprovalSteps({ steps }: { steps: CaseStep[] }) {
  return (
    <ol className="approval-steps" aria-label={t('approval.steps')}>
      {steps.map((s, i) => (
        <li key={i} className={s.state} aria-current={s.state === 'now' ? 'step' : undefined}>
          <span className="dot" aria-hidden="true">
            {s.state === 'done' ? <CheckCircleFilled /> : i + 1}
          </span>
          <span>
            <b>{s.name}</b>
            <small>
              {s.state === 'skipped' ? t('approval.skipped') : s.state === 'now' ? t('approval.waits', { names: people({ ...s, people: s.people.filter((p) => p.state === 'waiting') }) }) : people({ ...s, people: s.state === 'done' ? s.people.filter((p) => p.state === 'done') : s.people })}
              {s.mode === 'all' && s.state !== 'done' && s.people.length > 1 && ` · ${t('approval.all')}`}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}

export function ApprovalHistory({ list }: { list: ApprovalCase['history'] }) {
  return (
    <details className="approval-history">
      <summary>{t('approval.showHistory', { n: list.length })}</summary>
      <ol aria-label={t('approval.history')}>
        {list.map((h, i) => (
          <li key={i} className={h.kind}>
            <time dateTime={h.at}>{fmt.time(h.at)}</time>
            <span>
              {h.kind !== 'skip' && h.kind !== 'finish' && (
                <>
                  <b>{h.person_name}</b> {h.for_name && <span className="muted">{t('approval.inPlaceOf', { name: h.for_name })} </span>}
                </>
              )}
              {h.kind === 'skip' || h.kind === 'delegate' || h.kind === 'add_before' || h.kind === 'add_after' ? t(`approval.did.${h.kind}`, { other: h.other_name }) : t(`approval.did.${h.kind}`)}
              {h.step && h.kind !== 'submit' && <span className="muted"> · {h.step}</span>}
              {h.reason && <q>{h.reason}</q>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
