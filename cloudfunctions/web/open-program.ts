// `/a/<id>/open`: from the web into the mini-program, by a link that WeChat makes.

import { articleId } from '../domain/door/fields'
import { getArticle } from '../store/articles'
import { urlLinkOf } from '../store/url-links'
import { settingsOf, type Answer } from './context'
import type { Reply } from './reply'
import { securityHeaders } from './security'
import { isMachine } from './visitor'

/** Where there is no such link, or nobody who could follow it, back to the page with its code. */
export const openProgram: Answer = async (visit, id) => {
  const { request, context, visitor } = visit
  const article = articleId.safeParse(id).success ? await getArticle(id) : undefined
  const { urlLink } = await settingsOf(visit)
  const wanted = urlLink && article?.status === 'published' && visitor !== 'desktop' && !isMachine(request.header('user-agent'))
  const link = wanted ? await urlLinkOf(id, context.now(), (error) => context.logFailure('url link', error)) : undefined
  return goTo(link ?? (article ? `/a/${id}#take` : '/a/'))
}

function goTo(address: string): Reply {
  return { status: 302, headers: { ...securityHeaders(), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', location: address }, body: '' }
}
