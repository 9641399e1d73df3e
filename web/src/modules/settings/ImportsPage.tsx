// 导入记录: files that became records, how each came out, its faulty rows, and taking it back.
import { useEffect, useState } from 'react'
import { asProblem } from '../../api/client'
import type { Import, ImportState } from '../../api/exchange'
import { Trouble } from '../../app/Crash'
import { fmt, t } from '../../i18n'
import { ImportOutcome, useImport } from '../../kit/ImportOutcome'
import { UndoButton } from '../../kit/ImportWizard'
import { ListEmpty } from '../../kit/ListEmpty'
import { useRows } from '../../kit/listData'
import { Sheet } from '../../kit/Sheet'
import '../../kit/exchange.css'

const LOOK_EVERY = 2_000

const TONE: Record<ImportState, string> = {
  waiting: '', checking: 'blue', checked: '', importing: 'blue', done: 'green', refused: 'red', failed: 'red', cancelled: 'amber', undoing: 'blue', undone: '', part_undone: 'amber',
}

export default function ImportsPage() {
  const [open, setOpen] = useState('')
  const { rows, more, query } = useRows<Import>('/imports', {})
  const going = rows.some((x) => x.working)
  const { refetch } = query
  useEffect(() => {
    if (!going) return
    const timer = setInterval(() => document.visibilityState === 'visible' && void refetch(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [going, refetch])
  if (query.isError && rows.length === 0) return <Trouble error={asProblem(query.error)} onRetry={() => void refetch()} />
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.imports')}</h1>
        <span className="sub">{t('import.lead')}</span>
      </div>
      <div className="card list-card">
        {query.isSuccess && rows.length === 0 && <ListEmpty what={t('menu.imports')} filtered={false} onClear={() => undefined} />}
        <ul className="import-list" aria-label={t('menu.imports')}>
          {rows.map((x) => (
            <li key={x.id}>
              <Row x={x} onOpen={() => setOpen(x.id)} />
            </li>
          ))}
        </ul>
        <div className="list-foot" role="status">
          {query.hasNextPage ? (
            <button type="button" className="btn" disabled={query.isFetchingNextPage} onClick={more}>
              {t('import.more')}
            </button>
          ) : (
            rows.length > 0 && t('list.end')
          )}
        </div>
      </div>
      {open && <One id={open} onClose={() => (setOpen(''), void refetch())} />}
    </>
  )
}

function StateTag({ x }: { x: Import }) {
  return <span className={'tag ' + TONE[x.state]}>{t(`import.state.${x.state}`)}</span>
}

function Row({ x, onOpen }: { x: Import; onOpen: () => void }) {
  const facts = [t('import.rowCount', { n: fmt.count(x.rows) }), t('import.madeShort', { n: x.made }), x.left_rows > 0 && t('import.leftShort', { n: x.left_rows }), x.undone > 0 && t('import.undoneShort', { n: x.undone })]
  return (
    <>
      <div className="what">
        <button type="button" className="figure-link" onClick={onOpen}>
          {x.file_name}
        </button>
        <StateTag x={x} />
      </div>
      <div className="how">
        {x.label} · {facts.filter(Boolean).join(' · ')}
      </div>
      <div className="who muted">
        <span>{x.created_by_name}</span>
        <time dateTime={x.created_at}>{fmt.time(x.created_at)}</time>
      </div>
      <div className="acts">{x.may_undo && <UndoButton x={x} small />}</div>
    </>
  )
}

function One({ id, onClose }: { id: string; onClose: () => void }) {
  const x = useImport(id).data
  return (
    <Sheet
      wide
      title={x ? `${x.label} · ${x.file_name}` : t('menu.imports')}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          {x?.may_undo && x.kept > 0 && x.kept < x.made - x.undone && <UndoButton x={x} keepUsed />}
          {x?.may_undo && <UndoButton x={x} />}
          <button type="button" className="btn primary" onClick={onClose}>
            {t('common.close')}
          </button>
        </>
      }
    >
      <ImportOutcome id={id} />
    </Sheet>
  )
}
