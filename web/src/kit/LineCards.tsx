import CloseOutlined from '@ant-design/icons/CloseOutlined'
import MinusOutlined from '@ant-design/icons/MinusOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { t } from '../i18n'
import { noMatchText } from './asked'
import { Combo } from './Combo'
import { format, parse, tidy } from './decimal'
import { type GridModel, settleNumber } from './gridModel'
import type { EditColumn, GridRow, NumberColumn, PickColumn } from './gridTypes'
import type { LineGridProps } from './LineGrid'

type Props<R extends GridRow> = LineGridProps<R> & { model: GridModel<R> }

/** The same lines on a phone: one card each, quantity by stepper, a search box to add the next product. */
export function LineCards<R extends GridRow>(props: Props<R>) {
  const filled = props.rows.filter((row) => !props.isEmpty(row) || Object.keys(row.asked ?? {}).length > 0)
  const next = props.rows.find((row) => props.isEmpty(row) && Object.keys(row.asked ?? {}).length === 0)
  const picker = props.columns.find((c): c is PickColumn<R> => c.kind === 'pick')
  return (
    <div className="line-cards">
      {filled.length > 0 && (
        <div className="line-list" role="list" aria-label={props.label}>
          {filled.map((row, i) => (
            <Card key={row.key} row={row} index={i} {...pick(props)} />
          ))}
        </div>
      )}
      {!props.readOnly && picker && next && (
        <Combo
          key={next.key}
          source={picker.source}
          text=""
          label={props.addLabel ?? t('grid.addRow')}
          placeholder={props.addLabel ?? t('grid.addRow')}
          onPick={(item) => props.model.pick(next.key, picker, item)}
          onAsk={(text, answer) => props.model.ask(next.key, picker, text, () => answer)}
        />
      )}
    </div>
  )
}

const pick = <R extends GridRow>({ columns, model, readOnly }: Props<R>) => ({ columns, model, readOnly })

type CardProps<R extends GridRow> = Pick<Props<R>, 'columns' | 'model' | 'readOnly'> & { row: R; index: number }

function Card<R extends GridRow>({ row, index, columns, model, readOnly }: CardProps<R>) {
  const title = columns.find((c): c is PickColumn<R> => c.kind === 'pick')
  const head = columns.find((c) => c.kind === 'show' && c.phone === 'title')
  const asked = title && row.asked?.[title.key]
  return (
    <div className="line-card" role="listitem">
      <div className="row">
        <b className={'grow' + (asked?.failed ? ' neg' : '')}>
          {asked?.failed && title ? noMatchText(asked, title.title) : (asked?.text ?? title?.text(row) ?? (head?.kind === 'show' && head.show(row)))}
        </b>
        {!readOnly && title && (
          <button type="button" className="btn icon bare small" aria-label={t('grid.removeRow', { row: index + 1 })} onClick={() => model.remove(row.key)}>
            <CloseOutlined />
          </button>
        )}
      </div>
      <dl>
        {columns.map((c) => {
          if (!c.phone || c.phone === 'title') return null
          const editable = !readOnly && c.kind === 'number' && c.phone !== 'show'
          return (
            <div key={c.key}>
              <dt>{c.title}</dt>
              <dd>{editable ? <Field row={row} column={c} model={model} /> : c.kind === 'show' ? c.show(row) : still(row, c)}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

function still<R extends GridRow>(row: R, c: EditColumn<R>) {
  if (c.kind === 'pick') return c.text(row)
  return c.kind === 'number' && c.show ? c.show(row) : c.get(row)
}

function Field<R extends GridRow>({ row, column, model }: { row: R; column: NumberColumn<R>; model: GridModel<R> }) {
  const value = column.get(row)
  const write = (text: string) => model.change(row.key, (r) => column.set(r, text))
  const step = (by: bigint) => {
    const now = parse(tidy(value) || '0', 6) ?? 0n
    const next = now + by * 1_000_000n
    write(format(next < 0n ? 0n : next, 6, 0))
  }
  const input = (
    <input
      className="input num"
      aria-label={column.title}
      inputMode="decimal"
      value={value}
      onChange={(e) => write(e.target.value)}
      onFocus={(e) => e.target.select()}
      onBlur={() => write(settleNumber(value, column.decimals))}
    />
  )
  if (column.phone !== 'step') return input
  return (
    <span className="stepper">
      <button type="button" className="btn icon" aria-label={t('grid.less')} onClick={() => step(-1n)}>
        <MinusOutlined />
      </button>
      {input}
      <button type="button" className="btn icon" aria-label={t('grid.plus')} onClick={() => step(1n)}>
        <PlusOutlined />
      </button>
    </span>
  )
}
