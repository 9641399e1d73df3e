import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined'
import FileTextOutlined from '@ant-design/icons/FileTextOutlined'
import HomeOutlined from '@ant-design/icons/HomeOutlined'
import PlusCircleOutlined from '@ant-design/icons/PlusCircleOutlined'
import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { t } from '../i18n'
import { NewsTab } from '../kit/NewsBell'
import { Sheet } from '../kit/Sheet'
import { menuGroups } from './menu'
import { may, useSession } from './session'

export function PhoneBar() {
  const session = useSession()
  const path = useRouterState({ select: (s) => s.location.pathname })
  const [open, setOpen] = useState(false)
  const here = (to: string) => (path === to ? ('page' as const) : undefined)
  return (
    <nav className="phone-bar" aria-label={t('menu.main')}>
      <Link to="/" aria-current={here('/')}>
        <HomeOutlined /> {t('menu.home')}
      </Link>
      <Link to="/sales/orders/new" aria-current={here('/sales/orders/new')}>
        <PlusCircleOutlined /> {t('orders.new')}
      </Link>
      <Link to="/sales/orders" aria-current={here('/sales/orders')}>
        <FileTextOutlined /> {t('menu.orders')}
      </Link>
      <NewsTab />
      <button type="button" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <AppstoreOutlined /> {t('menu.more')}
      </button>
      {open && (
        <Sheet title={session.company.name} onClose={() => setOpen(false)}>
          {menuGroups.map((group) => (
            <div key={group.key} className="all-menu">
              <h3>{t(group.key)}</h3>
              <div className="menu" onClick={() => setOpen(false)}>
                {group.items
                  .filter((i) => may(session, i.permission))
                  .map((i) => (
                    <Link key={i.to} to={i.to}>
                      {t(i.key)}
                    </Link>
                  ))}
              </div>
            </div>
          ))}
        </Sheet>
      )}
    </nav>
  )
}
