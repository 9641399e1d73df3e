// English, complete: the type refuses a missing or an extra key.
import type { Messages } from '.'
import { account } from './en/account'
import { audit } from './en/audit'
import { approval } from './en/approval'
import { base } from './en/base'
import { costing } from './en/costing'
import { docs } from './en/docs'
import { gl } from './en/gl'
import { home } from './en/home'
import { inventory } from './en/inventory'
import { kit } from './en/kit'
import { master } from './en/master'
import { roles } from './en/roles'
import { sales } from './en/sales'
import { settlement } from './en/settlement'
import { talk } from './en/talk'

export const en: Messages = { ...base, ...kit, ...home, ...sales, ...docs, ...settlement, ...inventory, ...gl, ...master, ...costing, ...talk, ...account, ...audit, ...approval, ...roles }
