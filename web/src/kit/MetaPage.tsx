// The page of a paper of which the program knows only the metadata: head, lines, actions, and all that stands around every paper.
import CopyOutlined from '@ant-design/icons/CopyOutlined'
import LinkOutlined from '@ant-design/icons/LinkOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { asProblem } from '../api/client'
import { type Meta, type MetaDoc, metaQuery } from '../api/meta'
import type { LinkKind } from '../api/types'
import { Trouble } from '../app/Crash'
import { may, useSession } from '../app/session'
import { currentLang, fmt, t } from '../i18n'
import { useWarehouses } from '../modules/master/sources'
import { isZero } from './decimal'
import { DocFrame, useRecord, useRound } from './DocFrame'
import { linePointer } from './ErrorNote'
import { type GridHandle, LineGrid } from './LineGrid'
import { MetaActs } from './MetaActs'
import { MetaHead, focusHead } from './MetaHead'
import { metaColumns } from './metaColumns'
import { type MetaForm, type MetaRow, blankRow, checkMeta, describeMeta, filled, headInputs, isEmptyRow, isPick, isPriced, metaBody, metaFormOf, metaSignature, metaTotals, newMetaForm, reviveMeta, rowOfLine } from './metaForm'
import { refreshBooks } from './refresh'
import { rmb } from './rmb'
import { ShareSheet } from './ShareSheet'
import { StateTag } from './StateTag'
import { StatusPath } from './StatusPath'
import { useDocActions } from './useDocActions'
import { useDocForm } from './useDocForm'
import { useDocKeys } from './useDocKeys'

/** What a screen says of a kind of paper beside its metadata. */
export interface MetaScreen {
  document: LinkKind
  /** Papers that normally follow, drawn dashed while they do not exist. */
  expected?: LinkKind[]
  /** The action that normally comes next. */
  primary?: string
  /** Where the answer of an action goes on, e.g. to the order that was made. */
  leads?: Record<string, (answer: MetaDoc) => string | undefined>
  /** What an action asks for where it is not a reason. */
  asks?: Record<string, string>
  /** States in which it can be sent by a link. */
  shared?: string[]
  /** What a new paper begins with. */
  start?: (company: { prices_include_tax: boolean; today: string }) => Record<string, string>
  /** More about a stored paper, under its lines. */
  more?: (doc: MetaDoc) => ReactNode
}

/** PATH/new and PATH/:id of a document. */
export function MetaPage({ screen }: { screen: MetaScreen }) {
  const { id } = useParams({ strict: false }) as { id?: string }
  const meta = useQuery(metaQuery(screen.document))
  const warehouses = useWarehouses()
  const [round, again] = useRound()
  const path = meta.data?.path ?? ''
  const stored = useRecord<MetaDoc>(`${path}/${id}`, !!id && !!path)
  if (meta.isError) return <Trouble error={asProblem(meta.error)} onRetry={() => void meta.refetch()} />
  if (!meta.data || stored.waiting) return stored.waiting ?? <p className="muted">{t('common.loading')}</p>
  const preset = (warehouses.find((w) => w.is_default) ?? warehouses[0])?.id ?? ''
  return <MetaEditor key={`${id ?? 'new'}:${round}:${stored.data?.version ?? 0}`} screen={screen} meta={meta.data} doc={stored.data ?? null} preset={preset} onAgain={again} />
}

interface Props {
  screen: MetaScreen
  meta: Meta
  doc: MetaDoc | null
  /** The warehouse where none was chosen. */
  preset: string
  onAgain: () => void
}

function useMetaPaper({ screen, meta, doc, preset, onAgain }: Props, grid: React.RefObject<GridHandle | null>) {
  const client = useQueryClient()
  const { company } = useSession()
  const house = headInputs(meta).find((f) => f.ref === 'warehouse')
  const state = useDocForm<MetaForm>({
    name: meta.name,
    right: `${meta.name}.update`,
    doc,
    start: () => (doc ? metaFormOf(meta, doc) : newMetaForm(company.today, screen.start?.(company))),
    signature: (f) => metaSignature(meta, f),
    revive: reviveMeta,
  })
  const warehouse = (house && state.form.picks[house.name]?.id) || preset
  const actions = useDocActions<MetaDoc, MetaForm>({
    name: meta.name,
    path: meta.path,
    doc,
    state,
    check: (f) => checkMeta(meta, f, company.today),
    body: (f) => {
      const body = metaBody(meta, f, company.today)
      return house ? { ...body, [house.name]: body[house.name] ?? (preset || undefined) } : body
    },
    onStored: (next) => refreshBooks(client, `${meta.path}/${next.id}`, next),
    onAgain,
    onLocal: (bad) => (bad.field ? focusHead(bad.field) : grid.current?.focusCell(bad.row ?? 0, bad.column ?? '')),
  })
  useDocKeys({ route: doc ? `${meta.path}/${doc.id}` : '', editable: state.editable, save: actions.save })
  return { state, actions, warehouse }
}

function MetaEditor(props: Props) {
  const { screen, meta, doc } = props
  const grid = useRef<GridHandle>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const { state, actions, warehouse } = useMetaPaper(props, grid)
  const { form, setForm, editable } = state
  const party = headInputs(meta).find((f) => f.ref === 'party')
  const partyId = (party && form.picks[party.name]?.id) ?? ''
  const taxIncluded = form.values.tax_included === 'true'
  const columns = useMemo(() => metaColumns(meta, { warehouse, party: partyId, taxIncluded, readOnly: !editable, dirty: state.dirty }), [meta, warehouse, partyId, taxIncluded, editable, state.dirty])
  const sums = sumsOf(meta, form, doc && !state.dirty ? doc : null)
  const total = sums.at(-1)
  const point = (pointer: string) => {
    const line = linePointer(pointer, meta.lines?.name)
    if (line) grid.current?.focusCell(rowOfLine(form, line[0]), line[1] || (columns[0]?.key ?? ''))
    else if (headInputs(meta).some((f) => '/' + f.name === pointer)) focusHead(pointer.slice(1))
  }
  const done = () => (meta.lines ? grid.current?.focusFirst() : saveButton.current?.focus())
  const about = (party && form.picks[party.name]?.text) ?? firstPick(meta, form)
  const acts = { meta, screen, doc, actions }
  return (
    <DocFrame
      kind={screen.document}
      newTitle={t('meta.newTitle', { name: meta.label })}
      title={doc ? `${meta.label} ${doc.number}` : ''}
      route={meta.path}
      about={about}
      doc={doc}
      state={state}
      actions={actions}
      describe={(f) => describeMeta(meta, f)}
      formOf={(d) => metaFormOf(meta, d)}
      point={point}
      expected={screen.expected ?? []}
      hints={hints(!!meta.lines)}
      words={currentLang() === 'en' || !isPriced(meta) || isZero(total?.value) ? undefined : rmb(total?.value ?? '')}
      saveButton={saveButton}
      badge={doc && <StateTag state={doc.state} waits={doc.approval} label={meta.states.find((s) => s.name === doc.state)?.label} />}
      status={<Where meta={meta} state={doc?.state ?? 'draft'} />}
      approvable={meta.actions.some((a) => a.name === 'approve')}
      titleActs={doc && <TitleActs {...acts} />}
      draftActs={doc && <MetaActs {...acts} draft />}
      next={doc && <MetaActs {...acts} />}
      previewLead={actions.preview && <PreviewSums meta={meta} doc={actions.preview} />}
      orphanDetail={(f) => [firstPick(meta, f), t('grid.rows', { n: filled(f).length })].filter(Boolean).join(' · ')}
    >
      <MetaHead meta={meta} doc={doc} state={state} warehouse={warehouse} onDone={done} />
      {meta.lines && (
        <div className="card doc-body">
          <LineGrid<MetaRow>
            rows={form.rows}
            setRows={(change) => setForm((f) => ({ ...f, rows: change(f.rows) }))}
            columns={columns}
            blank={blankRow}
            isEmpty={isEmptyRow}
            queue={state.queue}
            label={meta.lines.label}
            addLabel={meta.lines.fields.some((f) => f.name === 'product') ? t('order.addProduct') : undefined}
            onEnd={() => saveButton.current?.focus()}
            readOnly={!editable}
            handle={grid}
          />
          <Sums sums={sums} rows={filled(form).length} />
        </div>
      )}
      {doc && screen.more?.(doc)}
    </DocFrame>
  )
}

const firstPick = (meta: Meta, form: MetaForm) => headInputs(meta).filter(isPick).map((f) => form.picks[f.name]?.text)[0] ?? ''

const hints = (lines: boolean): [string, string][] =>
  lines
    ? [
        ['Enter', t('key.next')],
        ['Ctrl D', t('key.copyAbove')],
        ['F7', t('key.pick')],
        ['Ctrl Del', t('key.deleteRow')],
        ['', t('key.paste')],
      ]
    : [
        ['Enter', t('key.next')],
        ['F7', t('key.pick')],
      ]

/** The states on the way; one that ends a paper aside of it, such as closed, only where the paper is there. */
function Where({ meta, state }: { meta: Meta; state: string }) {
  const aside = ['closed', 'undone']
  const on = meta.states.filter((s) => (aside.includes(state) ? ['draft', 'approved', state].includes(s.name) : !aside.includes(s.name)))
  return <StatusPath steps={on.map((s) => s.label)} at={on.findIndex((s) => s.name === state)} />
}

interface Sum {
  label: string
  value: string
}

/** The amounts of the head that nobody types: stored ones, or what is typed added up by the rules of the server. */
function sumsOf(meta: Meta, form: MetaForm, doc: MetaDoc | null): Sum[] {
  const amounts = meta.fields.filter((f) => f.kind === 'amount' && !f.input && !f.custom)
  const typed: Record<string, unknown> = doc ?? (isPriced(meta) ? metaTotals(form) : {})
  return amounts.map((f) => ({ label: f.label, value: String(typed[f.name] ?? '') }))
}

function Sums({ sums, rows }: { sums: Sum[]; rows: number }) {
  return (
    <div className="doc-sums">
      <span>{t('grid.rows', { n: rows })}</span>
      <span className="sums">
        {sums.map((s, i) => (
          <span key={s.label}>
            {s.label} {i === sums.length - 1 ? <b className="big">{s.value ? fmt.yuan(s.value) : '—'}</b> : fmt.money(s.value) || '—'}
          </span>
        ))}
      </span>
    </div>
  )
}

function PreviewSums({ meta, doc }: { meta: Meta; doc: MetaDoc }) {
  const amounts = meta.fields.filter((f) => f.kind === 'amount' && !f.input && !f.custom)
  return (
    <p className="meta-lead">
      {amounts.map((f) => (
        <span key={f.name}>
          {f.label} <b>{fmt.money(String(doc[f.name] ?? ''))}</b>
        </span>
      ))}
    </p>
  )
}

interface ActProps {
  meta: Meta
  screen: MetaScreen
  doc: MetaDoc | null
  actions: ReturnType<typeof useMetaPaper>['actions']
}

/** 复制 and 分享, beside the title. */
function TitleActs({ meta, screen, doc, actions }: ActProps) {
  const session = useSession()
  const [sharing, setSharing] = useState(false)
  if (!doc) return null
  return (
    <>
      {screen.shared?.includes(doc.state) && may(session, `${meta.name}.share`) && (
        <button type="button" className="btn" onClick={() => setSharing(true)}>
          <LinkOutlined /> {t('share.title')}
        </button>
      )}
      {doc.actions.includes('copy') && meta.can.includes('create') && (
        <button type="button" className="btn" disabled={actions.busy} onClick={() => void actions.act('copy', (number) => t('meta.copied', { number }), { elsewhere: true })}>
          <CopyOutlined /> {t('common.copy')}
        </button>
      )}
      {sharing && <ShareSheet path={`${meta.path}/${doc.id}`} number={doc.number} label={meta.label} onClose={() => setSharing(false)} />}
    </>
  )
}
