import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Problem, call, get } from '../api/client'
import type { Session } from '../api/types'
import { currentLang } from '../i18n'

const SLOT = 'xz.signed'

/** Whether somebody signed in on this device; a browser that never did is not asked for, so a first visit shows no failed request. */
function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(SLOT) === '1'
  } catch {
    return true
  }
}

export function noteSignedIn(yes: boolean) {
  try {
    if (yes) localStorage.setItem(SLOT, '1')
    else localStorage.removeItem(SLOT)
  } catch {
    // then the server is asked every time
  }
}

/** The server speaks to a person in the language of their account, which is that of the page until they choose another. */
export async function inPageLanguage(session: Session): Promise<Session> {
  if (session.user.locale === currentLang()) return session
  return call<Session>('PUT', '/session/locale', { body: { locale: currentLang() } }).catch(() => session) // then what the server says stays in the other language
}

/** The signed-in person and company, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    if (!wasSignedIn()) return null
    try {
      return await inPageLanguage(await get<Session>('/session'))
    } catch (e) {
      if (e instanceof Problem && e.status === 401) {
        noteSignedIn(false)
        return null
      }
      throw e
    }
  },
  staleTime: 60_000,
})

export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Problem({ status: 401, code: 'auth.none', message: '' })
  return data
}

export function useMaybeSession(): Session | null {
  return useQuery(sessionQuery).data ?? null
}

export function may(session: Session | null, permission: string | undefined): boolean {
  if (!permission) return true
  const list = session?.permissions ?? []
  return list.includes('*') || list.includes(permission)
}
