// English, complete: the type refuses a missing or an extra key.
import type { Messages } from '.'
import { base } from './en/base'
import { home } from './en/home'
import { kit } from './en/kit'
import { sales } from './en/sales'

export const en: Messages = { ...base, ...kit, ...home, ...sales }
