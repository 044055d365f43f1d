// Articles and orgs as the phone's lists show them.

import type { ArticleCard, OrgName, OrgProfile } from '../../miniprogram/contract/articles'
import type { OrgDocument } from './documents'
import { listPublished, type ListedArticle, type ListQuery } from './articles'
import { getOrg } from './orgs'
import { readsOfMany } from './totals'

export function orgNameOf({ _id, name, avatar }: OrgDocument): OrgName {
  return { id: _id, name, ...(avatar ? { avatar } : {}) }
}

/** One read for an org with a parent, none for a street. */
export async function orgProfileOf(org: OrgDocument): Promise<OrgProfile> {
  const parent = org.parentId ? await getOrg(org.parentId) : undefined
  return { ...orgNameOf(org), intro: org.intro, ...(parent ? { parent: { id: parent._id, name: parent.name } } : {}) }
}

/** Two reads: the articles with their orgs, then their numbers. */
export async function listCards(query: ListQuery): Promise<ArticleCard[]> {
  return cardsOf(await listPublished(query))
}

/** One read, none for none. */
export async function cardsOf(articles: readonly ListedArticle[]): Promise<ArticleCard[]> {
  const reads = await readsOfMany(articles)
  return articles.flatMap((article) => {
    const [org] = article.orgs
    if (!org) return []
    return {
      id: article._id,
      title: article.title,
      org: orgNameOf(org),
      createdOn: article.createdOn,
      publishedAt: article.publishedAt?.getTime() ?? 0,
      reads: reads.get(article._id) ?? 0,
      ...(article.cover ? { cover: article.cover } : {}),
      ...(article.thumb ? { thumb: article.thumb } : {}),
    }
  })
}
