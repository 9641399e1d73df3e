// What the menu, the palette and the phone's 全部 show. A screen is listed here only when it exists.
import type { LinkProps } from '@tanstack/react-router'
import type { PlainKey } from '../i18n'

export type AppPath = NonNullable<LinkProps['to']>

export interface MenuItem {
  key: PlainKey
  to: AppPath
  permission?: string
  /** Pinyin initials, so that the palette finds it without an input method. */
  initials?: string
}

export interface MenuGroup {
  key: PlainKey
  icon: 'customers' | 'sales' | 'stock' | 'finance'
  items: MenuItem[]
}

export const homeItem: MenuItem = { key: 'menu.home', to: '/', initials: 'gzt' }

export const menuGroups: MenuGroup[] = [
  {
    key: 'menu.sales',
    icon: 'sales',
    items: [{ key: 'menu.orders', to: '/sales/orders', permission: 'sales.order.read', initials: 'xsdd' }],
  },
]

/** What 新建 offers. */
export const newItems: MenuItem[] = [{ key: 'new.order', to: '/sales/orders/new', permission: 'sales.order.create', initials: 'xsdd' }]

/** G then a letter, outside inputs. */
export const goKeys: Record<string, AppPath> = { s: '/sales/orders', h: '/' }
