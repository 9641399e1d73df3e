import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { t } from '../i18n'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  wide?: boolean
}

/** A dialog on the browser's own <dialog>: it holds the focus, Esc closes, the page behind is inert. */
export function Sheet({ title, onClose, children, footer, wide }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const el = ref.current
    const before = document.activeElement
    if (el && !el.open) el.showModal()
    // On what it is for; where that destroys something, on the first button, which leaves things as they are.
    const footer = el?.querySelector('footer')
    const first = footer?.querySelector<HTMLElement>('.primary') ?? footer?.querySelector('button')
    first?.focus()
    return () => {
      el?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={wide ? 'sheet wide' : 'sheet'}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault()
        onClose()
      }}
      onKeyDown={(e) => e.stopPropagation()}
      onClick={(e) => e.target === ref.current && onClose()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn icon bare" aria-label={t('common.close')} onClick={onClose}>
          <CloseOutlined />
        </button>
      </header>
      <section>{children}</section>
      {footer && <footer>{footer}</footer>}
    </dialog>
  )
}
