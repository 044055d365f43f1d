// Brings one article into being, once: its body, its code, and last its head, which makes it exist for readers.

import type { ArticleCreateOutput } from '../../miniprogram/contract/staff'
import type { Body } from '../../miniprogram/contract/body'
import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import { checkBody, picturesOf } from '../domain/article/limits'
import { getArticle, insertArticle } from '../store/articles'
import { putBody } from '../store/bodies'
import { codeFor, removeCode } from '../store/codes'
import { viewKeys } from '../store/keys'

export interface NewArticle {
  articleId: string
  orgId: string
  title: string
  createdOn: string
  earlierReads: number
  body: Body
  publish: boolean
}

/**
 * A repeated call changes nothing and answers the same, also when the one before broke off half-way.
 * `before` runs ahead of the first write. ApiError: bad_input, too_large, or conflict when the id belongs to an article of another org.
 */
export async function createArticle(
  { articleId, orgId, body, publish, ...head }: NewArticle,
  { random, now }: Context,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<ArticleCreateOutput> {
  checkBody(body)
  const known = await findCreated(articleId)
  if (known) return sameOrg(known, orgId)

  await before()
  // Made here, so that no reader's open has to: the key costs a write once.
  await viewKeys({ random, now })
  await putBody(articleId, body)
  const codeId = await codeFor({ kind: 'article', targetId: articleId, orgId }, random)
  const [cover] = picturesOf(body.blocks)
  const status = publish ? 'published' : 'draft'
  const inserted = await insertArticle({ _id: articleId, orgId, codeId, status, ...head, ...(cover ? { cover } : {}) })
  if (inserted) return { articleId, orgId, codeId }

  const winner = await findCreated(articleId)
  if (!winner) throw new ApiError('unavailable', 'The article was there and is not')
  if (winner.codeId !== codeId) await removeCode(codeId)
  return sameOrg(winner, orgId)
}

/** What an earlier call with this id answered, if there was one. */
export async function findCreated(articleId: string): Promise<ArticleCreateOutput | undefined> {
  const article = await getArticle(articleId)
  return article && { articleId, orgId: article.orgId, codeId: article.codeId }
}

function sameOrg(created: ArticleCreateOutput, orgId: string): ArticleCreateOutput {
  if (created.orgId !== orgId) throw new ApiError('conflict', '这个编号是另一个单位的文章')
  return created
}
