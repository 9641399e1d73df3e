import AuditOutlined from '@ant-design/icons/AuditOutlined'
import HomeOutlined from '@ant-design/icons/HomeOutlined'
import DollarOutlined from '@ant-design/icons/AccountBookOutlined'
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import ShopOutlined from '@ant-design/icons/ShopOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import UpOutlined from '@ant-design/icons/UpOutlined'
import { Link, useRouterState } from '@tanstack/react-router'
import { t } from '../i18n'
import { type MenuGroup, type MenuItem, homeItem, menuGroups } from './menu'
import { usePref } from './prefs'
import { may, useSession } from './session'

const ICONS = { approval: AuditOutlined, customers: TeamOutlined, sales: ShopOutlined, stock: InboxOutlined, finance: DollarOutlined, system: SettingOutlined }

export function SideMenu() {
  const session = useSession()
  const path = useRouterState({ select: (s) => s.location.pathname })
  const [year, month] = session.company.period.split('-')
  return (
    <aside className="side">
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" />
        {t('app.name')}
      </Link>
      <div className="company">
        <b title={session.company.name}>{session.company.name}</b>
        <small>
          {t('company.period', { year, month: Number(month) })} · {session.company.period_open ? t('company.open') : t('company.closed')}
        </small>
      </div>
      <nav className="menu" aria-label={t('menu.main')}>
        <Link to="/" aria-current={path === '/' ? 'page' : undefined}>
          <HomeOutlined /> {t(homeItem.key)}
        </Link>
        {menuGroups.map((group) => (
          <Group key={group.key} group={group} path={path} visible={group.items.filter((i) => may(session, i.permission))} />
        ))}
      </nav>
    </aside>
  )
}

const within = (path: string, item: MenuItem) => path === item.to || path.startsWith(item.to + '/')

function Group({ group, path, visible }: { group: MenuGroup; path: string; visible: MenuItem[] }) {
  const [folded, setFolded] = usePref<string[]>('menu.folded', [])
  if (visible.length === 0) return null
  const open = !folded.includes(group.key)
  const Icon = ICONS[group.icon]
  const inside = visible.some((i) => within(path, i))
  const flip = () => setFolded(open ? [...folded, group.key] : folded.filter((k) => k !== group.key))
  return (
    <>
      <button type="button" className={inside ? 'within' : undefined} aria-expanded={open} onClick={flip}>
        <Icon /> {t(group.key)} <UpOutlined className="turn" />
      </button>
      {open && (
        <div className="inner">
          {visible.map((item) => (
            <Link key={item.to} to={item.to} aria-current={within(path, item) ? 'page' : undefined}>
              {t(item.key)}
            </Link>
          ))}
        </div>
      )}
    </>
  )
}
