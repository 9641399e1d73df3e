// Signing in and the security of the own account.
import { call } from './client'
import type { ID, Session } from './types'

export type Way = 'totp' | 'recovery' | 'passkey'

/** The answer to a sign-in: the session, or what the second step asks for. */
export interface SignedIn {
  session?: Session
  second?: { ticket: string; ways: string[] }
}

export interface Passkey {
  id: ID
  name: string
  site: string
  created_ms: number
  used_ms: number
}

export interface Token {
  id: ID
  name: string
  hint: string
  scopes: string[]
  created_ms: number
  expires_ms: number
  used_ms: number
}

export interface Opened {
  id: string
  agent: string
  address: string
  created_ms: number
  seen_ms: number
  current: boolean
}

export interface Account {
  login: string
  second_step: boolean
  recovery_left: number
  password_ms: number
  passkeys: Passkey[]
  tokens: Token[]
  sessions: Opened[]
}

export interface TOTPSetup {
  ticket: string
  secret: string
  uri: string
  qr: string[]
}

export interface Ceremony {
  ticket: string
  options: unknown
}

const bytes = (text: string) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
const text = (buffer: ArrayBuffer | null) =>
  buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : undefined

/** Browsers know passkeys only under a name and over TLS, or on localhost. */
export const passkeysHere = () => typeof PublicKeyCredential !== 'undefined' && window.isSecureContext && !/^[\d.]+$|^\[/.test(location.hostname)

interface Descriptor {
  id: string
  type: 'public-key'
  transports?: AuthenticatorTransport[]
}

/** The buffers of a credential as the base64url texts that travel. */
function told(made: PublicKeyCredential, response: Record<string, string | undefined>) {
  return { id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {}, response }
}

/** Lets the device make a passkey; null when the person called it off. */
export async function createPasskey(name: string, password: string): Promise<Passkey | null> {
  const { ticket, options } = await call<Ceremony>('POST', '/account/passkeys/options', { body: { password } })
  const o = options as { challenge: string; user: { id: string }; excludeCredentials?: Descriptor[] }
  const publicKey = {
    ...o,
    challenge: bytes(o.challenge),
    user: { ...o.user, id: bytes(o.user.id) },
    excludeCredentials: o.excludeCredentials?.map((d) => ({ ...d, id: bytes(d.id) })),
  } as unknown as PublicKeyCredentialCreationOptions
  const made = (await navigator.credentials.create({ publicKey }).catch(calledOff)) as PublicKeyCredential | null
  if (!made) return null
  const answer = made.response as AuthenticatorAttestationResponse
  const credential = told(made, { clientDataJSON: text(answer.clientDataJSON), attestationObject: text(answer.attestationObject) })
  return call<Passkey>('POST', '/account/passkeys', { body: { ticket, name, credential } })
}

/** Signs in with a passkey of this device; null when the person called it off. */
export async function enterWithPasskey(): Promise<SignedIn | null> {
  const { ticket, options } = await call<Ceremony>('POST', '/session/passkey/options', { body: {} })
  const o = options as { challenge: string; allowCredentials?: Descriptor[] }
  const publicKey = {
    ...o,
    challenge: bytes(o.challenge),
    allowCredentials: o.allowCredentials?.map((d) => ({ ...d, id: bytes(d.id) })),
  } as unknown as PublicKeyCredentialRequestOptions
  const made = (await navigator.credentials.get({ publicKey }).catch(calledOff)) as PublicKeyCredential | null
  if (!made) return null
  const answer = made.response as AuthenticatorAssertionResponse
  const credential = told(made, {
    clientDataJSON: text(answer.clientDataJSON),
    authenticatorData: text(answer.authenticatorData),
    signature: text(answer.signature),
    userHandle: text(answer.userHandle),
  })
  return call<SignedIn>('POST', '/session/passkey', { body: { ticket, credential } })
}

/** A person who closes the browser's question, or has no passkey, has decided and needs no error. */
function calledOff(e: unknown): null {
  if (e instanceof DOMException && (e.name === 'NotAllowedError' || e.name === 'AbortError')) return null
  throw e
}
