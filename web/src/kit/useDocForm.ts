// The state of a paper being typed: the form, whether it differs from what is stored, and the draft kept on this device.
import { type SetStateAction, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { may, useSession } from '../app/session'
import type { StoredDoc } from '../api/papers'
import type { Custom } from '../api/types'
import { t } from '../i18n'
import { dropDraft, orphanDraft, readDraft, tabName, useDraft } from './draft'
import { PickQueue } from './pickSource'
import { toast } from './toast'

interface Kept<F> {
  form: F
  /** Version the typing began from, so that saving over somebody else's change is noticed after a reload too. */
  version: number
  custom?: Custom
}

interface Options<F> {
  /** Names the kind of paper in the drafts, e.g. "receipt". */
  name: string
  /** What changing one needs, e.g. "settlement.receipt.update": without it a draft is only read. */
  right: string
  doc: Pick<StoredDoc, 'id' | 'state' | 'version' | 'custom' | 'approval'> | null
  /** What a new paper is made from, e.g. the order of a delivery. */
  of?: string
  start: () => F
  /** Tells one state of the form from another. */
  signature: (form: F) => string
  /** Puts a kept form in order, e.g. marks look-ups that were under way. */
  revive?: (form: F) => F
}

export function useDocForm<F>({ name, right, doc, of, start, signature, revive = (f) => f }: Options<F>) {
  const session = useSession()
  const { user, company } = session
  const newSlots = `${name}.new.${company.id}.${user.id}.${of ? of + '.' : ''}`
  const slot = doc ? `${name}.${doc.id}.${user.id}` : newSlots + tabName()
  const editable = !doc || (doc.state === 'draft' && !doc.approval && may(session, right))
  const [begun] = useState(() => {
    const clean = start()
    const kept = editable ? readDraft<Kept<F>>(slot) : null
    const own = { ...doc?.custom }
    return { clean, own, mark: signature(clean), form: kept ? revive(kept.value.form) : clean, custom: kept?.value.custom ?? own, version: kept?.value.version ?? doc?.version ?? 0, restored: !!kept }
  })
  const [form, paint] = useState<F>(begun.form)
  const latest = useRef(begun.form)
  // What was typed or found counts at once; it is painted when there is time, and saving does not wait for that.
  const setForm = useCallback((change: SetStateAction<F>) => {
    latest.current = change instanceof Function ? change(latest.current) : change
    paint(latest.current)
  }, [])
  const [custom, paintCustom] = useState<Custom>(begun.custom)
  const latestCustom = useRef(begun.custom)
  const setCustom = useCallback((change: Custom) => {
    latestCustom.current = { ...latestCustom.current, ...change }
    paintCustom(latestCustom.current)
  }, [])
  const [version, setVersion] = useState(begun.version)
  const [orphan, setOrphan] = useState(() => (doc ? null : orphanDraft<Kept<F>>(newSlots, slot)))
  const dirty = useMemo(() => editable && (signature(form) !== begun.mark || changedOwn(begun.own, custom) !== undefined), [form, custom, editable, begun])
  const value = useMemo(() => ({ form, version, custom }), [form, version, custom])
  const kept = useDraft<Kept<F>>(slot, value, dirty)
  const [queue] = useState(() => new PickQueue())

  useEffect(() => {
    if (begun.restored) toast(t('draft.restored'))
  }, [begun])

  const dropOrphan = () => {
    if (orphan) dropDraft(orphan.slot)
    setOrphan(null)
  }
  return {
    form,
    setForm,
    version,
    setVersion,
    dirty,
    editable,
    /** The company's own fields, kept beside the form so that no form needs to know them. */
    custom,
    setCustom,
    /** Those of them to send, undefined when none was changed. */
    ownToSend: () => changedOwn(begun.own, latestCustom.current),
    latest,
    queue,
    slot,
    kept,
    /** A paper that another, closed tab left unsaved: when, and what it was. */
    orphan: orphan && { at: orphan.draft.at, form: orphan.draft.value.form },
    restoreOrphan() {
      if (orphan) {
        setForm(revive(orphan.draft.value.form))
        setCustom(orphan.draft.value.custom ?? {})
      }
      dropOrphan()
    },
    discardOrphan: dropOrphan,
    reset() {
      setForm(begun.clean)
      latestCustom.current = begun.own
      paintCustom(begun.own)
      setVersion(doc?.version ?? 0)
      kept.drop()
    },
  }
}

/** What differs from the stored values; an empty text empties a field. */
function changedOwn(stored: Custom, now: Custom): Custom | undefined {
  const changed = Object.entries(now).filter(([name, value]) => value !== (stored[name] ?? (typeof value === 'boolean' ? false : '')))
  return changed.length ? Object.fromEntries(changed) : undefined
}

export interface DocFormState<F> extends Omit<ReturnType<typeof useDocForm>, 'form' | 'setForm' | 'latest' | 'orphan'> {
  form: F
  setForm: React.Dispatch<SetStateAction<F>>
  latest: React.RefObject<F>
  orphan: { at: number; form: F } | null
}
