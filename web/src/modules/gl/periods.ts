import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client'
import type { PeriodState } from '../../api/books'
import { t } from '../../i18n'

const NONE: PeriodState[] = []

/** Accounting periods, the latest first. */
export function usePeriods() {
  const query = useQuery({ queryKey: ['periods'], queryFn: ({ signal }) => get<PeriodState[]>('/gl/periods', undefined, signal), staleTime: 30_000 })
  const periods = query.data ? [...query.data].sort((a, b) => b.period.localeCompare(a.period)) : NONE
  return { periods, query }
}

export function periodName(period: string): string {
  const [year, month] = period.split('-')
  return t('company.period', { year, month: Number(month) })
}

export const periodOptions = (periods: PeriodState[]) => periods.map((p) => ({ value: p.period, label: periodName(p.period) }))
