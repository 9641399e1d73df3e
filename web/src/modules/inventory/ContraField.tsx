import { get } from '../../api/client'
import type { Account, ID, Page } from '../../api/types'
import { currentLang, t } from '../../i18n'
import type { Asked } from '../../kit/asked'
import { Combo } from '../../kit/Combo'
import { Field } from '../../kit/DocHeader'
import type { PickSource } from '../../kit/pickSource'
import type { DocFormState } from '../../kit/useDocForm'
import { asking, noMatch } from './asking'

/** The part of a form that names the account on the other side of inventory. */
export interface ContraForm {
  contra: { id: string; name: string } | null
  contraAsked?: Asked
}

export const accountText = (a: Account) => `${a.code} ${currentLang() === 'en' ? a.name_en : a.name}`
export const withContra = <F extends ContraForm>(form: F, a: Account | null): F => ({ ...form, contra: a && { id: a.id, name: accountText(a) }, contraAsked: undefined })

const MOST = 40

/** Leaf accounts that papers do not keep by themselves. Before anything is typed, those of the latest papers of a list lead, then
 * profit and loss accounts of a side. */
export const contraSource = (path: string, side: 'debit' | 'credit'): PickSource<Account> => ({
  scope: ['account', 'contra', path, currentLang()],
  search: async (q, signal) => {
    const free = (await get<Page<Account>>('/master/accounts', { q, leaf: true }, signal)).items.filter((a) => !a.control)
    if (q) return free.slice(0, MOST)
    const latest = (await get<Page<{ contra_account: ID }>>(path, { limit: 50 }, signal)).items.map((r) => r.contra_account)
    const rank = (a: Account) => {
      const used = latest.indexOf(a.id)
      if (used >= 0) return used
      return a.category === 'profit' && a.side === side ? MOST * 2 : MOST * 3
    }
    return free.sort((a, b) => rank(a) - rank(b)).slice(0, MOST)
  },
  keyOf: (a) => a.id,
  textOf: accountText,
  option: (a) => (
    <>
      <span className="code">{a.code}</span>
      <span className="name">{currentLang() === 'en' ? a.name_en : a.name}</span>
    </>
  ),
})

interface Props<F extends ContraForm> {
  state: DocFormState<F>
  source: PickSource<Account>
  hint: string
  isNew: boolean
  onEnter: () => void
}

export function ContraField<F extends ContraForm>({ state, source, hint, isNew, onEnter }: Props<F>) {
  const { form, setForm, editable } = state
  return (
    <Field label={t('other.contra')} must error={noMatch(form.contraAsked, t('other.contra'))}>
      {(id, errorId) => (
        <Combo
          id={id}
          source={source}
          text={form.contra?.name ?? ''}
          asked={form.contraAsked}
          placeholder={hint}
          describedBy={errorId}
          disabled={!editable}
          autoFocus={isNew}
          cell="contra"
          onPick={(a) => setForm((f) => withContra(f, a))}
          onAsk={asking<F, Account>(state, (f, contraAsked) => ({ ...f, contraAsked }), (f) => f.contraAsked, withContra)}
          onEnter={onEnter}
        />
      )}
    </Field>
  )
}
