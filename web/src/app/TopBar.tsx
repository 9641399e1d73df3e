import MoonOutlined from '@ant-design/icons/MoonOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import SunOutlined from '@ant-design/icons/SunOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { call } from '../api/client'
import { currentLang, t } from '../i18n'
import { ApprovalCount } from '../kit/ApprovalCount'
import { NewsBell } from '../kit/NewsBell'
import { PopMenu } from '../kit/PopMenu'
import { toastProblem } from '../kit/toast'
import { switchLang } from './lang'
import { newItems } from './menu'
import { usePhone, useTheme } from './prefs'
import { may, noteSignedIn, sessionQuery, useSession } from './session'

interface Props {
  onSearch: () => void
  onKeys: () => void
  newOpen: boolean
  setNewOpen: (open: boolean) => void
}

export function TopBar({ onSearch, onKeys, newOpen, setNewOpen }: Props) {
  const [theme, setTheme] = useTheme()
  const flip = theme === 'dark' ? t('top.light') : t('top.dark')
  return (
    <header className="top">
      <button type="button" className="search-box" onClick={onSearch} aria-keyshortcuts="Control+K">
        <SearchOutlined />
        <span className="hint">{t('top.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="tools">
        <NewButton open={newOpen} setOpen={setNewOpen} />
        <ApprovalCount />
        <NewsBell phone={usePhone()} />
        <button type="button" className="btn icon bare" aria-label={flip} title={flip} onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
          {theme === 'dark' ? <SunOutlined /> : <MoonOutlined />}
        </button>
        <AccountButton onKeys={onKeys} />
      </div>
    </header>
  )
}

function NewButton({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  const ref = useRef<HTMLButtonElement>(null)
  const session = useSession()
  return (
    <>
      <button ref={ref} type="button" className="btn primary" aria-haspopup="menu" aria-expanded={open} aria-label={t('top.new')} aria-keyshortcuts="Alt+N" onClick={() => setOpen(!open)}>
        <PlusOutlined /> <span className="new-label">{t('top.new')}</span>
      </button>
      {open && (
        <PopMenu anchor={ref} label={t('top.new')} onClose={() => setOpen(false)}>
          {newItems
            .filter((i) => may(session, i.permission))
            .map((i) => (
              <Link key={i.to} to={i.to} role="menuitem">
                {t(i.key)}
              </Link>
            ))}
        </PopMenu>
      )}
    </>
  )
}

function AccountButton({ onKeys }: { onKeys: () => void }) {
  const { user } = useSession()
  const [open, setOpen] = useState(false)
  const [theme, setTheme] = useTheme()
  const ref = useRef<HTMLButtonElement>(null)
  const act = useAccountActions()
  return (
    <>
      <button ref={ref} type="button" className="avatar" aria-haspopup="menu" aria-expanded={open} aria-label={t('top.account', { name: user.name })} onClick={() => setOpen(!open)}>
        {user.name.slice(0, 1)}
      </button>
      {open && (
        <PopMenu anchor={ref} label={t('top.account', { name: user.name })} onClose={() => setOpen(false)}>
          <div className="note">
            <b>{user.name}</b>
            <div className="muted">{user.login}</div>
          </div>
          <hr />
          <Link to="/account" role="menuitem">
            {t('menu.account')}
          </Link>
          <button type="button" className="item" role="menuitem" onClick={act.flipLanguage}>
            {t('top.language')}
          </button>
          <button type="button" className="item" role="menuitem" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
            {theme === 'dark' ? t('top.light') : t('top.dark')}
          </button>
          <button type="button" className="item" role="menuitem" onClick={onKeys}>
            {t('top.keys')}
          </button>
          <hr />
          <button type="button" className="item" role="menuitem" onClick={act.signOut}>
            {t('top.signOut')}
          </button>
        </PopMenu>
      )}
    </>
  )
}

function useAccountActions() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return {
    async flipLanguage() {
      const next = currentLang() === 'en' ? 'zh-CN' : 'en'
      try {
        await call('PUT', '/session/locale', { body: { locale: next } })
      } catch (e) {
        toastProblem(e)
      }
      await switchLang(next)
    },
    async signOut() {
      try {
        await call('DELETE', '/session')
      } catch (e) {
        toastProblem(e)
        return
      }
      noteSignedIn(false)
      await navigate({ to: '/login' }) // first: the screens behind cannot be drawn without a session
      client.clear()
      client.setQueryData(sessionQuery.queryKey, null)
    },
  }
}
