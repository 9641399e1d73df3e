// The two papers of goods that come by no purchase or go by no sale: what tells them apart on the screen.
import type { LinkKind } from '../../api/types'
import { t } from '../../i18n'

export type Direction = 'in' | 'out'

export interface OtherKind {
  kind: LinkKind & ('inventory.receipt' | 'inventory.issue')
  path: '/inventory/receipts' | '/inventory/issues'
  /** Names the drafts kept on this device. */
  draft: string
}

export const KIND: Record<Direction, OtherKind> = {
  in: { kind: 'inventory.receipt', path: '/inventory/receipts', draft: 'stockReceipt' },
  out: { kind: 'inventory.issue', path: '/inventory/issues', draft: 'stockIssue' },
}

export const words = {
  in: () => ({ menu: t('menu.stockReceipts'), what: t('stockIn.what'), create: t('stockIn.new'), title: (number: string) => t('stockIn.title', { number }), reasonHint: t('stockIn.reasonHint'), contraHint: t('stockIn.contraHint') }),
  out: () => ({ menu: t('menu.stockIssues'), what: t('stockOut.what'), create: t('stockOut.new'), title: (number: string) => t('stockOut.title', { number }), reasonHint: t('stockOut.reasonHint'), contraHint: t('stockOut.contraHint') }),
}
