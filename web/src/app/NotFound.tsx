import { Link } from '@tanstack/react-router'
import { t } from '../i18n'

export function NotFound() {
  return (
    <div className="state-page">
      <div className="inner">
        <h1>{t('error.notFoundTitle')}</h1>
        <p>{t('error.notFound')}</p>
        <Link to="/" className="btn primary">
          {t('error.goHome')}
        </Link>
      </div>
    </div>
  )
}
