import { fmt } from '../i18n'
import { StateTag } from './StateTag'

/** A paper in a list on a phone: whom it is about, its state, number and amount. */
export function PaperCard({ title, state, detail, amount }: { title: string; state?: string; detail: string; amount: string }) {
  return (
    <>
      <div className="row">
        <b className="grow">{title}</b>
        {state && <StateTag state={state} />}
      </div>
      <div className="row muted">
        <span className="grow">{detail}</span>
        <b className="num">{fmt.money(amount)}</b>
      </div>
    </>
  )
}
