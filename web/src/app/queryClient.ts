import { QueryClient } from '@tanstack/react-query'
import { asProblem } from '../api/client'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (count, e) => asProblem(e).retryable && count < 2,
    },
    mutations: { retry: false },
  },
})
