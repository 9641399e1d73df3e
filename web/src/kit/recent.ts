// The records opened lately on this device, for the palette.
import { setPref } from '../app/prefs'

export interface Recent {
  route: string
  title: string
  detail: string
}

const KEEP = 8

export function recentDocs(): Recent[] {
  try {
    return JSON.parse(localStorage.getItem('xz.recent') ?? '[]') as Recent[]
  } catch {
    return []
  }
}

export function rememberDoc(doc: Recent) {
  setPref('recent', [doc, ...recentDocs().filter((d) => d.route !== doc.route)].slice(0, KEEP))
}
