import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { asProblem, get } from '../api/client'
import { type Import, type ImportFault, type ImportPaper, download } from '../api/exchange'
import { fmt, t } from '../i18n'
import { ErrorNote } from './ErrorNote'
import { JobProgress } from './JobProgress'
import { useRows } from './listData'
import { toastProblem } from './toast'
import './exchange.css'

const LOOK_EVERY = 700

/** An import as it goes on. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<Import>('/imports/' + id, undefined, signal),
    enabled: !!id,
    refetchInterval: (q) => (q.state.data && !q.state.data.working ? false : LOOK_EVERY),
  })
}

/** How far an import is, how it came out, and what is wrong with which row. */
export function ImportOutcome({ id }: { id: string }) {
  const client = useQueryClient()
  const query = useImport(id)
  const x = query.data
  const told = useRef(false)
  useEffect(() => {
    if (!x || x.dry_run || x.working === !told.current) return
    told.current = !x.working
    if (!x.working) void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' && q.queryKey[0] !== 'import' })
  }, [client, x])
  if (query.isError && !x) return <ErrorNote problem={asProblem(query.error)} />
  if (!x) return <p className="muted">{t('common.loading')}</p>
  return (
    <div className="outcome">
      {x.working ? <JobProgress id={x.job} /> : <Verdict x={x} />}
      {!x.working && x.kept > 0 && <Kept x={x} />}
      {!x.working && x.faulty_rows > 0 && <Faults x={x} />}
    </div>
  )
}

function Verdict({ x }: { x: Import }) {
  const good = x.rows - x.left_rows
  const tone = x.problem || x.state === 'failed' || x.state === 'refused' ? 'bad' : x.left_rows > 0 || x.state === 'cancelled' || x.state === 'part_undone' ? 'mixed' : 'good'
  const text =
    x.state === 'checked'
      ? x.left_rows === 0
        ? t('import.allGood', { n: x.rows })
        : t('import.someBad', { good, bad: x.left_rows })
      : x.state === 'done'
        ? t('import.made', { n: x.made, rows: x.made_rows })
        : t(`import.told.${x.state}`, { n: x.made, undone: x.undone, kept: x.kept })
  return (
    <p className={'verdict ' + tone} role="status">
      <b>{text}</b>
      {x.state === 'done' && x.left_rows > 0 && <span>{t('import.leftRows', { n: x.left_rows })}</span>}
      {x.problem && <span>{x.problem}</span>}
    </p>
  )
}

function Faults({ x }: { x: Import }) {
  const { rows, more, query } = useRows<ImportFault>(`/imports/${x.id}/faults`, {})
  return (
    <section>
      <div className="row">
        <h3 className="grow">{t('import.faults', { n: fmt.count(x.faulty_rows) })}</h3>
        <button type="button" className="btn small" onClick={() => void download(`/imports/${x.id}/faults.xlsx`).catch(toastProblem)}>
          <DownloadOutlined /> {t('import.downloadFaults')}
        </button>
      </div>
      <ul className="faults" aria-label={t('import.faultList')} tabIndex={0}>
        {rows.map((f, i) => (
          <li key={i}>
            <span className="at">
              {t('import.row', { n: f.row })}
              {f.column && ' · ' + f.column}
            </span>
            <span className="what">
              {f.detail}
              {f.value && !f.detail.includes(f.value) && <code>{f.value}</code>}
            </span>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <button type="button" className="btn small" disabled={query.isFetchingNextPage} onClick={more}>
          {t('import.more')}
        </button>
      )}
    </section>
  )
}

/** What could not be taken back, with the reasons. */
function Kept({ x }: { x: Import }) {
  const { rows } = useRows<ImportPaper>(`/imports/${x.id}/papers`, { kept: 'true' })
  return (
    <section>
      <h3>{t('import.keptTitle', { n: x.kept })}</h3>
      <ul className="faults" aria-label={t('import.keptTitle', { n: x.kept })} tabIndex={0}>
        {rows.map((p) => (
          <li key={p.id}>
            <span className="at">{p.number}</span>
            <span className="what">{p.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
