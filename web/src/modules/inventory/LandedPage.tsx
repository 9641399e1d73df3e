import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { asProblem } from '../../api/client'
import { rehearse } from '../../api/intent'
import type { Landed, LandedBasis, ReceiptLine } from '../../api/papers'
import { useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { barePercent, isZero, sumMoney, tidy } from '../../kit/decimal'
import { DocFrame, useRecord, useRound } from '../../kit/DocFrame'
import { linePointer } from '../../kit/ErrorNote'
import { type Column, pickColumn } from '../../kit/gridTypes'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { refreshBooks } from '../../kit/refresh'
import { SourceLink } from '../../kit/SourceLink'
import { useDocActions } from '../../kit/useDocActions'
import { useDocForm } from '../../kit/useDocForm'
import { useDocKeys } from '../../kit/useDocKeys'
import { LandedHead, focusOn } from './LandedHead'
import { ReceiptPicker, receiptSource, receiptText } from './ReceiptPicker'
import { DECIMALS, type LandedForm, type LandedRow, blankRow, checkLanded, describeLanded, filledRows, givenOf, isEmptyRow, keyOf, landedBody, landedFormOf, landedSignature, newLanded, reviveLanded, rowTroubles, withReceipts } from './landedForm'

const PATH = '/inventory/landed-costs'
const DRAFT = 'landed'
const CELL_OF_FIELD: Record<string, string> = { contra_account: 'contra', party: 'party', amount: 'amount', basis: 'basis', bill: 'bill', bill_total: 'bill_total' }

/** /inventory/landed-costs/new and /inventory/landed-costs/:id. */
export default function LandedPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const [round, again] = useRound()
  const stored = useRecord<Landed>(`${PATH}/${id}`, !!id)
  if (stored.waiting) return stored.waiting
  return <LandedEditor key={`${id ?? 'new'}:${round}:${stored.data?.version ?? 0}`} doc={stored.data ?? null} onAgain={again} />
}

/** The shares that the server computes of what is typed, by receipt line, and why it does not: none stays while it is of other figures. */
function useShares(form: LandedForm, doc: Landed | null, editable: boolean): { shares: Map<string, string>; trouble: string; rows: Record<string, string> } {
  const body = JSON.stringify({ ...landedBody(form), reason: undefined })
  const [asked, ask] = useState(body)
  useEffect(() => {
    const later = setTimeout(() => ask(body), 350)
    return () => clearTimeout(later)
  }, [body])
  const complete = editable && asked === body && checkLanded(form) === null
  const query = useQuery({
    queryKey: ['landed shares', asked],
    queryFn: () => rehearse<Landed>('POST', PATH, JSON.parse(asked) as object),
    enabled: complete,
    retry: false,
  })
  const lines = !editable ? doc?.lines : complete ? query.data?.lines : undefined
  const rows = editable ? rowTroubles(form) : {}
  const refused = complete && query.error ? asProblem(query.error) : null
  for (const f of refused?.fields ?? []) {
    const line = linePointer(f.pointer)
    const row = line && filledRows(form)[line[0]]
    if (row) rows[row.key] ??= f.detail
  }
  return {
    shares: new Map((lines ?? []).map((l): [string, string] => [keyOf(l), l.share])),
    trouble: Object.values(rows)[0] ?? refused?.message ?? '',
    rows,
  }
}

function columns(basis: LandedBasis, shares: Map<string, string>): Column<LandedRow>[] {
  const list: Column<LandedRow>[] = [
    pickColumn<LandedRow, ReceiptLine>({
      key: 'receipt',
      title: t('landed.receipt'),
      width: 'minmax(280px, 3fr)',
      must: true,
      phone: 'title',
      source: receiptSource,
      text: (r) => (r.receipt ? receiptText(r.receipt) : ''),
      show: (r) =>
        r.receipt && (
          <>
            <SourceLink type={r.receipt.receipt_type} id={r.receipt.receipt} number={r.receipt.receipt_number} /> {r.receipt.product_code} {r.receipt.product_name}
          </>
        ),
      pick: (r, receipt) => ({ ...r, receipt }),
      clear: (r) => ({ ...r, receipt: null }),
      copy: (r) => r,
    }),
    { kind: 'show', key: 'date', title: t('common.date'), width: '110px', show: (r) => (r.receipt?.receipt_date ? fmt.day(r.receipt.receipt_date) : '') },
    { kind: 'show', key: 'qty', title: t('common.qty'), width: '120px', align: 'right', show: (r) => (r.receipt ? `${fmt.qty(r.receipt.qty)} ${r.receipt.unit}` : '') },
    { kind: 'show', key: 'value', title: t('landed.value'), width: '130px', align: 'right', phone: 'show', show: (r) => (r.receipt ? fmt.money(r.receipt.value) : '') },
  ]
  const given = givenOf(basis)
  if (given) {
    const show = (r: LandedRow) => r.given && (given === 'hand' ? fmt.money(tidy(r.given)) : given === 'percent' ? tidy(r.given) + '%' : fmt.qty(tidy(r.given)))
    list.push({ kind: 'number', key: 'given', title: t(`landed.given.${given}`), width: '140px', align: 'right', must: true, phone: 'edit', decimals: DECIMALS[given], get: (r) => r.given, set: (r, text) => ({ ...r, given: given === 'percent' ? barePercent(text) : text }), show })
  }
  const share = (r: LandedRow) => (r.receipt ? shares.get(keyOf(r.receipt)) : undefined)
  list.push({ kind: 'show', key: 'share', title: t('landed.share'), width: '140px', align: 'right', phone: 'show', show: (r) => (share(r) === undefined ? '' : <b className="strong">{fmt.money(share(r) ?? '')}</b>) })
  return list
}

function LandedEditor({ doc, onAgain }: { doc: Landed | null; onAgain: () => void }) {
  const client = useQueryClient()
  const { company } = useSession()
  const state = useDocForm<LandedForm>({ name: DRAFT, right: 'inventory.landed.update', doc, start: () => (doc ? landedFormOf(doc) : newLanded(company.today)), signature: landedSignature, revive: reviveLanded })
  const { form, setForm, editable } = state
  const grid = useRef<GridHandle>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const [picking, setPicking] = useState(false)
  const actions = useDocActions<Landed, LandedForm>({
    name: DRAFT,
    path: PATH,
    doc,
    state,
    check: checkLanded,
    body: landedBody,
    onStored: (next) => refreshBooks(client, `${PATH}/${next.id}`, next),
    onAgain,
    onLocal: (bad) => (bad.field ? focusOn(bad.field) : grid.current?.focusCell(bad.row ?? 0, bad.column ?? 'receipt')),
  })
  useDocKeys({ route: doc ? `${PATH}/${doc.id}` : '', editable, save: actions.save })
  const { shares, trouble, rows: troubles } = useShares(form, doc, editable)
  const cols = useMemo(() => columns(form.basis, shares), [form.basis, shares])
  const point = (pointer: string) => {
    const line = linePointer(pointer)
    const row = line && filledRows(form)[line[0]]
    if (row) grid.current?.focusCell(form.rows.indexOf(row), line[1] === 'receipt' ? 'receipt' : 'given')
    else if (pointer === '/lines') grid.current?.focusCell(0, givenOf(form.basis) ? 'given' : 'receipt')
    else if (CELL_OF_FIELD[pointer.slice(1)]) focusOn(CELL_OF_FIELD[pointer.slice(1)])
  }
  const take = (list: ReceiptLine[]) => {
    setForm((f) => withReceipts(f, list))
    setPicking(false)
  }
  return (
    <DocFrame
      kind="inventory.landed"
      newTitle={t('landed.new')}
      title={doc ? t('landed.title', { number: doc.number }) : ''}
      route={PATH}
      about={doc?.reason || doc?.party_name || doc?.contra_account_name || ''}
      doc={doc}
      state={state}
      actions={actions}
      describe={describeLanded}
      formOf={landedFormOf}
      point={point}
      expected={['gl.voucher']}
      hints={[
        ['Enter', t('key.next')],
        ['F7', t('key.pick')],
        ['Ctrl Del', t('key.deleteRow')],
      ]}
      saveButton={saveButton}
      orphanDetail={(f) => t('grid.rows', { n: filledRows(f).length })}
    >
      <LandedHead state={state} isNew={!doc} onDone={() => grid.current?.focusFirst()} />
      <div className="card doc-body">
        {editable && (
          <div className="pick-bar">
            <button type="button" className="btn" onClick={() => setPicking(true)}>
              {t('landed.pick')}…
            </button>
            <span className="muted">{t('landed.pickHint')}</span>
          </div>
        )}
        <LineGrid<LandedRow>
          rows={form.rows}
          setRows={(change) => setForm((f) => ({ ...f, rows: change(f.rows) }))}
          columns={cols}
          blank={blankRow}
          isEmpty={isEmptyRow}
          queue={state.queue}
          label={t('grid.label')}
          addLabel={t('landed.add')}
          onEnd={() => saveButton.current?.focus()}
          problems={troubles}
          readOnly={!editable}
          handle={grid}
        />
        <Sums form={form} shares={shares} trouble={trouble} />
      </div>
      {picking && <ReceiptPicker have={new Set(filledRows(form).flatMap((r) => (r.receipt ? keyOf(r.receipt) : [])))} upTo={form.date} onTake={take} onClose={() => setPicking(false)} />}
    </DocFrame>
  )
}

function Sums({ form, shares, trouble }: { form: LandedForm; shares: Map<string, string>; trouble: string }) {
  const all = sumMoney([...shares.values()])
  return (
    <div className="doc-sums">
      <span>{t('grid.rows', { n: filledRows(form).length })}</span>
      {trouble && (
        <span className="field-error" role="status">
          {trouble}
        </span>
      )}
      <span className="sums">
        <span>
          {t('landed.spread')} <b className="big">{fmt.yuan(isZero(all) ? '0' : all)}</b>
        </span>
      </span>
    </div>
  )
}
