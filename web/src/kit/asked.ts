// Text that a person typed for which the record is still being looked up, or was not found.
import { asProblem } from '../api/client'
import { t } from '../i18n'

export interface Asked {
  text: string
  failed?: boolean
  /** Why nobody could look: not the same as that there is none. */
  why?: string
}

/** What became of a look-up that failed. */
export const failedAsk = (text: string, error?: unknown): Asked => ({ text, failed: true, why: error === undefined ? undefined : asProblem(error).message })

export const noMatchText = (asked: Asked, what: string) => asked.why ?? t('grid.noMatch', { text: asked.text, what })
