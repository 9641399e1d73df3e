import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Flow, FlowChoices } from '../../api/approvals'
import { asProblem, get } from '../../api/client'
import type { Page } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { FlowSheet } from './FlowSheet'
import { conditions, nameOf, stepPeople } from './flows'
import { TryBox } from './TryBox'
import './approval.css'

/** 审批流程: which papers need whose agreement, in the order in which the flows are tried. */
export default function FlowList() {
  const session = useSession()
  const [open, setOpen] = useState<Flow | 'new' | null>(null)
  const flows = useQuery({ queryKey: ['approvals', 'flows'], queryFn: ({ signal }) => get<Page<Flow>>('/approvals/flows', undefined, signal) })
  const choices = useQuery({ queryKey: ['approvals', 'choices'], queryFn: ({ signal }) => get<FlowChoices>('/approvals/choices', undefined, signal) })
  const failed = flows.error ?? choices.error
  if (failed) return <Trouble error={asProblem(failed)} onRetry={() => void flows.refetch().then(() => choices.refetch())} />
  if (!flows.data || !choices.data) return <p className="muted">{t('common.loading')}</p>
  const mayChange = may(session, 'setting.update')
  const used = choices.data.documents.filter((d) => flows.data.items.some((f) => f.document === d.value))
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.approvalFlows')}</h1>
        <span className="grow" />
        {mayChange && (
          <button type="button" className="btn primary" onClick={() => setOpen('new')}>
            <PlusOutlined /> {t('flow.new')}
          </button>
        )}
      </div>
      <div className="flow-page">
        <div className="flow-groups">
          <p className="muted">{used.length === 0 ? t('flow.none') : t('flow.lead')}</p>
          {used.map((d) => (
            <section key={d.value} className="card flow-group" aria-label={d.label}>
              <h2>{d.label}</h2>
              <ol>
                {flows.data.items
                  .filter((f) => f.document === d.value)
                  .map((f) => (
                    <li key={f.id} className={f.disabled ? 'off' : undefined}>
                      <FlowRow flow={f} choices={choices.data} onOpen={() => setOpen(f)} />
                    </li>
                  ))}
              </ol>
            </section>
          ))}
        </div>
        <TryBox choices={choices.data} first={used[0]?.value} />
      </div>
      {open && <FlowSheet flow={open === 'new' ? null : open} choices={choices.data} readOnly={!mayChange} onClose={() => setOpen(null)} />}
    </>
  )
}

function FlowRow({ flow, choices, onOpen }: { flow: Flow; choices: FlowChoices; onOpen: () => void }) {
  return (
    <>
      <span className="flow-order" aria-label={t('flow.order')}>
        {flow.order}
      </span>
      <div className="grow">
        <div className="row wrap">
          <button type="button" className="figure-link" onClick={onOpen}>
            {flow.name}
          </button>
          {flow.disabled && <span className="tag">{t('flow.disabled')}</span>}
        </div>
        <p className="flow-when">{conditions(flow, choices).join(' · ') || t('flow.always', { document: nameOf(choices.documents, flow.document) })}</p>
        <ol className="flow-steps">
          {flow.steps.map((s, i) => (
            <li key={i}>
              <b>{s.name}</b> <span className="muted">{stepPeople(s, choices)}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}
