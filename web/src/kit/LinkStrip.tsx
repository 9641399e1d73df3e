import { useRouter } from '@tanstack/react-router'
import type { DocLink, LinkKind } from '../api/types'
import { fmt, t, tOr } from '../i18n'
import { routeOf } from './links'

interface Props {
  /** Kind of the document on the screen while it is not stored yet and so has no links. */
  unsaved?: LinkKind
  links: DocLink[]
  /** Kinds that normally follow and do not exist yet; drawn dashed. */
  expected?: LinkKind[]
}

/** 上查/下查: every document this one came from or led to, in the order of the business. */
export function LinkStrip({ links, unsaved, expected = [] }: Props) {
  const coming = expected.filter((kind) => !links.some((l) => l.kind === kind))
  return (
    <section className="card links" aria-labelledby="links-title">
      <h2 id="links-title">
        {t('links.title')} <span>{t('links.sub')}</span>
      </h2>
      <ul className="link-strip">
        {unsaved && (
          <li>
            <span className="node self" aria-current="true">
              <b>{tOr('doc.' + unsaved, unsaved)}</b>
              <small>{t('links.self')}</small>
            </span>
          </li>
        )}
        {links.map((link) => (
          <li key={link.kind + link.id}>
            <Node link={link} />
          </li>
        ))}
        {coming.map((kind) => (
          <li key={kind}>
            <span className="node will">
              <b>{tOr('doc.' + kind, kind)}</b>
              <small>{t('links.pending')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Node({ link }: { link: DocLink }) {
  const router = useRouter()
  const title = `${tOr('doc.' + link.kind, link.kind)} ${link.number}`
  const small = [link.self ? t('links.self') : fmt.dayShort(link.date), tOr('state.' + link.state, link.state), fmt.moneyOrBlank(link.total)]
  const body = (
    <>
      <b>{title}</b>
      <small>{small.filter(Boolean).join(' · ')}</small>
    </>
  )
  if (link.self) {
    return (
      <span className="node self" aria-current="true">
        {body}
      </span>
    )
  }
  const to = routeOf(link.kind, link.id)
  return (
    <a
      className="node"
      href={to}
      onClick={(e) => {
        if (e.ctrlKey || e.metaKey || e.shiftKey) return
        e.preventDefault()
        router.history.push(to)
      }}
    >
      {body}
    </a>
  )
}
