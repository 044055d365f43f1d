// The draft of an article that came in whole, or that readers have already: made when somebody first works on it, and the text as it was is kept as a version.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Block } from '../../miniprogram/contract/body'
import { headPart, type DraftHead } from '../../miniprogram/staff/contract/drafts'
import { picturesOf } from '../domain/article/limits'
import { orderedJson } from '../domain/draft/content'
import { whoDid } from '../store/audits'
import { getBody } from '../store/bodies'
import type { ArticleDocument, DraftDocument } from '../store/documents'
import { getDraft } from '../store/drafts'
import { makeDraft } from '../store/drafts-made'
import { putVersion } from '../store/versions'

/** Two at once, or a call after one that broke off, come to the same draft. */
export async function draftFromArticle(article: ArticleDocument, openid: string, at: Date): Promise<DraftDocument> {
  const { _id: articleId, orgId, status, publishedAt } = article
  const body = await getBody(articleId)
  const blocks = (body?.blocks ?? []).map(withOwnId)
  const head = headOf(article, blocks)
  const isDraft = status === 'draft'
  const writer = (await whoDid(`article.create ${articleId}`)) ?? (isDraft ? openid : '')
  const version = { openid: writer, at: publishedAt ?? at, keptAt: at, head, blocks }
  if (blocks.length > 0) await putVersion(articleId, isDraft ? 'made' : 'p1', { kind: isDraft ? 'save' : 'published', ...version })
  await makeDraft({ articleId, orgId, writer, state: isDraft ? 'writing' : 'settled', published: isDraft ? 0 : 1, head, blocks }, at)
  const draft = await getDraft(articleId)
  if (!draft) throw new ApiError('unavailable', 'The draft was there and is not')
  return draft
}

/** A body may have a block of any name; in a draft one name is the head's. */
function withOwnId(block: Block): Block {
  return block.id === headPart ? { ...block, id: `${headPart}_` } : block
}

/** A cover that is the first picture is nobody's choice: it follows the pictures. */
function headOf({ title, createdOn, summary, cover, square, thumb, series }: ArticleDocument, blocks: readonly Block[]): DraftHead {
  const isChosen = cover !== undefined && orderedJson(cover) !== orderedJson(picturesOf(blocks)[0] ?? null)
  return {
    title,
    createdOn,
    ...(summary === undefined ? {} : { summary }),
    ...(isChosen ? { cover } : {}),
    ...(square ? { square } : {}),
    ...(thumb ? { thumb } : {}),
    ...(series ? { seriesId: series.id } : {}),
  }
}
