import { t } from '../i18n'
import { Sheet } from './Sheet'

interface Props {
  /** Both versions in words; the same labels stand in both. */
  mine: [label: string, value: string][]
  theirs: [label: string, value: string][]
  onResolve: (useMine: boolean) => void
  /** Decides nothing: what was typed stays as it is. */
  onDismiss: () => void
}

/** Somebody saved a newer version meanwhile: both, field by field, where they differ. */
export function DocConflict({ mine, theirs, onResolve, onDismiss }: Props) {
  const now = new Map(theirs)
  const old = new Map(mine)
  const labels = [...new Set([...old.keys(), ...now.keys()])].filter((label) => (old.get(label) ?? '') !== (now.get(label) ?? ''))
  return (
    <Sheet
      wide
      title={t('conflict.title')}
      onClose={onDismiss}
      footer={
        <>
          <button type="button" className="btn" onClick={() => onResolve(false)}>
            {t('conflict.useTheirs')}
          </button>
          <button type="button" className="btn primary" onClick={() => onResolve(true)}>
            {t('conflict.useMine')}
          </button>
        </>
      }
    >
      <p className="muted">{t('conflict.lead')}</p>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('docs.field')}</th>
            <th>{t('conflict.mine')}</th>
            <th>{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{old.get(label) ?? '—'}</td>
              <td>{now.get(label) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
