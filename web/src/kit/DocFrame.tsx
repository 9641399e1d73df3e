// What stands around the fields and lines of every paper: title, errors, links, who made it, the buttons, preview and conflict.
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref, useEffect, useState } from 'react'
import { asProblem, get } from '../api/client'
import { ownFields, useMeta } from '../api/meta'
import type { StoredDoc } from '../api/papers'
import type { DocLink, Effect, LinkKind } from '../api/types'
import { Trouble } from '../app/Crash'
import { may, useSession } from '../app/session'
import { fmt, t } from '../i18n'
import { ApprovalOf, BesideOf } from './Around'
import { ask } from './ask'
import { DocConflict } from './DocConflict'
import { DocFoot, DocTitle } from './DocHeader'
import { DryRunPreview } from './DryRunPreview'
import { ErrorNote } from './ErrorNote'
import { LinkStrip } from './LinkStrip'
import { OwnFieldsOf, describeOwn, pointOwn } from './OwnFields'
import { rememberDoc } from './recent'
import { StateTag } from './StateTag'
import { StatusPath } from './StatusPath'
import type { DocActions } from './useDocActions'
import type { DocFormState } from './useDocForm'

export interface DocFrameProps<D extends StoredDoc, F> {
  /** Name of the kind of paper, e.g. "sales.delivery"; permissions begin with it. */
  kind: LinkKind
  /** Title while new, and of a stored paper. */
  newTitle: string
  title: string
  route: string
  /** Whom or what it is about, for the recent list. */
  about: string
  doc: D | null
  /** Papers that a new one is made from. */
  origin?: DocLink[]
  state: DocFormState<F>
  actions: DocActions<D>
  /** Fields of a form in words, to tell two versions apart. */
  describe: (form: F) => [label: string, value: string][]
  formOf: (doc: D) => F
  point: (pointer: string) => void
  expected: LinkKind[]
  hints?: [keys: string, text: string][]
  words?: string
  saveButton?: Ref<HTMLButtonElement>
  /** Buttons for what comes next, once approved. */
  next?: ReactNode
  /** Further buttons at the foot of a draft, and at the right of the title. */
  draftActs?: ReactNode
  titleActs?: ReactNode
  /** Where it stands, for papers with more states than draft and approved. */
  status?: ReactNode
  badge?: ReactNode
  /** False for papers that are never approved. */
  approvable?: boolean
  /** What a preview says beside what it does to the books. */
  previewLead?: ReactNode
  /** What a draft left by a closed tab was about. */
  orphanDetail?: (form: F) => string
  children: ReactNode
}

export function DocFrame<D extends StoredDoc, F>(props: DocFrameProps<D, F>) {
  const { doc, state, actions } = props
  useEffect(() => {
    if (doc) rememberDoc({ route: `${props.route}/${doc.id}`, title: doc.number, detail: props.about })
  }, [doc, props.route, props.about])
  const own = ownFields(useMeta(props.kind))
  const point = (pointer: string) => {
    if (pointOwn(pointer)) return
    if (pointer === '/date') focusDate()
    else props.point(pointer)
  }
  return (
    <div onKeyDown={(e) => e.key === 'Enter' && e.ctrlKey && e.preventDefault()}>
      {state.orphan && props.orphanDetail && <Orphan state={state} detail={props.orphanDetail(state.orphan.form)} />}
      <Title {...props} />
      <ErrorNote problem={actions.problem} onPoint={point} />
      <OwnFieldsOf document={props.kind} state={state}>
        {props.children}
      </OwnFieldsOf>
      {doc && <ApprovalOf document={props.kind} paper={doc.id} />}
      {(doc || props.origin) && <LinkStrip links={doc?.links ?? unsavedLinks(props.kind, props.origin)} expected={props.expected} />}
      {doc && <Makers doc={doc} />}
      {doc && <BesideOf document={props.kind} paper={doc.id} />}
      <Foot {...props} />
      {actions.preview && <DryRunPreview lead={props.previewLead} effect={actions.preview.effect ?? NOTHING} onClose={actions.closePreview} busy={actions.busy} applyLabel={t('docs.saveApprove')} onApply={props.approvable === false ? undefined : () => void actions.save('approve')} />}
      {actions.conflict && (
        <DocConflict
          mine={[...props.describe(state.form), ...describeOwn(own, state.custom)]}
          theirs={[...props.describe(props.formOf(actions.conflict.theirs)), ...describeOwn(own, actions.conflict.theirs.custom)]}
          onResolve={actions.resolve}
          onDismiss={actions.dismissConflict}
        />
      )}
    </div>
  )
}

const focusDate = () => document.querySelector<HTMLElement>('.doc-head [data-cell=date]')?.focus()

export const NOTHING: Effect = { stock: [], entries: [], open_items: [] }

/** Where a paper that is not stored yet will stand. */
const unsavedLinks = (kind: LinkKind, origin: DocLink[] = []): DocLink[] => [
  ...origin.map((l) => ({ ...l, self: false })),
  { kind, id: '', number: '', state: '', date: '', total: '', self: true },
]

const useCan = <D extends StoredDoc>(kind: string, doc: D | null) => {
  const session = useSession()
  return (action: string) => !!doc?.actions?.includes(action) && may(session, `${kind}.${action}`)
}

function Title<D extends StoredDoc, F>({ kind, doc, title, newTitle, state, actions, titleActs, ...props }: DocFrameProps<D, F>) {
  const can = useCan(kind, doc)
  const reset = async () => {
    if (await ask({ title: t('draft.reset'), text: t('draft.resetAsk'), yes: t('draft.reset'), danger: true })) state.reset()
  }
  const path = props.status ?? <StatusPath steps={[t('state.draft'), t('state.approved')]} at={doc?.state === 'approved' ? 1 : 0} />
  return (
    <DocTitle title={doc ? title : newTitle} badge={doc ? (props.badge ?? <StateTag state={doc.state} waits={doc.approval} />) : <span className="tag">{t('draft.unsaved')}</span>} path={path}>
      {state.dirty && (
        <>
          <span className="muted draft-note" role="status">
            {state.kept.at ? t('draft.kept', { time: fmt.clock(state.kept.at) }) : doc ? t('draft.changed') : ''}
          </span>
          <button type="button" className="btn" onClick={() => void reset()}>
            {t('draft.reset')}
          </button>
        </>
      )}
      {titleActs}
      {can('delete') && !doc?.approval && (
        <button type="button" className="btn danger" disabled={actions.busy} onClick={() => void actions.remove()}>
          <DeleteOutlined /> {t('common.delete')}
        </button>
      )}
    </DocTitle>
  )
}

function Foot<D extends StoredDoc, F>({ kind, doc, state, actions, hints, words, saveButton, next, draftActs, approvable }: DocFrameProps<D, F>) {
  const can = useCan(kind, doc)
  const session = useSession()
  if (!state.editable) {
    return (
      <DocFoot words={words}>
        {can('unapprove') && (
          <button type="button" className="btn" disabled={actions.busy} onClick={() => void actions.unapprove()}>
            {t('docs.unapprove')}
          </button>
        )}
        {can('approve') && !doc?.approval && (
          <button type="button" className="btn primary" disabled={actions.busy} onClick={() => void actions.approve()}>
            {t('docs.approve')}
          </button>
        )}
        {next}
      </DocFoot>
    )
  }
  return (
    <DocFoot hints={hints} words={words}>
      {draftActs}
      <button type="button" className="btn" disabled={actions.busy} onClick={() => void actions.previewIt()}>
        {t('docs.preview')}
      </button>
      <button ref={saveButton} type="button" className="btn" disabled={actions.busy} onClick={() => void actions.save('save')}>
        {t('common.save')} <kbd aria-hidden="true">Ctrl S</kbd>
      </button>
      {approvable !== false && may(session, kind + '.approve') && (
        <button type="button" className="btn primary" disabled={actions.busy} onClick={() => void actions.save('approve')}>
          {t('docs.saveApprove')}
        </button>
      )}
    </DocFoot>
  )
}

/** A paper that another, closed tab left unsaved. */
export function Orphan<F>({ state, detail }: { state: DocFormState<F>; detail: string }) {
  return (
    <div className="banner plain" role="status">
      {t('draft.found', { time: fmt.clock(state.orphan?.at ?? 0), detail })}
      <button type="button" className="btn small" onClick={state.restoreOrphan}>
        {t('draft.restore')}
      </button>
      <button type="button" className="btn small" onClick={state.discardOrphan}>
        {t('draft.discard')}
      </button>
    </div>
  )
}

export function Makers({ doc }: { doc: StoredDoc }) {
  return (
    <p className="makers">
      <span>{t('docs.created', { name: doc.created_by_name, time: fmt.time(doc.created_at) })}</span>
      {doc.state !== 'draft' && doc.approved_at && <span>{t('docs.approvedBy', { name: doc.approved_by_name, time: fmt.time(doc.approved_at) })}</span>}
    </p>
  )
}

/** Fetches one record for a page; the answer says what to show while it is not there. */
export function useRecord<T>(path: string, enabled = true): { data: T | undefined; waiting: ReactNode } {
  const query = useQuery({ queryKey: ['record', path], queryFn: ({ signal }) => get<T>(path, undefined, signal), enabled, refetchOnWindowFocus: false })
  if (!enabled) return { data: undefined, waiting: null }
  if (query.data) return { data: query.data, waiting: null }
  const waiting = query.isError ? <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} /> : <p className="muted">{t('common.loading')}</p>
  return { data: undefined, waiting }
}

/** Counts the papers made on this screen, so that 保存并新增 starts afresh. */
export function useRound(): [round: number, again: () => void] {
  const [round, setRound] = useState(0)
  return [round, () => setRound(round + 1)]
}
