// Articles and orgs as the phone's lists show them.

import type { ArticleCard, OrgName, OrgProfile } from '../../miniprogram/contract/articles'
import type { ArticleDocument, OrgDocument } from './documents'
import { listPublished, type ListQuery } from './articles'
import { getOrg, getOrgs } from './orgs'
import { readsOfMany } from './totals'

export function orgNameOf({ _id, name, avatar }: OrgDocument): OrgName {
  return { id: _id, name, ...(avatar ? { avatar } : {}) }
}

/** One read for an org with a parent, none for a street. */
export async function orgProfileOf(org: OrgDocument): Promise<OrgProfile> {
  const parent = org.parentId ? await getOrg(org.parentId) : undefined
  return { ...orgNameOf(org), intro: org.intro, ...(parent ? { parent: { id: parent._id, name: parent.name } } : {}) }
}

/** Three reads: the articles, then their orgs and numbers at once. */
export async function listCards(query: ListQuery): Promise<ArticleCard[]> {
  return cardsOf(await listPublished(query))
}

export async function cardsOf(articles: readonly ArticleDocument[]): Promise<ArticleCard[]> {
  const [orgs, reads] = await Promise.all([getOrgs(articles.map(({ orgId }) => orgId)), readsOfMany(articles)])
  return articles.flatMap((article) => {
    const org = orgs.get(article.orgId)
    if (!org) return []
    return {
      id: article._id,
      title: article.title,
      org: orgNameOf(org),
      createdOn: article.createdOn,
      publishedAt: article.publishedAt?.getTime() ?? 0,
      reads: reads.get(article._id) ?? 0,
      ...(article.cover ? { cover: article.cover } : {}),
    }
  })
}
