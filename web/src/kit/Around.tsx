// What stands around a stored paper and is fetched after it, so that the paper itself is there sooner.
import { Suspense, lazy } from 'react'

const ApprovalStrip = lazy(() => import('./ApprovalStrip').then((m) => ({ default: m.ApprovalStrip })))
const Beside = lazy(() => import('./Beside').then((m) => ({ default: m.Beside })))

interface Props {
  /** Kind of the paper, e.g. "sales.order". */
  document: string
  paper: string
}

/** The approval of a paper; nothing where it never went through one. */
export const ApprovalOf = (props: Props) => (
  <Suspense fallback={null}>
    <ApprovalStrip {...props} />
  </Suspense>
)

/** Files, comments and history of a paper. */
export const BesideOf = (props: Props) => (
  <Suspense fallback={null}>
    <Beside {...props} />
  </Suspense>
)
