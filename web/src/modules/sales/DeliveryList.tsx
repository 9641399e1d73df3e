import type { DeliveryRow } from '../../api/papers'
import { t } from '../../i18n'
import { PaperList } from './PaperList'

export default function DeliveryList() {
  return (
    <PaperList<DeliveryRow>
      kind="sales.delivery"
      path="/sales/deliveries"
      title={t('menu.deliveries')}
      what={t('delivery.what')}
      newLabel={t('delivery.new')}
      sourceTitle={t('doc.sales.order')}
      source={(r) => [r.order, r.order_name]}
      sourcePath="/sales/orders/$id"
      openTitle={t('orders.unpaid')}
    />
  )
}
