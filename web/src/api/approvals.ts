// Shapes of approval: flows, running cases, who stands in for whom.
import type { Day, ID, Money } from './types'

export interface FlowStep {
  name: string
  mode: 'any' | 'all'
  role?: string
  persons?: ID[]
}

export interface Flow {
  id: ID
  document: string
  name: string
  amount_from: Money
  amount_to: Money
  categories: string[]
  departments: ID[]
  steps: FlowStep[]
  disabled: boolean
  version: number
  /** Flows of a document are tried in this order. */
  order: number
}

export interface Choice {
  value: string
  label: string
}

export interface FlowChoices {
  documents: Choice[]
  roles: Choice[]
  people: Choice[]
  categories: Choice[]
  departments: Choice[]
}

export interface FlowTrial {
  flow: Flow | null
  steps: { name: string; mode: 'any' | 'all'; people: string[]; own: boolean; problem: string }[]
  flows: { name: string; order: number; matches: boolean; taken: boolean }[]
}

export type CaseAction = 'approve' | 'return' | 'delegate' | 'add' | 'withdraw' | 'reassign'

export interface CaseStep {
  name: string
  mode: 'any' | 'all'
  role: string
  state: 'done' | 'now' | 'next' | 'skipped'
  people: { id: ID; name: string; state: 'waiting' | 'done' | 'gone' | 'next'; stand_ins: string[] }[]
}

export interface ApprovalCase {
  id: ID
  document: string
  document_name: string
  paper: ID
  route: string
  number: string
  title: string
  /** Absent where the right to see it is missing. */
  amount?: Money
  maker_name: string
  submitted_by_name: string
  flow_name: string
  state: 'open' | 'approved' | 'returned' | 'withdrawn'
  /** Sent with a decision: it names the step that the person saw. */
  round: number
  opened_at: string
  changed_at: string
  steps: CaseStep[]
  history: {
    kind: 'submit' | 'skip' | 'approve' | 'return' | 'withdraw' | 'delegate' | 'add_before' | 'add_after' | 'finish'
    person_name: string
    for_name: string
    other_name: string
    step: string
    reason: string
    at: string
  }[]
  actions: CaseAction[]
}

export interface Absence {
  id: ID
  person: ID
  person_name: string
  stand_in: ID
  stand_in_name: string
  from: Day
  to: Day
  running: boolean
  mine: boolean
}
