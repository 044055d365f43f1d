// What an operator has set for the web pages, read anew every few seconds.

import { collection } from './collection'
import type { WebSettingsDocument } from './documents'

export type WebSettings = Omit<WebSettingsDocument, '_id'>

const keptMs = 10_000
/** What is no host would be printed on paper. */
const hostName = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/

let known: { settings: Promise<WebSettings>; until: number } | undefined

/** One read of the database, none while the last one is fresh. `now` is ms since 1970. */
export async function webSettings(now: number): Promise<WebSettings> {
  if (!known || known.until <= now) known = { settings: readWebSettings(), until: now + keptMs }
  try {
    return await known.settings
  } catch (error) {
    // A failure must not stay with the instance.
    known = undefined
    throw error
  }
}

/** One read of the database, always: what is printed stays. */
export async function readWebSettings(): Promise<WebSettings> {
  const found = await collection('settings').get('web')
  if (found?._id !== 'web') return {}
  const { domain, urlLink } = found
  return { ...(domain !== undefined && hostName.test(domain) ? { domain } : {}), ...(urlLink ? { urlLink } : {}) }
}
