// Imports as the API tells of them, and files that come and go.
import { Problem, call, refusal } from './client'
import { newKey } from './key'
import { currentLang, t } from '../i18n'
import type { ID } from './types'

export interface ImportField {
  field: string
  label: string
  kind: string
  required: boolean
  line: boolean
  help?: string
  choices: string[]
}

export interface ImportColumn {
  column: number
  letter: string
  title: string
  samples: string[]
  field: string
}

export interface ImportPreview {
  file: ID
  name: string
  sheets: string[]
  sheet: string
  header: number
  rows: number
  columns: ImportColumn[]
  fields: ImportField[]
  several: boolean
}

export interface Mapped {
  column: number
  field: string
  value?: string
}

export type ImportMode = 'good' | 'all'

export interface ImportInput {
  file: ID
  mode: ImportMode
  dry_run: boolean
  sheet: string
  header: number
  mapping: Mapped[]
}

export type ImportState = 'waiting' | 'checking' | 'checked' | 'importing' | 'done' | 'refused' | 'failed' | 'cancelled' | 'undoing' | 'undone' | 'part_undone'

export interface Import {
  id: ID
  job: ID
  document: string
  label: string
  path: string
  file_name: string
  mode: ImportMode
  dry_run: boolean
  state: ImportState
  working: boolean
  done: number
  total: number
  note: string
  rows: number
  documents: number
  made: number
  made_rows: number
  faulty_rows: number
  left_rows: number
  undone: number
  kept: number
  problem: string
  created_by_name: string
  created_at: string
  ended_at?: string
  undone_by_name: string
  undone_at?: string
  may_undo: boolean
}

export interface ImportFault {
  row: number
  letter: string
  column: string
  value: string
  detail: string
}

export interface ImportPaper {
  row: number
  id: ID
  number: string
  undone: boolean
  reason: string
}

/** Sends a file and looks at what it holds. */
export async function send(path: string, file: File): Promise<ImportPreview> {
  const stored = await call<{ id: ID }>('POST', '/files', { query: { name: file.name }, file, key: newKey() })
  return look(path, stored.id)
}

export const look = (path: string, file: ID, sheet?: string, header?: number) => call<ImportPreview>('POST', path + '/import/preview', { body: { file, sheet, header } })

/** Fetches a file and hands it to the browser under the name that the server gives; a refusal comes as words, not as a broken file. */
export async function download(path: string, query: Record<string, string> = {}): Promise<void> {
  const params = new URLSearchParams(query).toString()
  let res: Response
  try {
    res = await fetch('/api/v1' + path + (params && '?' + params), { headers: { 'Accept-Language': currentLang() }, credentials: 'same-origin' })
  } catch {
    throw new Problem({ status: 0, code: 'network', message: t('error.network') })
  }
  if (!res.ok) throw await refusal(res)
  const url = URL.createObjectURL(await res.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = nameIn(res.headers.get('Content-Disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function nameIn(disposition: string): string {
  const wide = /filename\*=utf-8''([^;]+)/i.exec(disposition)?.[1]
  return wide ? decodeURIComponent(wide) : (/filename="?([^";]+)"?/.exec(disposition)?.[1] ?? 'export.xlsx')
}
