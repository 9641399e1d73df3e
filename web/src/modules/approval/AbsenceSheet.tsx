import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Absence, Choice } from '../../api/approvals'
import { type Problem, asProblem, get } from '../../api/client'
import { submit } from '../../api/intent'
import type { Page } from '../../api/types'
import { useSession } from '../../app/session'
import { t } from '../../i18n'
import { Pick } from '../../kit/ApprovalActs'
import { DateField, badDate } from '../../kit/DateField'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import { toast, toastProblem } from '../../kit/toast'

/** 外出代理: who may decide in my place, and on which days. */
export function AbsenceSheet({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const today = useSession().company.today
  const id = useId()
  const [form, setForm] = useState({ stand_in: '', from: today, to: today })
  const [problem, setProblem] = useState<Problem | null>(null)
  const list = useQuery({ queryKey: ['approvals', 'absences'], queryFn: ({ signal }) => get<Page<Absence>>('/approvals/absences', undefined, signal) })
  const people = useQuery({ queryKey: ['approvals', 'standIns'], queryFn: ({ signal }) => get<Page<Choice>>('/approvals/people', undefined, signal) })
  const set = (change: Partial<typeof form>) => setForm((f) => ({ ...f, ...change }))
  const error = (field: string) => (problem?.pointer === '/' + field ? problem.message : problem?.fields.find((f) => f.pointer === '/' + field)?.detail)
  const again = () => client.invalidateQueries({ queryKey: ['approvals'] })
  const save = async (e: FormEvent) => {
    e.preventDefault()
    const bad = badDate()
    if (bad) return bad.focus()
    try {
      await submit('absence.new', 'POST', '/approvals/absences', form)
      setProblem(null)
      set({ stand_in: '' })
      toast(t('absence.saved'))
      await again()
    } catch (failed) {
      setProblem(asProblem(failed))
    }
  }
  const end = async (a: Absence) => {
    try {
      await submit(`absence.${a.id}.end`, 'DELETE', `/approvals/absences/${a.id}`)
      toast(t('absence.ended'))
      await again()
    } catch (failed) {
      toastProblem(failed)
    }
  }
  const rows = list.data?.items ?? []
  return (
    <Sheet
      title={t('absence.title')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.close')}
          </button>
          <button type="submit" form={id} className="btn primary">
            {t('absence.save')}
          </button>
        </>
      }
    >
      <p className="muted">{t('absence.about')}</p>
      <form id={id} className="absence-form" noValidate onSubmit={(e) => void save(e)}>
        <ErrorNote problem={problem} />
        <Field label={t('absence.standIn')} must error={error('stand_in')}>
          {(field) => <Pick id={field} name="stand_in" value={form.stand_in} options={people.data?.items ?? []} onChange={(stand_in) => set({ stand_in })} />}
        </Field>
        <Field label={t('absence.from')} error={error('from')}>
          {(field) => <DateField id={field} value={form.from} onChange={(from) => set({ from })} />}
        </Field>
        <Field label={t('absence.to')} error={error('to')}>
          {(field) => <DateField id={field} value={form.to} onChange={(to) => set({ to })} />}
        </Field>
      </form>
      {list.isSuccess && rows.length === 0 && <p className="muted">{t('absence.none')}</p>}
      <ul className="absence-list">
        {rows.map((a) => (
          <li key={a.id}>
            <span className={a.running ? 'tag green' : 'tag'}>{a.running ? t('absence.running') : t('absence.later')}</span>
            <span className="grow">
              {t('absence.row', { person: a.person_name, other: a.stand_in_name })}
              <small className="muted">
                {' '}
                {a.from} – {a.to}
              </small>
            </span>
            {a.mine && (
              <button type="button" className="btn small" onClick={() => void end(a)}>
                {t('absence.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
