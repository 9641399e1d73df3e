import { Link } from '@tanstack/react-router'
import type { LinkKind } from '../api/types'
import { tOr } from '../i18n'
import { routeOf } from './links'

interface Props {
  type?: string
  id?: string
  number?: string
  /** Says what kind of paper it is, too. */
  named?: boolean
}

/** What no paper has caused, but a job: it has no page of its own. */
const JOBS = ['posting.month', 'posting.pending']

/** The number of a paper that opens it; nothing where there is no paper. */
export function SourceLink({ type, id, number, named }: Props) {
  if (!type || !id || !number) return null
  if (JOBS.includes(type)) return <>{`${tOr('doc.' + type, '')} ${number}`}</>
  return (
    <Link to={routeOf(type as LinkKind, id) as '/'}>
      {named ? tOr('doc.' + type, '') + ' ' : ''}
      {number}
    </Link>
  )
}
