import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import LeftOutlined from '@ant-design/icons/LeftOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { type Attachment, fileAddress } from '../api/talk'
import { fmt, t } from '../i18n'
import { Sheet } from './Sheet'

interface Props {
  pictures: Attachment[]
  at: string
  onAt: (id: string) => void
  onClose: () => void
}

/** The pictures of a paper, one at a time; ← and → go on. */
export function PictureSheet({ pictures, at, onAt, onClose }: Props) {
  const index = Math.max(0, pictures.findIndex((p) => p.id === at))
  const picture = pictures[index]
  if (!picture) return null
  const go = (by: number) => onAt(pictures[(index + by + pictures.length) % pictures.length]!.id)
  const several = pictures.length > 1
  return (
    <Sheet
      wide
      title={picture.name}
      onClose={onClose}
      footer={
        <>
          <span className="muted grow">
            {several && `${index + 1} / ${pictures.length} · `}
            {picture.width} × {picture.height} · {fmt.size(picture.size)} · {picture.created_by_name}
          </span>
          {several && (
            <>
              <button type="button" className="btn icon" aria-label={t('files.before')} aria-keyshortcuts="ArrowLeft" onClick={() => go(-1)}>
                <LeftOutlined />
              </button>
              <button type="button" className="btn icon" aria-label={t('files.after')} aria-keyshortcuts="ArrowRight" onClick={() => go(1)}>
                <RightOutlined />
              </button>
            </>
          )}
          <a className="btn" href={fileAddress(picture.id)} download={picture.name}>
            <DownloadOutlined /> {t('files.save')}
          </a>
        </>
      }
    >
      <div className="picture" tabIndex={0} onKeyDown={(e) => several && (e.key === 'ArrowLeft' ? go(-1) : e.key === 'ArrowRight' && go(1))}>
        <img src={fileAddress(picture.id)} alt={picture.name} width={picture.width} height={picture.height} />
      </div>
    </Sheet>
  )
}
