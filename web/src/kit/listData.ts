import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '../api/client'
import type { Page } from '../api/types'
import type { Filters } from './filters'

const PAGE = 100

/** Rows of a list, fetched page by page by cursor as the person scrolls. */
export function useRows<R>(path: string, filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: ['list', path, filters],
    queryFn: ({ pageParam, signal }) => get<Page<R>>(path, { ...filters, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor || undefined,
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => query.data?.pages.flatMap((p) => p.items) ?? [], [query.data])
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  }
  return { rows, more, query }
}

/** Figures over the whole filter, not only over what is on the screen. */
export function useTotals<T>(path: string | undefined, filters: Filters) {
  const { sort: _sort, ...plain } = filters
  return useQuery({
    queryKey: ['list', path, 'totals', plain],
    queryFn: ({ signal }) => get<T>(path!, plain, signal),
    enabled: !!path,
    placeholderData: keepPreviousData,
  }).data
}
