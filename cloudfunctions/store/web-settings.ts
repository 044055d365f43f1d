// What an operator has set for the web pages, read anew every few seconds.

import { collection } from './collection'
import type { WebSettingsDocument } from './documents'

export type WebSettings = Omit<WebSettingsDocument, '_id'>

const keptMs = 10_000

let known: { settings: Promise<WebSettings>; until: number } | undefined

/** One read of the database, none while the last one is fresh. `now` is ms since 1970. */
export async function webSettings(now: number): Promise<WebSettings> {
  if (!known || known.until <= now) known = { settings: read(), until: now + keptMs }
  try {
    return await known.settings
  } catch (error) {
    // A failure must not stay with the instance.
    known = undefined
    throw error
  }
}

async function read(): Promise<WebSettings> {
  const found = await collection('settings').get('web')
  if (found?._id !== 'web') return {}
  const { domain, urlLink } = found
  return { ...(domain ? { domain } : {}), ...(urlLink ? { urlLink } : {}) }
}
