// Links into the mini-program, one for each article, kept as long as WeChat keeps them: it makes only so many a day.

import { generateUrlLink } from '../platform/url-link'
import { collection } from './collection'

const dayMs = 86_400_000
/** The longest that WeChat gives. */
const validDays = 30
/** Renewed before its end, so that nobody holds one that is just over. */
const renewedMs = 2 * dayMs
/** How long WeChat is left alone after it refused. */
const restMs = 60_000

let restsUntil = 0

/** One read of the database; one call of WeChat and one write in four weeks. Undefined where there is none to be had now; `onFailure` is told why. */
export async function urlLinkOf(articleId: string, now: number, onFailure: (error: unknown) => void): Promise<string | undefined> {
  const links = collection('url_links')
  const known = await links.get(articleId)
  if (known && known.expiresAt.getTime() - now > renewedMs) return known.url
  if (now < restsUntil) return undefined
  try {
    const url = await generateUrlLink('pages/article/article', `id=${articleId}`, validDays)
    await links.put({ _id: articleId, url, expiresAt: new Date(now + validDays * dayMs) })
    return url
  } catch (error) {
    restsUntil = now + restMs
    onFailure(error)
    return undefined
  }
}
