// The state of an order being typed: the form, whether it differs from what is stored, and the draft kept on this device.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Order } from '../../api/types'
import { useSession } from '../../app/session'
import { t } from '../../i18n'
import { type Draft, dropDraft, orphanDraft, readDraft, tabName, useDraft } from '../../kit/draft'
import { PickQueue } from '../../kit/pickSource'
import { toast } from '../../kit/toast'
import { type FormRow, type OrderForm, signature } from './orderForm'

interface Kept {
  form: OrderForm
  /** Version the typing began from, so that saving over somebody else's change is noticed after a reload too. */
  version: number
}

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
function settledRows(form: OrderForm): OrderForm {
  const fail = (row: FormRow) => (row.asked?.product ? { ...row, asked: { product: { ...row.asked.product, failed: true } } } : row)
  const asked = form.customerAsked && { ...form.customerAsked, failed: true }
  return { ...form, customerAsked: asked, rows: form.rows.map(fail) }
}

export function useOrderForm(order: Order | null, start: () => OrderForm) {
  const { user, company } = useSession()
  const newSlots = `order.new.${company.id}.${user.id}.`
  const slot = order ? `order.${order.id}.${user.id}` : newSlots + tabName()
  const editable = !order || order.state === 'draft'
  const [begun] = useState(() => {
    const clean = start()
    const kept = editable ? readDraft<Kept>(slot) : null
    return { clean: signature(clean), cleanForm: clean, form: kept ? settledRows(kept.value.form) : clean, version: kept?.value.version ?? order?.version ?? 0, restored: !!kept }
  })
  const [form, setForm] = useState(begun.form)
  const [version, setVersion] = useState(begun.version)
  const [orphan, setOrphan] = useState(() => (order ? null : orphanDraft<Kept>(newSlots, slot)))
  const dirty = useMemo(() => editable && signature(form) !== begun.clean, [form, editable, begun])
  const value = useMemo(() => ({ form, version }), [form, version])
  const kept = useDraft<Kept>(slot, value, dirty)
  const latest = useRef(form)
  latest.current = form
  const [queue] = useState(() => new PickQueue())

  useEffect(() => {
    if (begun.restored) toast(t('draft.restored'))
  }, [begun])

  return {
    form,
    setForm,
    version,
    setVersion,
    dirty,
    editable,
    latest,
    queue,
    slot,
    kept,
    orphan: orphan?.draft ?? null,
    restoreOrphan(draft: Draft<Kept>) {
      setForm(settledRows(draft.value.form))
      if (orphan) dropDraft(orphan.slot)
      setOrphan(null)
    },
    discardOrphan() {
      if (orphan) dropDraft(orphan.slot)
      setOrphan(null)
    },
    reset() {
      setForm(begun.cleanForm)
      setVersion(order?.version ?? 0)
      kept.drop()
    },
  }
}

export type OrderFormState = ReturnType<typeof useOrderForm>
