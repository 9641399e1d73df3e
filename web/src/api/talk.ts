// What hangs on papers of every kind: files, comments, and the news of them.
import { call } from './client'
import { newKey } from './key'
import type { ID } from './types'

export interface Attachment {
  id: ID
  name: string
  media: string
  size: number
  picture: boolean
  width: number
  height: number
  created_by_name: string
  created_at: string
  removable: boolean
}

export interface Attachments {
  items: Attachment[]
  may_add: boolean
}

export interface Person {
  id: ID
  name: string
}

export interface Comment {
  id: ID
  text: string
  created_by: ID
  created_by_name: string
  created_at: string
  mentions: Person[]
  removed: boolean
  removable: boolean
}

export interface Thread {
  items: Comment[]
  may_add: boolean
}

export interface News {
  id: ID
  kind: string
  title: string
  route: string
  from_name: string
  at: string
  read: boolean
}

export interface NewsSwitch {
  kind: string
  title: string
  shown: boolean
  mail: boolean
}

export interface NewsSettings {
  address: string
  may_mail: boolean
  kinds: NewsSwitch[]
}

/** As the server has it; said before the bytes travel. */
export const MAX_FILE = 20 << 20

export const fileAddress = (id: ID) => '/api/v1/files/' + id
export const thumbnailAddress = (id: ID) => fileAddress(id) + '/thumbnail'

/** Sends a file and hangs it on a paper. */
export async function attach(document: string, paper: ID, file: File): Promise<Attachments> {
  const stored = await call<Attachment>('POST', '/files', { query: { name: file.name }, file, key: newKey() })
  return hang(document, paper, stored.id)
}

export const hang = (document: string, paper: ID, file: ID) => call<Attachments>('POST', '/attachments', { body: { document, paper, file } })
export const takeOff = (document: string, paper: ID, file: ID) => call<Attachments>('DELETE', '/attachments', { query: { document, paper, file } })
