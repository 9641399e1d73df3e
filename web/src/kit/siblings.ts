// The list a document was opened from, so that Alt+← and Alt+→ go to its neighbours.
const SLOT = 'xz.siblings'

export function rememberList(routes: string[]) {
  try {
    sessionStorage.setItem(SLOT, JSON.stringify(routes.slice(0, 2000)))
  } catch {
    // then there are no neighbours
  }
}

export function neighbour(route: string, step: 1 | -1): string | null {
  try {
    const list = JSON.parse(sessionStorage.getItem(SLOT) ?? '[]') as string[]
    const at = list.indexOf(route)
    return at < 0 ? null : (list[at + step] ?? null)
  } catch {
    return null
  }
}
