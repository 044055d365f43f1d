// `/`, also known as `/a/`: the community's newest. `/o/<id>`: an org with its articles.

import type { ArticleCard } from '../../miniprogram/contract/articles'
import { cursor, orgId } from '../domain/door/fields'
import { listCards, orgProfileOf } from '../store/cards'
import { getOrg } from '../store/orgs'
import { homeOf, pageReply, settingsOf, type Handler, type Visit } from './context'
import { headOf } from './head'
import { homeHtml, orgHtml } from './list-html'
import { missing } from './missing-page'

const listShown = 20

export const showHome: Handler = async (visit) => {
  const [{ articles, next }, settings] = await Promise.all([pageOf(visit), settingsOf(visit)])
  const canonical = `${homeOf(visit, settings)}/a/`
  const head = headOf({ canonical, title: '阅栏', description: '社区的阅报栏：各社区最近的文章。', kind: 'website' })
  return pageReply(homeHtml({ articles, head, next: next && `/a/?after=${next}` }))
}

export const showOrg: Handler = async (visit, id) => {
  const org = orgId.safeParse(id).success ? await getOrg(id) : undefined
  if (!org) return missing()
  const [profile, { articles, next }, settings] = await Promise.all([orgProfileOf(org), pageOf(visit, id), settingsOf(visit)])
  const canonical = `${homeOf(visit, settings)}/o/${id}`
  const head = headOf({ canonical, title: org.name, description: org.intro, kind: 'website', feed: `${canonical}/feed.xml` })
  return pageReply(orgHtml(profile, { articles, head, next: next && `/o/${id}?after=${next}` }))
}

/** The place in a list that a link may name. */
export function placeOf({ request }: Visit): string {
  const after = cursor.safeParse(request.query['after'])
  return after.success ? after.data : ''
}

async function pageOf(visit: Visit, org?: string): Promise<{ articles: ArticleCard[]; next: string | undefined }> {
  const [publishedAt, last] = placeOf(visit).split('.')
  const cards = await listCards({
    ...(org ? { orgId: org } : {}),
    limit: listShown + 1,
    ...(last ? { after: { publishedAt: Number(publishedAt), id: last } } : {}),
  })
  const articles = cards.slice(0, listShown)
  const end = articles.at(-1)
  return { articles, next: end && cards.length > listShown ? `${end.publishedAt}.${end.id}` : undefined }
}
