// What posters say: gathered from articles, boards and the org itself, a few reads for however many of them.

import type { PosterSubject } from '../../miniprogram/staff/contract/posters'
import { spokenCode } from '../../miniprogram/contract/code'
import { ApiError } from '../../miniprogram/contract/errors'
import { dateWords, readableColour, type PosterSubjectText } from '../domain/poster/subject'
import { paragraphsOf } from '../domain/poster/paragraphs'
import { dayOf } from '../domain/view/day'
import { getArticles } from '../store/articles'
import { getBoards } from '../store/boards'
import { getBody } from '../store/bodies'
import { codesOf } from '../store/codes'
import type { ArticleDocument, BoardDocument, CodeDocument, OrgDocument } from '../store/documents'
import { getOrgs } from '../store/orgs'
import { getSeriesOf } from '../store/series'

export interface PosterContent {
  code: CodeDocument
  text: PosterSubjectText
  coverId?: string
}

const subjectsPerRead = 100

/** `withText`: labels need none. ApiError: not_found, bad_input for what has nothing to show or a code that is retired. */
export async function contentsOf(subjects: readonly PosterSubject[], org: OrgDocument, withText: boolean): Promise<PosterContent[]> {
  const boards = await inParts(subjects.flatMap((each) => ('boardId' in each ? each.boardId : [])), getBoards)
  const articleIds = subjects.flatMap((each) => ('articleId' in each ? each.articleId : (boards.get(targetOf(each))?.articleIds ?? [])))
  const [articles, codes] = await Promise.all([inParts(articleIds, getArticles), inParts(subjects.map(targetOf), codesOf)])
  const others = [...articles.values()].flatMap(({ orgId }) => (orgId === org._id ? [] : orgId))
  const hasSeries = [...boards.values()].some(({ seriesId }) => seriesId !== undefined)
  const [orgs, series] = await Promise.all([getOrgs(others), hasSeries ? getSeriesOf(org._id) : []])
  const textOf = textsOnce(withText)

  return Promise.all(
    subjects.map(async (subject): Promise<PosterContent> => {
      const code = codes.get(targetOf(subject))
      if (!code || code.orgId !== org._id) throw new ApiError('not_found', '这个单位没有这篇文章或这块阅报栏')
      if (code.retired) throw new ApiError('bad_input', '这张码停用了，恢复以后才能印')
      if ('orgId' in subject) return { code, text: { code: spokenCode(code._id), place: '', cover: false, ...ofOrg(org), ...ofOrgItself(org), date: '', weekday: '' } }
      const board = 'boardId' in subject ? boards.get(subject.boardId) : undefined
      const article = articles.get('articleId' in subject ? subject.articleId : (board?.mode === 'pinned' ? (board.articleIds[0] ?? '') : ''))
      const base = { code: spokenCode(code._id), place: board?.name ?? '', cover: false }
      if (article) return { code, ...(await ofArticle(article, orgs.get(article.orgId) ?? org, base, textOf)) }
      if (!board) throw new ApiError('not_found', '这个单位没有这篇文章或这块阅报栏')
      const listed = board.articleIds.flatMap((id) => articles.get(id)?.title ?? [])
      return { code, text: { ...base, ...ofOrg(org), ...ofBoard(board, org, series.find(({ _id }) => _id === board.seriesId)?.name, listed), date: '', weekday: '' } }
    }),
  )
}

function targetOf(subject: PosterSubject): string {
  if ('orgId' in subject) return subject.orgId
  return 'articleId' in subject ? subject.articleId : subject.boardId
}

async function inParts<Value>(ids: readonly string[], read: (some: readonly string[]) => Promise<Map<string, Value>>): Promise<Map<string, Value>> {
  const wanted = [...new Set(ids)]
  const found = new Map<string, Value>()
  for (let start = 0; start < wanted.length; start += subjectsPerRead) {
    for (const [id, value] of await read(wanted.slice(start, start + subjectsPerRead))) found.set(id, value)
  }
  return found
}

type TextOf = (articleId: string) => Promise<string[]>

/** The same article may hang on two hundred boards. */
function textsOnce(withText: boolean): TextOf {
  const texts = new Map<string, Promise<string[]>>()
  return (articleId) => {
    const known = texts.get(articleId) ?? (withText ? getBody(articleId).then((body) => paragraphsOf(body?.blocks ?? [])) : Promise.resolve([]))
    texts.set(articleId, known)
    return known
  }
}

function ofOrg({ name, colour }: OrgDocument): Pick<PosterSubjectText, 'orgName' | 'colour'> {
  return { orgName: name, colour: readableColour(colour) ?? '' }
}

type Base = Pick<PosterSubjectText, 'code' | 'place' | 'cover'>

async function ofArticle(article: ArticleDocument, org: OrgDocument, base: Base, textOf: TextOf): Promise<Omit<PosterContent, 'code'>> {
  if (article.status !== 'published') throw new ApiError('bad_input', `${article.title === '' ? '这篇文章' : `“${article.title}”`}还没有发布，发布以后再印`)
  const day = article.publishedAt ? dayOf(article.publishedAt.getTime()) : article.createdOn
  const text = { ...base, ...ofOrg(org), kicker: article.series?.name ?? '公告', title: article.title, paragraphs: await textOf(article._id), ...dateWords(day) }
  return { text, ...(article.cover ? { coverId: article.cover.fileId } : {}) }
}

const lasting = '内容会换，这张码不换。不用下载，字可以放大。'

type Words = Pick<PosterSubjectText, 'kicker' | 'title' | 'paragraphs'>

function ofOrgItself({ name }: OrgDocument): Words {
  return { kicker: '阅栏', title: `${name}的文章，都在这里`, paragraphs: [`扫这张码，看${name}发过的文章，最新的在最前面。点“收藏TA”，下次不用再扫。`, lasting] }
}

/** What is true of the board for as long as it hangs. */
function ofBoard(board: BoardDocument, org: OrgDocument, series: string | undefined, listed: readonly string[]): Words {
  if (board.mode === 'choice') return { kicker: '阅报栏', title: '这里能看的文章', paragraphs: [...listed.slice(0, 6), lasting] }
  const title = series === undefined ? `${org.name}，最新一篇在这里` : `${series}，最新一篇在这里`
  return { kicker: '阅报栏', title, paragraphs: [`${series === undefined ? org.name : `“${series}”`}每发一篇新的，扫这张码看到的就是它。`, lasting] }
}
