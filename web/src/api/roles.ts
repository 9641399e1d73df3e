// Shapes of what decides on everybody's rights.
import type { ID } from './types'

export type Scope = 'own' | 'department' | 'warehouse' | 'all'

export interface Grant {
  /** A permission; in stored roles also a pattern such as sales.order.* */
  pattern: string
  scope: Scope
}

export interface Role {
  /** A name of the program, or the id of an own role. */
  key: string
  name: string
  name_en: string
  note: string
  built_in: boolean
  grants: Grant[]
  /** What the grants come to, permission by permission. */
  allows: Grant[]
  users: number
  version: number
}

export interface Permission {
  permission: string
  label: string
  duty?: 'system' | 'security' | 'audit'
}

export interface PermissionBook {
  documents: { name: string; label: string; actions: Permission[] }[]
  /** Fields that are hidden without the right. */
  fields: Permission[]
}

export interface UserRights {
  user: ID
  name: string
  roles: string[]
  warehouses: ID[]
  department: ID
  disabled: boolean
}

export interface RightsSettings {
  /** System, security and audit administration in three hands. */
  separate_admins: boolean
  /** Empty, all, or documents with commas. */
  maker_checker: string
  /** Of whom a code or a passkey is demanded beside the password. */
  second_factor: 'none' | 'admins' | 'all'
}
