// Brings one article into being, once: its body, its code, and last its head, which makes it exist for readers.

import type { SeriesName } from '../../miniprogram/contract/articles'
import type { ArticleCreateOutput } from '../../miniprogram/contract/staff'
import type { Body, Picture } from '../../miniprogram/contract/body'
import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import { checkBody, picturesOf } from '../domain/article/limits'
import { getArticle, insertArticle } from '../store/articles'
import { addAudit } from '../store/audits'
import { putBody } from '../store/bodies'
import { codeFor, removeCode } from '../store/codes'
import { viewKeys } from '../store/keys'
import { getOrg } from '../store/orgs'
import { putSearchText } from '../store/search-texts'
import { draftFromArticle } from './draft-from-article'

export interface NewArticle {
  articleId: string
  orgId: string
  title: string
  createdOn: string
  earlierReads: number
  body: Body
  /** The first picture of the body where none is given. */
  cover?: Picture
  thumb?: Picture
  series?: SeriesName
  publish: boolean
}

/**
 * A repeated call changes nothing and answers the same, also when the one before broke off half-way.
 * `before` runs ahead of the first write. ApiError: bad_input, too_large, or conflict when the id belongs to an article of another org.
 */
export async function createArticle(
  { articleId, orgId, body, publish, cover = picturesOf(body.blocks)[0], ...head }: NewArticle,
  { random, now, caller }: Context,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<ArticleCreateOutput> {
  checkBody(body)
  const note = (): Promise<void> => {
    const what = `${publish ? '发布' : '起草'}“${head.title}”`
    return addAudit(`article.create ${articleId}`, { openid: caller.openid ?? '', action: 'article.create', orgId, targetId: articleId, what })
  }
  const known = await findCreated(articleId)
  if (known) {
    const same = sameOrg(known, orgId)
    // The call before this one may have broken off just ahead of its note.
    await note()
    return same
  }

  await before()
  // Made here, so that no reader's open has to: the key costs a write once.
  await viewKeys({ random, now })
  await putBody(articleId, body)
  const codeId = await codeFor({ kind: 'article', targetId: articleId, orgId }, random)
  // Before the head as well: what is found and not yet there is left out of the answer.
  if (publish) await makeFindable(articleId, { orgId, title: head.title, body })
  const status = publish ? 'published' : 'draft'
  const inserted = await insertArticle({ _id: articleId, orgId, codeId, status, ...head, ...(cover ? { cover } : {}) })
  if (inserted) {
    await note()
    // So that it stands among the drafts on the desk at once; a call that breaks off here leaves that to who opens it.
    const article = publish ? undefined : await getArticle(articleId)
    if (article) await draftFromArticle(article, caller.openid ?? '', new Date(now()))
    return { articleId, orgId, codeId }
  }

  const winner = await findCreated(articleId)
  if (!winner) throw new ApiError('unavailable', 'The article was there and is not')
  if (winner.codeId !== codeId) await removeCode(codeId)
  return sameOrg(winner, orgId)
}

async function makeFindable(articleId: string, article: Pick<NewArticle, 'orgId' | 'title' | 'body'>): Promise<void> {
  const org = await getOrg(article.orgId)
  await putSearchText(articleId, { ...article, orgName: org?.name ?? '' })
}

/** What an earlier call with this id answered, if there was one. */
export async function findCreated(articleId: string): Promise<ArticleCreateOutput | undefined> {
  const article = await getArticle(articleId)
  return article && { articleId, orgId: article.orgId, codeId: article.codeId }
}

/** ApiError conflict. */
export function sameOrg(created: ArticleCreateOutput, orgId: string): ArticleCreateOutput {
  if (created.orgId !== orgId) throw new ApiError('conflict', '这个编号是另一个单位的文章')
  return created
}
