import { Component, type ReactNode } from 'react'
import { Problem } from '../api/client'
import { t } from '../i18n'

/** Last resort for an error nothing else caught. */
export class Crash extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    return this.state.error ? <Trouble error={this.state.error} /> : this.props.children
  }
}

/** Full-page state for 403, 404, server trouble, no network, and faults of the page itself. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, text } = words(error)
  return (
    <div className="state-page">
      <div className="inner" role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="row">
          <button className="btn primary" onClick={() => (onRetry ? onRetry() : location.reload())}>
            {onRetry ? t('common.retry') : t('common.refresh')}
          </button>
          <a className="btn" href="/">
            {t('error.goHome')}
          </a>
        </div>
      </div>
    </div>
  )
}

function words(error: unknown): { title: string; text: string } {
  if (!(error instanceof Problem)) return { title: t('error.brokenTitle'), text: t('error.broken') }
  if (error.status === 0) return { title: t('error.networkTitle'), text: error.message }
  if (error.status === 403) return { title: t('error.deniedTitle'), text: error.message }
  if (error.status === 404) return { title: t('error.goneTitle'), text: error.message }
  return { title: t('error.serverTitle'), text: error.message }
}
