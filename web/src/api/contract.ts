// What the server says it sends (schema.d.ts, made by `make gen`) must be what the page reads: a difference does not compile.
import type * as account from './account'
import type * as books from './books'
import type * as costing from './costing'
import type * as jobs from './jobs'
import type * as papers from './papers'
import type { components } from './schema'
import type * as talk from './talk'
import type * as types from './types'
import type * as users from './users'

type Sent = components['schemas']
// The server names states as plain text; the page knows which words there are.
type Wide<T> = T extends string ? string : T extends (infer One)[] ? Wide<One>[] : T extends object ? { [K in keyof T]: Wide<T[K]> } : T
type Fits<Read, _Sent extends Wide<Read>> = Read

export type Contract = [
  Fits<types.Session, Sent['AppSession']>,
  Fits<users.UserPassword, Sent['AppUserPassword']>,
  Fits<users.Department, Sent['AuthDepartment']>,
  Fits<account.SignedIn, Sent['AppSignedIn']>,
  Fits<account.Account, Sent['AppAccount']>,
  Fits<account.TOTPSetup, Sent['AppTOTPSetup']>,
  Fits<jobs.Job, Sent['JobapiJob']>,
  Fits<jobs.Webhook, Sent['Webhook']>,
  Fits<jobs.WebhookDelivery, Sent['WebhookSent']>,
  Fits<types.Party, Sent['Party']>,
  Fits<types.PartyBrief, Sent['AnalyticsBrief']>,
  Fits<types.Product, Sent['ProductListed']>,
  Fits<types.Warehouse, Sent['Warehouse']>,
  Fits<types.Account, Sent['Account']>,
  Fits<types.Effect, Sent['PostingEffect']>,
  Fits<types.OrderRow, Sent['SalesOrderRow']>,
  Fits<types.Order, Sent['SalesOrder']>,
  Fits<types.Home, Sent['AnalyticsHome']>,
  Fits<types.Found, Sent['SearchFound']>,
  Fits<papers.DeliveryRow, Sent['SalesDeliveryRow']>,
  Fits<papers.ReturnRow, Sent['SalesReturnRow']>,
  Fits<papers.Delivery, Sent['SalesDelivery']>,
  Fits<papers.SalesReturn, Sent['SalesReturn']>,
  Fits<papers.Receipt, Sent['SettlementReceipt']>,
  Fits<papers.ReceiptRow, Sent['SettlementReceiptRow']>,
  Fits<papers.OpenItem, Sent['SettlementOpenItem']>,
  Fits<papers.Receivable, Sent['SettlementReceivable']>,
  Fits<papers.Opening, Sent['InventoryOpening']>,
  Fits<papers.OpeningRow, Sent['InventoryOpeningRow']>,
  Fits<papers.OtherStock, Sent['InventoryOther']>,
  Fits<papers.OtherStockRow, Sent['InventoryReceiptRow']>,
  Fits<papers.OtherStockRow, Sent['InventoryIssueRow']>,
  Fits<papers.Adjustment, Sent['InventoryAdjustment']>,
  Fits<papers.AdjustmentRow, Sent['InventoryAdjustmentRow']>,
  Fits<papers.Landed, Sent['InventoryLanded']>,
  Fits<papers.LandedRow, Sent['InventoryLandedRow']>,
  Fits<papers.ReceiptLine, Sent['InventoryReceiptLine']>,
  Fits<papers.Worth, Sent['InventoryWorth']>,
  Fits<books.Balance, Sent['InventoryBalanceRow']>,
  Fits<books.StockMove, Sent['InventoryMoveRow']>,
  Fits<costing.Why, Sent['CostingWhy']>,
  Fits<costing.Recost, Sent['CostingRecost']>,
  Fits<costing.RecostPaper, Sent['CostingRecostPaper']>,
  Fits<costing.RecostLine, Sent['CostingRecostLine']>,
  Fits<costing.CostingMethod, Sent['InventoryMethodRow']>,
  Fits<costing.StandardCost, Sent['InventoryStandardCostRow']>,
  Fits<costing.CostingDecision, Sent['InventoryCosting']>,
  Fits<costing.CostingRow, Sent['InventoryCostingRow']>,
  Fits<costing.MonthRun, Sent['AppMonthRun']>,
  Fits<costing.MonthCosting, Sent['AppMonthCosting']>,
  Fits<costing.RecostProgress, Sent['AppRecostProgress']>,
  Fits<books.Reservation, Sent['AnalyticsReservation']>,
  Fits<books.Voucher, Sent['GlVoucherPaper']>,
  Fits<books.VoucherRow, Sent['GlVoucherRow']>,
  Fits<books.TrialBalance, Sent['GlTrialBalance']>,
  Fits<books.PeriodState, Sent['GlPeriodRow']>,
  Fits<books.PeriodDraft, Sent['AnalyticsPeriodDraft']>,
  Fits<talk.Attachments, Sent['FileAttachments']>,
  Fits<talk.Thread, Sent['CommentThread']>,
  Fits<talk.News, Sent['NotifyShown']>,
  Fits<talk.NewsSettings, Sent['NotifySettings']>,
]

/** And what the page sends must be what the server takes. */
export type Taken = [
  Fits<Sent['SalesOrderInput'], types.OrderInput>,
]
