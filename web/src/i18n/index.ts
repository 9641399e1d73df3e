// Own small i18n. zh is the source of keys; en must have the same ones, so a missing text is a compile error.
// Placeholders are "{name}"; English may choose by number with "{n|order|orders}".
import type { zh } from './zh'

export type Key = keyof typeof zh
export type Messages = Record<Key, string>
export type Lang = 'zh-CN' | 'en'

type Names<S> = S extends `${string}{${infer P}}${infer R}` ? P | Names<R> : never
type Params<K extends Key> = Names<(typeof zh)[K]>
/** Keys whose text takes no values. */
export type PlainKey = { [K in Key]: [Params<K>] extends [never] ? K : never }[Key]
type Args<K extends Key> = [Params<K>] extends [never] ? [] : [Record<Params<K>, string | number>]

let messages = {} as Messages
let lang: Lang = 'zh-CN'
let plural = new Intl.PluralRules('zh-CN')

const LANG_SLOT = 'xz.lang'

export function preferredLang(): Lang {
  const kept = safeGet(LANG_SLOT)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return /^zh/i.test(navigator.language) ? 'zh-CN' : 'en'
}

function safeGet(slot: string): string | null {
  try {
    return localStorage.getItem(slot)
  } catch {
    return null
  }
}

/** Loads the texts of a language (one small chunk each) and makes it the current one. */
export async function loadLang(next: Lang): Promise<void> {
  messages = next === 'zh-CN' ? (await import('./zh')).zh : (await import('./en')).en
  lang = next
  plural = new Intl.PluralRules(next)
  document.documentElement.lang = next
  try {
    localStorage.setItem(LANG_SLOT, next)
  } catch {
    // the choice lasts for this page only
  }
}

export const currentLang = (): Lang => lang

function fill(text: string, params: Record<string, string | number> | undefined): string {
  if (!params) return text
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (all, name: string, one?: string, other?: string) => {
    const value = params[name]
    if (value === undefined) return all
    if (one === undefined) return String(value)
    return plural.select(Number(value)) === 'one' ? one : (other ?? '')
  })
}

export function t<K extends Key>(key: K, ...args: Args<K>): string {
  return fill(messages[key] ?? key, args[0] as Record<string, string | number> | undefined)
}

/** Text for a key built at run time from values of the API, e.g. a state; an unknown value is shown as it came. */
export function tOr(key: string, fallback: string): string {
  return (messages as Record<string, string>)[key] ?? fallback
}

export { fmt } from './format'
