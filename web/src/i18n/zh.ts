// 中文是文案的源头：每个键先在这里，英文必须一一对应。
import { account } from './zh/account'
import { audit } from './zh/audit'
import { approval } from './zh/approval'
import { base } from './zh/base'
import { costing } from './zh/costing'
import { docs } from './zh/docs'
import { gl } from './zh/gl'
import { home } from './zh/home'
import { inventory } from './zh/inventory'
import { jobs } from './zh/jobs'
import { kit } from './zh/kit'
import { master } from './zh/master'
import { roles } from './zh/roles'
import { sales } from './zh/sales'
import { settlement } from './zh/settlement'
import { talk } from './zh/talk'

export const zh = { ...base, ...kit, ...home, ...sales, ...docs, ...settlement, ...inventory, ...gl, ...master, ...costing, ...talk, ...account, ...audit, ...approval, ...roles, ...jobs } as const
