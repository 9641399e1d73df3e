// Flows in words.
import type { Choice, Flow, FlowChoices, FlowStep } from '../../api/approvals'
import { currentLang, fmt, t } from '../../i18n'
import { isZero } from '../../kit/decimal'

export const nameOf = (list: Choice[], value: string) => list.find((c) => c.value === value)?.label ?? t('flow.missing')

const joined = (list: string[]) => list.join(currentLang() === 'en' ? ', ' : '、')

/** The conditions of a flow, one phrase each; none means every paper. */
export function conditions(f: Pick<Flow, 'amount_from' | 'amount_to' | 'categories' | 'departments'>, choices: FlowChoices): string[] {
  const [from, to] = [isZero(f.amount_from) ? '' : fmt.money(f.amount_from), isZero(f.amount_to) ? '' : fmt.money(f.amount_to)]
  const out: string[] = []
  if (from && to) out.push(t('flow.between', { from, to }))
  else if (from) out.push(t('flow.from', { from }))
  else if (to) out.push(t('flow.to', { to }))
  if (f.categories.length > 0) out.push(t('flow.has', { list: joined(f.categories.map((c) => nameOf(choices.categories, c))) }))
  if (f.departments.length > 0) out.push(t('flow.by', { list: joined(f.departments.map((d) => nameOf(choices.departments, d))) }))
  return out
}

/** Who decides in a step: 会计（一人即可）. */
export function stepPeople(s: FlowStep, choices: FlowChoices): string {
  const persons = s.persons ?? []
  const who = s.role ? nameOf(choices.roles, s.role) : joined(persons.map((p) => nameOf(choices.people, p)))
  const several = s.role || persons.length > 1
  if (!several) return who
  const mode = s.mode === 'all' ? t('flow.all') : t('flow.any')
  return currentLang() === 'en' ? `${who} (${mode})` : `${who}（${mode}）`
}
