// A file becomes records in four steps: choose it, say what its columns are, look at what is wrong, import; and take it back.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Problem, asProblem } from '../api/client'
import { type Import, type ImportInput, type ImportMode, type ImportPreview, type Mapped, look, send } from '../api/exchange'
import { submit } from '../api/intent'
import { MAX_FILE } from '../api/talk'
import { t } from '../i18n'
import { ErrorNote } from './ErrorNote'
import { ImportFile } from './ImportFile'
import { ImportMapping } from './ImportMapping'
import { ImportOutcome, useImport } from './ImportOutcome'
import { Sheet } from './Sheet'
import { toast, toastProblem } from './toast'
import './exchange.css'

interface Props {
  path: string
  what: string
  usual?: Record<string, string>
  onClose: () => void
}

type Step = 'file' | 'columns' | 'check' | 'import'
const STEPS: Step[] = ['file', 'columns', 'check', 'import']

const STEP_NAMES = { file: 'import.step.file', columns: 'import.step.columns', check: 'import.step.check', import: 'import.step.import' } as const

export default function ImportWizard({ path, what, usual, onClose }: Props) {
  const w = useWizard(path, usual)
  return (
    <Sheet wide title={t('import.title', { what })} onClose={onClose} footer={<Foot w={w} onClose={onClose} />}>
      <ol className="steps" aria-label={t('import.steps')}>
        {STEPS.map((s) => (
          <li key={s} className={s === w.step ? 'now' : STEPS.indexOf(s) < STEPS.indexOf(w.step) ? 'past' : ''} aria-current={s === w.step ? 'step' : undefined}>
            {t(STEP_NAMES[s])}
          </li>
        ))}
      </ol>
      <ErrorNote problem={w.problem} />
      {w.step === 'file' && <ImportFile path={path} busy={w.busy} onFile={(file) => void w.take(file)} />}
      {w.step === 'columns' && w.preview && (
        <ImportMapping preview={w.preview} mapping={w.mapping} mode={w.mode} usual={usual} busy={w.busy} onMapping={w.setMapping} onMode={w.setMode} onLook={(sheet, header) => void w.lookAgain(sheet, header)} />
      )}
      {(w.step === 'check' || w.step === 'import') && w.id && <ImportOutcome id={w.id} />}
    </Sheet>
  )
}

function useWizard(path: string, usual: Record<string, string> = {}) {
  const client = useQueryClient()
  const [step, setStep] = useState<Step>('file')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [mapping, setMapping] = useState<Record<number, string>>({})
  const [mode, setMode] = useState<ImportMode>('good')
  const [id, setID] = useState('')

  const attempt = async (fn: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await fn()
    } catch (e) {
      setProblem(asProblem(e))
    }
    setBusy(false)
  }
  const show = (p: ImportPreview) => {
    setPreview(p)
    setMapping(Object.fromEntries(p.columns.filter((c) => c.field).map((c) => [c.column, c.field])))
    setStep('columns')
  }
  const take = (file: File) => {
    if (file.size > MAX_FILE) return toast(t('files.tooLarge', { name: file.name, most: MAX_FILE >> 20 }), undefined, 'bad')
    return attempt(async () => show(await send(path, file)))
  }
  const lookAgain = (sheet: string, header: number) => attempt(async () => show(await look(path, preview!.file, sheet, header)))
  const begin = (dry: boolean) =>
    attempt(async () => {
      const x = await submit<Import>(`import.${path}.${preview!.file}.${dry}`, 'POST', path + '/import', order(preview!, mapping, usual, mode, dry))
      setID(x.id)
      setStep(dry ? 'check' : 'import')
      void client.invalidateQueries({ queryKey: ['list', '/imports'] })
    })
  const back = () => {
    setProblem(null)
    setStep(step === 'check' ? 'columns' : 'file')
  }
  return { step, busy, problem, preview, mapping, mode, id, setMapping, setMode, take, lookAgain, begin, back }
}

function order(p: ImportPreview, mapping: Record<number, string>, usual: Record<string, string>, mode: ImportMode, dry_run: boolean): ImportInput {
  const chosen: Mapped[] = Object.entries(mapping).flatMap(([column, field]) => (field ? [{ column: Number(column), field }] : []))
  const rest = Object.entries(usual).flatMap(([field, value]) => (chosen.some((m) => m.field === field) ? [] : [{ column: 0, field, value }]))
  return { file: p.file, mode, dry_run, sheet: p.sheet, header: p.header, mapping: [...chosen, ...rest] }
}

type Wizard = ReturnType<typeof useWizard>

function Foot({ w, onClose }: { w: Wizard; onClose: () => void }) {
  const x = useImport(w.id).data
  const working = !!x?.working
  const missing = w.preview?.fields.some((f) => f.required && !Object.values(w.mapping).includes(f.field))
  const ready = x && !working && x.state === 'checked' && x.rows > x.left_rows && (w.mode === 'good' || x.left_rows === 0)
  return (
    <>
      {(w.step === 'columns' || w.step === 'check') && (
        <button type="button" className="btn" disabled={w.busy || (w.step === 'check' && working)} onClick={w.back}>
          {t('import.back')}
        </button>
      )}
      <span className="grow" />
      {w.step === 'import' && x?.may_undo && <UndoButton x={x} />}
      <button type="button" className={'btn' + (w.step === 'import' ? ' primary' : '')} onClick={onClose}>
        {w.step === 'import' ? t(working ? 'import.leave' : 'common.close') : t('common.cancel')}
      </button>
      {w.step === 'columns' && (
        <button type="button" className="btn primary" disabled={w.busy || missing} onClick={() => void w.begin(true)}>
          {t('import.check')}
        </button>
      )}
      {w.step === 'check' && (
        <button type="button" className="btn primary" disabled={w.busy || !ready} onClick={() => void w.begin(false)}>
          {x && !working ? t('import.run', { n: x.rows - x.left_rows }) : t('import.runPlain')}
        </button>
      )}
    </>
  )
}

/** Takes an import back, after a question; what was used since is told by the import itself. */
export function UndoButton({ x, small, keepUsed }: { x: Import; small?: boolean; keepUsed?: boolean }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    const { ask } = await import('./ask')
    const n = x.made - x.undone
    if (!(await ask({ title: t('import.undoAsk'), text: t(keepUsed ? 'import.undoRestText' : 'import.undoText', { n, name: x.file_name }), yes: t('import.undo'), danger: true }))) return
    setBusy(true)
    try {
      client.setQueryData(['import', x.id], await submit<Import>(`import.${x.id}.undo`, 'POST', `/imports/${x.id}/undo`, keepUsed ? { keep_used: true } : {}))
      await client.invalidateQueries({ queryKey: ['list', '/imports'] })
    } catch (e) {
      toastProblem(e)
    }
    setBusy(false)
  }
  return (
    <button type="button" className={small ? 'btn small' : 'btn'} disabled={busy} aria-label={`${t(keepUsed ? 'import.undoRest' : 'import.undo')} ${x.file_name}`} onClick={() => void run()}>
      {t(keepUsed ? 'import.undoRest' : 'import.undo')}
    </button>
  )
}
