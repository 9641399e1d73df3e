// The language of the whole page. Changing it redraws everything; drafts live in storage, so nothing typed is lost.
import { useSyncExternalStore } from 'react'
import { type Lang, loadLang } from '../i18n'
import { type AntdLocale, loadAntdLocale } from './antdLocale'

let state: { lang: Lang; antd: AntdLocale }
const listeners = new Set<() => void>()

function useLangState() {
  return useSyncExternalStore(
    (fn) => {
      listeners.add(fn)
      return () => listeners.delete(fn)
    },
    () => state,
  )
}

export const useLang = Object.assign(useLangState, {
  init(lang: Lang, antd: AntdLocale) {
    state = { lang, antd }
  },
})

export async function switchLang(lang: Lang) {
  if (lang === state.lang) return
  const [antd] = await Promise.all([loadAntdLocale(lang), loadLang(lang)])
  state = { lang, antd }
  for (const fn of listeners) fn()
}
