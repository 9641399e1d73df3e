import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../i18n'
import { Toasts } from '../kit/toast'
import { DialogHost } from '../kit/ask'
import { PhoneBar } from './PhoneBar'
import { SideMenu } from './SideMenu'
import { TopBar } from './TopBar'
import { usePhone } from './prefs'
import { useSession } from './session'
import { useShortcuts } from './shortcuts'
import { useNewVersion, useOnline } from './version'

const loadPalette = () => import('../kit/Palette')
const Palette = lazy(loadPalette)
const KeySheet = lazy(() => import('../kit/KeySheet'))

type Overlay = '' | 'palette' | 'keys'

export function Shell() {
  const [overlay, setOverlay] = useState<Overlay>('')
  const [newOpen, setNewOpen] = useState(false)
  const phone = usePhone()
  const close = useCallback(() => setOverlay(''), [])
  const openPalette = useCallback(() => setOverlay('palette'), [])
  const openKeys = useCallback(() => setOverlay('keys'), [])
  const openNew = useCallback(() => setNewOpen(true), [])
  useShortcuts({ openPalette, openKeys, openNew })
  const main = useFocusOnNavigate()
  // Fetched before it is asked for: what is typed right after Ctrl K belongs into it.
  useEffect(() => void setTimeout(loadPalette, 1000), [])

  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      {!phone && <SideMenu />}
      <TopBar onSearch={openPalette} onKeys={openKeys} newOpen={newOpen} setNewOpen={setNewOpen} />
      <main className="main" id="main" tabIndex={-1} ref={main}>
        <Banners />
        <Outlet />
      </main>
      {phone && <PhoneBar />}
      <Toasts />
      <DialogHost />
      <Suspense fallback={null}>
        {overlay === 'palette' && <Palette onClose={close} onKeys={openKeys} />}
        {overlay === 'keys' && <KeySheet onClose={close} />}
      </Suspense>
    </>
  )
}

function Banners() {
  const { company } = useSession()
  const stale = useNewVersion()
  const online = useOnline()
  return (
    <>
      {stale && (
        <div className="banner" role="alert">
          {t('error.newVersion')}
          <button className="btn small" onClick={() => location.reload()}>
            {t('common.refresh')}
          </button>
        </div>
      )}
      {!online && (
        <div className="banner" role="status">
          {t('error.offline')}
        </div>
      )}
      {company.demo && <div className="banner plain">{t('app.demo')}</div>}
    </>
  )
}

/** After moving to another screen the reading position starts at its content, unless the screen placed the focus itself. */
function useFocusOnNavigate() {
  const ref = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (s) => s.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (!ref.current?.contains(document.activeElement)) ref.current?.focus({ preventScroll: true })
  }, [path])
  return ref
}
