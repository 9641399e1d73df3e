// 中文是文案的源头：每个键先在这里，英文必须一一对应。
import { base } from './zh/base'
import { home } from './zh/home'
import { kit } from './zh/kit'
import { sales } from './zh/sales'

export const zh = { ...base, ...kit, ...home, ...sales } as const
