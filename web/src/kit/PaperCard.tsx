import type { Waiting } from '../api/types'
import { fmt } from '../i18n'
import { StateTag } from './StateTag'

/** A paper in a list on a phone: whom it is about, its state, number and amount. */
export function PaperCard({ title, state, waits, label, detail, amount }: { title: string; state?: string; waits?: Waiting; label?: string; detail: string; amount: string }) {
  return (
    <>
      <div className="row">
        <b className="grow">{title}</b>
        {state && <StateTag state={state} waits={waits} label={label} />}
      </div>
      <div className="row muted">
        <span className="grow">{detail}</span>
        <b className="num">{fmt.money(amount)}</b>
      </div>
    </>
  )
}
