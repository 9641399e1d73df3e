// Users and departments, for those who manage them.
import type { ID } from './types'

export interface User {
  id: ID
  login: string
  name: string
  roles: string[]
  warehouses: ID[]
  department: ID
  department_name: string
  disabled: boolean
  must_change: boolean
  second_step: boolean
  seen_ms: number
  created_ms: number
  version: number
}

export interface UserPassword {
  user: User
  password: string
}

export interface Department {
  id: ID
  name: string
  disabled: boolean
  users: number
  version: number
}
