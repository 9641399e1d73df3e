import { get } from '../../api/client'
import type { OtherStockRow } from '../../api/papers'
import type { Account, Page, Warehouse } from '../../api/types'
import { currentLang, t } from '../../i18n'
import { Combo } from '../../kit/Combo'
import { DateField } from '../../kit/DateField'
import { DocFields, Field } from '../../kit/DocHeader'
import type { Asked, PickSource } from '../../kit/pickSource'
import type { DocFormState } from '../../kit/useDocForm'
import { partySource } from '../master/sources'
import { type Direction, KIND, words } from './other'
import { type OtherForm, accountText, withContra, withParty } from './otherForm'
import './inventory.css'

const parties = partySource('')
const MOST = 40

/** Leaf accounts that papers do not keep by themselves. Before anything is typed, those of the latest papers lead, then income
 * for what comes in and expense for what goes out. */
const contraSource = (way: Direction): PickSource<Account> => ({
  scope: ['account', 'contra', way, currentLang()],
  search: async (q, signal) => {
    const free = (await get<Page<Account>>('/master/accounts', { q, leaf: true }, signal)).items.filter((a) => !a.control)
    if (q) return free.slice(0, MOST)
    const latest = (await get<Page<OtherStockRow>>(KIND[way].path, { limit: 50 }, signal)).items.map((r) => r.contra_account)
    const rank = (a: Account) => {
      const used = latest.indexOf(a.id)
      if (used >= 0) return used
      return a.category === 'profit' && a.side === (way === 'in' ? 'credit' : 'debit') ? MOST * 2 : MOST * 3
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
const contras = { in: () => contraSource('in'), out: () => contraSource('out') }

const focusOn = (cell: string) => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()

interface Props {
  way: Direction
  state: DocFormState<OtherForm>
  warehouses: Warehouse[]
  warehouse: string
  isNew: boolean
  onDone: () => void
}

export function OtherHead({ way, state, warehouses, warehouse, isNew, onDone }: Props) {
  const { form, setForm, editable, queue } = state
  const say = words[way]()
  const set = (change: Partial<OtherForm>) => setForm((f) => ({ ...f, ...change }))

  /** What was typed and left is looked up while the person goes on. */
  function asking<T>(asked: (f: OtherForm, a: Asked | undefined) => OtherForm, now: (f: OtherForm) => Asked | undefined, take: (f: OtherForm, item: T | null) => OtherForm) {
    return (text: string, answer: Promise<T | null>) => {
      setForm((f) => asked(take(f, null), { text }))
      const arrive = (item: T | null) => setForm((f) => (now(f)?.text !== text ? f : item ? take(f, item) : asked(f, { text, failed: true })))
      void queue.run(() => answer.then(arrive, () => arrive(null)))
    }
  }
  const noMatch = (asked: Asked | undefined, what: string) => (asked?.failed ? t('grid.noMatch', { text: asked.text, what }) : undefined)
  return (
    <DocFields onDone={onDone}>
      <div className="half">
        <Field label={t('other.contra')} must error={noMatch(form.contraAsked, t('other.contra'))}>
          {(id, errorId) => (
            <Combo
              id={id}
              source={contras[way]()}
              text={form.contra?.name ?? ''}
              asked={form.contraAsked}
              placeholder={say.contraHint}
              describedBy={errorId}
              disabled={!editable}
              autoFocus={isNew}
              cell="contra"
              onPick={(a) => setForm((f) => withContra(f, a))}
              onAsk={asking((f, contraAsked) => ({ ...f, contraAsked }), (f) => f.contraAsked, withContra)}
              onEnter={() => focusOn('party')}
            />
          )}
        </Field>
      </div>
      <div className="half">
        <Field label={t('other.party')} error={noMatch(form.partyAsked, t('other.party'))}>
          {(id, errorId) => (
            <Combo
              id={id}
              source={parties}
              text={form.party?.name ?? ''}
              asked={form.partyAsked}
              placeholder={editable ? t('other.partyHint') : ''}
              describedBy={errorId}
              disabled={!editable}
              cell="party"
              onPick={(p) => setForm((f) => withParty(f, p))}
              onAsk={asking((f, partyAsked) => ({ ...f, partyAsked }), (f) => f.partyAsked, withParty)}
              onEnter={() => focusOn('reason')}
            />
          )}
        </Field>
      </div>
      <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} disabled={!editable} onChange={(date) => set({ date })} />}</Field>
      <Field label={t('common.warehouse')}>
        {(id) => (
          <select id={id} className="input" value={warehouse} disabled={!editable} onChange={(e) => set({ warehouse: e.target.value })}>
            {warehouses.map((w) => (
              <option key={w.id} value={w.id}>
                {w.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="half">
        <Field label={t('other.reason')}>
          {(id) => (
            <input id={id} className="input" data-cell="reason" maxLength={500} placeholder={editable ? say.reasonHint : ''} value={form.reason} disabled={!editable} onChange={(e) => set({ reason: e.target.value })} />
          )}
        </Field>
      </div>
    </DocFields>
  )
}
