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

/** The number of a paper that opens it; nothing where there is no paper. */
export function SourceLink({ type, id, number, named }: Props) {
  if (!type || !id || !number) return null
  return (
    <Link to={routeOf(type as LinkKind, id) as '/'}>
      {named ? tOr('doc.' + type, '') + ' ' : ''}
      {number}
    </Link>
  )
}
