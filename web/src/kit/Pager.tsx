import LeftOutlined from '@ant-design/icons/LeftOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { fmt, t } from '../i18n'

interface Props {
  /** Rows of a page, and of all pages. */
  size: number
  count: number
  page: number
  onPage: (page: number) => void
}

/** Turns the pages of a list that is all here; nothing where one page holds it. */
export function Pager({ size, count, page, onPage }: Props) {
  const last = Math.ceil(count / size) - 1
  if (last < 1) return null
  return (
    <nav className="pager" aria-label={t('pager.pages')}>
      <button type="button" className="btn icon small" aria-label={t('pager.prev')} disabled={page === 0} onClick={() => onPage(page - 1)}>
        <LeftOutlined />
      </button>
      <span className="num" role="status">
        {t('pager.rows', { from: fmt.count(page * size + 1), to: fmt.count(Math.min(count, (page + 1) * size)), all: fmt.count(count) })}
      </span>
      <button type="button" className="btn icon small" aria-label={t('pager.next')} disabled={page === last} onClick={() => onPage(page + 1)}>
        <RightOutlined />
      </button>
    </nav>
  )
}
