import type { Found, Session } from '../api/types'
import { switchLang } from '../app/lang'
import { homeItem, menuGroups, newItems } from '../app/menu'
import { setPref } from '../app/prefs'
import { may } from '../app/session'
import { currentLang, t } from '../i18n'
import { recentDocs } from './recent'

export interface Hit {
  key: string
  group: string
  kind: string
  title: string
  detail: string
  run: () => void
}

interface Local {
  text: string
  session: Session
  go: (route: string) => void
  onKeys: () => void
}

const matches = (text: string, ...words: string[]) => {
  const q = text.replace(/^>/, '').trim().toLowerCase()
  return q === '' || words.some((w) => w.toLowerCase().includes(q))
}

export function recentHits({ text, go }: Local): Hit[] {
  if (text.trim() !== '') return []
  return recentDocs().map((d) => ({ key: 'r' + d.route, group: t('palette.recent'), kind: '', title: d.title, detail: d.detail, run: () => go(d.route) }))
}

const DOCS = ['order', 'delivery', 'receipt', 'stock_in', 'stock_out', 'adjustment', 'landed', 'costing', 'recost', 'voucher']

export function foundHits(found: Found[], { text, go }: Local): Hit[] {
  return found
    .filter((f) => (text.startsWith('@') ? f.kind === 'customer' : text.startsWith('#') ? DOCS.includes(f.kind) : true))
    .map((f) => ({ key: f.kind + f.id, group: t('palette.found'), kind: t(`palette.kind.${f.kind}`), title: f.title, detail: f.detail, run: () => go(f.route) }))
}

export function screenHits({ text, session, go }: Local): Hit[] {
  if (/^[>@#]/.test(text)) return []
  return [homeItem, ...menuGroups.flatMap((g) => g.items)]
    .filter((i) => may(session, i.permission) && matches(text, t(i.key), i.initials ?? '', String(i.to)))
    .map((i) => ({ key: 's' + i.to, group: t('palette.screens'), kind: '', title: t(i.key), detail: '', run: () => go(String(i.to)) }))
}

export function commandHits({ text, session, go, onKeys }: Local): Hit[] {
  if (/^[@#]/.test(text)) return []
  const dark = document.documentElement.dataset.theme === 'dark'
  const list: [title: string, initials: string, run: () => void][] = [
    ...newItems
      .filter((i) => may(session, i.permission))
      .map((i): [string, string, () => void] => [`${t('top.new')} ${t(i.key)}`, 'xj' + (i.initials ?? ''), () => go(String(i.to))]),
    [dark ? t('top.light') : t('top.dark'), 'dark', () => setPref('theme', dark ? 'light' : 'dark')],
    [t('top.language'), 'language', () => void switchLang(currentLang() === 'en' ? 'zh-CN' : 'en')],
    [t('top.keys'), 'kjj', onKeys],
  ]
  return list
    .filter(([title, initials]) => matches(text, title, title.replace(/\s/g, ''), initials))
    .map(([title, , run]) => ({ key: 'c' + title, group: t('palette.commands'), kind: '', title, detail: '', run }))
}
