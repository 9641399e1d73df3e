import { t } from '../../i18n'
import type { FilterSpec } from '../../kit/FilterBar'

/** Lists of masters leave out what is disabled unless it is asked for. */
export const activeViews = (): FilterSpec['views'] => [
  { value: 'active', label: t('master.active'), filters: {} },
  { value: 'all', label: t('master.withDisabled'), filters: { all: 'true' } },
]
