// The audit trail, as the server tells it.

export interface AuditChange {
  path: string
  label: string
  old: string
  new: string
  hidden: boolean
}

export interface AuditEvent {
  no: number
  at: string
  user: string
  user_name: string
  source: string
  ip: string
  agent: string
  request: string
  document: string
  paper: string
  number: string
  action: string
  what: string
  changes: AuditChange[]
  erased_by: number
}

export interface AuditAccess {
  id: string
  at: string
  kind: string
  user: string
  user_name: string
  login: string
  source: string
  ip: string
  agent: string
  request: string
  document: string
  paper: string
  detail: string
}

export interface AuditFault {
  table: string
  from: number
  through: number
  kind: string
  zh: string
  en: string
}

export interface AuditChecked {
  events: number
  head: string
  count: number
  faults: AuditFault[]
}
