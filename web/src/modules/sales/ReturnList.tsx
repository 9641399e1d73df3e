import type { ReturnRow } from '../../api/papers'
import { t } from '../../i18n'
import { PaperList } from './PaperList'

export default function ReturnList() {
  return (
    <PaperList<ReturnRow>
      kind="sales.return"
      path="/sales/returns"
      title={t('menu.returns')}
      what={t('return.what')}
      newLabel={t('return.new')}
      sourceTitle={t('doc.sales.delivery')}
      source={(r) => [r.delivery, r.delivery_name]}
      sourcePath="/sales/deliveries/$id"
      openTitle={t('return.credit')}
    />
  )
}
