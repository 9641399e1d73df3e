// What hangs on a paper beside its own fields: files, what people say about it, and what was done to it.
import { Attachments } from './Attachments'
import { Comments } from './Comments'
import { History } from './History'
import './talk.css'

interface Props {
  /** Kind of the paper, e.g. "sales.order". */
  document: string
  paper: string
}

/** Keys pressed here are not the paper's: Ctrl+Enter sends a comment and must not approve anything. */
export function Beside({ document, paper }: Props) {
  return (
    <div className="beside" onKeyDown={(e) => (e.ctrlKey || e.metaKey) && e.key === 'Enter' && e.stopPropagation()}>
      <Attachments document={document} paper={paper} />
      <Comments document={document} paper={paper} />
      <History document={document} paper={paper} />
    </div>
  )
}
