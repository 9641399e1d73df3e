// What a role allows, as cells of a matrix: one permission, one scope.
import type { Grant, PermissionBook, Role, Scope } from '../../api/roles'
import { currentLang } from '../../i18n'

export type Cells = Record<string, Scope>

export const SCOPES = ['own', 'department', 'warehouse', 'all'] as const
/** The actions that have a column; the others of a document stand together. */
export const VERBS = ['read', 'create', 'update', 'delete', 'approve', 'unapprove'] as const

export const roleName = (r: Role) => (currentLang() === 'en' ? r.name_en : r.name)
export const cellsOf = (r: Role): Cells => Object.fromEntries(r.allows.map((g) => [g.pattern, g.scope]))
export const grantsOf = (cells: Cells): Grant[] => Object.entries(cells).map(([pattern, scope]) => ({ pattern, scope }))
export const verbOf = (permission: string) => permission.slice(permission.lastIndexOf('.') + 1)

const ADMIN = ['user', 'role', 'grant', 'setting', 'audit', 'webhook', 'token', 'access', 'approval', 'job', 'department', 'file']
const ORDER = ['sales', 'settlement', 'inventory', 'gl', 'master', 'other', 'admin']

/** The module under which a document is listed. */
export function groupOf(name: string): string {
  const first = name.split('.')[0]!
  if (first === 'posting') return 'gl'
  if (ADMIN.includes(first)) return 'admin'
  return ORDER.includes(first) ? first : 'other'
}

/** The words of the server stand in sentences; here they stand alone. */
export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export type Document = PermissionBook['documents'][number]

/** Documents by module, in the order of the menu. */
export function grouped(book: PermissionBook): { group: string; documents: Document[] }[] {
  return ORDER.map((group) => ({ group, documents: book.documents.filter((d) => groupOf(d.name) === group) })).filter((g) => g.documents.length > 0)
}

/** The scope of all that a role may do with a document; a mixture has none. */
export function scopeOf(d: Document, cells: Cells): Scope | 'mixed' | '' {
  const found = new Set(d.actions.map((a) => cells[a.permission]).filter((s) => s !== undefined))
  if (found.size === 0) return ''
  return found.size > 1 ? 'mixed' : [...found][0]!
}

/** Cells with all the given permissions on, with a scope, or off. */
export function turned(cells: Cells, permissions: string[], scope: Scope | null): Cells {
  const next = { ...cells }
  for (const p of permissions) {
    if (scope === null) delete next[p]
    else next[p] = scope
  }
  return next
}
