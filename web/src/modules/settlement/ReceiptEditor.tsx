import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { get } from '../../api/client'
import type { OpenItem, Receipt } from '../../api/papers'
import type { Account, Page } from '../../api/types'
import { usePref } from '../../app/prefs'
import { currentLang, fmt, t } from '../../i18n'
import { isNegative, isZero, moneyText, tidy } from '../../kit/decimal'
import { DocFrame } from '../../kit/DocFrame'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { refreshBooks } from '../../kit/refresh'
import { rmb } from '../../kit/rmb'
import { Segments } from '../../kit/Segments'
import { useDocActions } from '../../kit/useDocActions'
import { type DocFormState, useDocForm } from '../../kit/useDocForm'
import { useDocKeys } from '../../kit/useDocKeys'
import { itemColumns } from './itemColumns'
import { ReceiptHead } from './ReceiptHead'
import { type ItemRow, type MatchMode, type ReceiptForm, advanceOf, cents, checkReceipt, itemRows, matchedOf, postedItems, receiptBody, receiptFormOf, receiptSignature, withRows } from './receiptForm'
import './settlement.css'

interface Props {
  doc: Receipt | null
  start: () => ReceiptForm
  funds: Account[]
  onAgain: () => void
}

const PATH = '/settlement/receipts'
/** 银行存款: where money of companies arrives unless this person chose another account before. */
const BANK = '1002'
const NO_ITEMS: OpenItem[] = []

export function useOpenItems(party: string) {
  const query = useQuery({
    queryKey: ['openItems', party],
    queryFn: ({ signal }) => get<Page<OpenItem>>('/settlement/open-items', { party, limit: 200 }, signal),
    enabled: party !== '',
  })
  return { items: query.data?.items ?? NO_ITEMS, loading: party !== '' && query.isLoading }
}

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
const revive = (form: ReceiptForm): ReceiptForm => ({ ...form, partyAsked: form.partyAsked && { ...form.partyAsked, failed: true } })

export function ReceiptEditor({ doc, start, funds, onAgain }: Props) {
  const client = useQueryClient()
  const state: DocFormState<ReceiptForm> = useDocForm<ReceiptForm>({ name: 'receipt', right: 'settlement.receipt.update', doc, start, signature: receiptSignature, revive })
  const { form, setForm, editable } = state
  const { items: open, loading } = useOpenItems(editable ? (form.party?.id ?? '') : '')
  const items = useMemo(() => open.filter((i) => i.kind !== 'advance'), [open]) // an advance is no debt that money could settle
  const grid = useRef<GridHandle>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const rows = useMemo(() => (doc && !editable ? postedItems(doc) : itemRows(form, items)), [doc, editable, form, items])
  const [usual] = usePref('receipt.fund', '')
  const fund = form.fund || (funds.find((a) => a.id === usual) ?? funds.find((a) => a.code === BANK) ?? funds[0])?.id || ''
  const focusHead = (cell: string) => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()
  const actions = useDocActions<Receipt, ReceiptForm>({
    name: 'receipt',
    path: PATH,
    doc,
    state,
    check: (f) => checkReceipt(f, itemRows(f, items), fund),
    body: (f) => receiptBody(f, itemRows(f, items), fund),
    onStored: (next) => refreshBooks(client, `${PATH}/${next.id}`, next),
    onAgain,
    onLocal: (bad) => (bad.field ? focusHead(bad.field) : grid.current?.focusCell(bad.row ?? 0, 'match')),
  })
  useDocKeys({ route: doc ? `${PATH}/${doc.id}` : '', editable, save: actions.save })
  const columns = useMemo(() => itemColumns(!editable), [editable])
  const point = (pointer: string) => {
    const match = /matches\/(\d+)/.exec(pointer)
    const row = match && rows.filter((r) => !isZero(tidy(r.match)))[Number(match[1])]
    if (row) grid.current?.focusCell(rows.indexOf(row), 'match')
    else focusHead(/amount/.test(pointer) ? 'amount' : /fund/.test(pointer) ? 'fund' : 'party')
  }
  return (
    <DocFrame
      kind="settlement.receipt"
      newTitle={t('receipt.newTitle')}
      title={doc ? t('receipt.title', { number: doc.number }) : ''}
      route={PATH}
      about={form.party?.name ?? ''}
      doc={doc}
      state={state}
      actions={actions}
      describe={describe}
      formOf={receiptFormOf}
      point={point}
      expected={['gl.voucher']}
      hints={[
        ['Enter', t('key.next')],
        ['=', t('take.calc')],
        ['Ctrl Enter', t('docs.saveApprove')],
      ]}
      words={currentLang() === 'en' || cents(form.amount) === null ? undefined : rmb(moneyText(cents(form.amount) ?? 0n))}
      saveButton={saveButton}
      orphanDetail={(f) => [f.party?.name ?? t('order.noCustomer'), f.amount].filter(Boolean).join('，')}
    >
      <ReceiptHead state={state} funds={funds} fund={fund} isNew={!doc} onDone={() => (rows.length ? grid.current?.focusCell(0, 'match') : saveButton.current?.focus())} />
      <div className="card doc-body">
        <div className="receipt-bar">
          <h2>{editable ? t('receipt.items') : t('receipt.itemsDone')}</h2>
          {editable && (
            <Segments<MatchMode>
              label={t('receipt.mode')}
              value={form.mode}
              options={[
                { value: 'oldest', label: t('receipt.oldest') },
                { value: 'exact', label: t('receipt.exact') },
                { value: 'manual', label: t('receipt.manual') },
              ]}
              onChange={(mode) => setForm((f) => (mode === 'manual' ? withRows(f, itemRows(f, items)) : { ...f, mode }))}
            />
          )}
        </div>
        {rows.length > 0 ? (
          <LineGrid<ItemRow>
            fixed
            rows={rows}
            setRows={(change) => setForm((f) => withRows(f, change(itemRows(f, items)).filter((r) => r.item)))}
            columns={columns}
            blank={() => ({ key: '' }) as ItemRow}
            isEmpty={() => false}
            queue={state.queue}
            label={t('receipt.items')}
            onEnd={() => saveButton.current?.focus()}
            readOnly={!editable}
            handle={grid}
          />
        ) : (
          <p className="receipt-none muted" role="status">
            {loading ? t('common.loading') : !editable ? t('receipt.allAdvance') : form.party ? t('receipt.noItems') : t('receipt.chooseParty')}
          </p>
        )}
        <Sums form={form} rows={rows} />
      </div>
    </DocFrame>
  )
}

const describe = (form: ReceiptForm): [string, string][] => [
  [t('common.customer'), form.party?.name ?? ''],
  [t('common.date'), form.date],
  [t('receipt.amount'), form.amount],
  [t('receipt.payer'), form.payer],
  [t('common.note'), form.note],
]

function Sums({ form, rows }: { form: ReceiptForm; rows: ItemRow[] }) {
  const advance = advanceOf(form, rows)
  return (
    <div className="doc-sums">
      <span>{t('receipt.itemCount', { n: rows.length })}</span>
      <span className="sums">
        <span>{t('receipt.sumAmount', { money: fmt.money(moneyText(cents(form.amount) ?? 0n)) })}</span>
        <span>{t('receipt.sumMatched', { money: fmt.money(matchedOf(rows)) })}</span>
        <span>
          {t('receipt.advance')} <b className={'big' + (isNegative(advance) ? ' neg' : '')}>{fmt.yuan(advance)}</b>
        </span>
      </span>
    </div>
  )
}
