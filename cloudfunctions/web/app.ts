// Which address answers with which page. A GET never counts: only a phone, or later a script, reports an open.

import { Hono, type Context } from 'hono'
import { toBuffer } from 'qrcode'
import { isCodeId, pathOfCode } from '../../miniprogram/contract/code'
import { picturesOf } from '../domain/article/limits'
import { articleId, cursor } from '../domain/door/fields'
import { addressesOf } from '../platform/files'
import { getArticle, publishedAmong } from '../store/articles'
import { getBody } from '../store/bodies'
import { cardsOf, listCards, orgNameOf, orgProfileOf } from '../store/cards'
import { findHung, getBoard } from '../store/boards'
import { getCode } from '../store/codes'
import type { ArticleDocument, CodeDocument } from '../store/documents'
import { getOrg } from '../store/orgs'
import { readsOf } from '../store/totals'
import { securityHeaders, type Html } from './layout'
import { articlePage, brokenPage, choicePage, missingPage, orgPage, retiredPage, withdrawnPage } from './pages'
import { styleSheet } from './style'

const newestShown = 5
const listShown = 20
const pictureEnd = '.png'

/** `log` takes what went wrong behind a page that says only that something did. */
export function createApp(log: (what: string, error: unknown) => void): Hono {
  const app = new Hono()

  app.get('/a/style.css', (context) => showFile(context, styleSheet, 'text/css; charset=utf-8'))
  app.get('/a/:id', (context) => showArticle(context, context.req.param('id')))
  app.get('/o/:id', (context) => showOrg(context, context.req.param('id')))
  app.get('/q/:name', (context) => followCode(context, context.req.param('name')))
  app.notFound(missing)
  app.onError((error, context) => {
    log('web page', error)
    return show(context, brokenPage(), 500)
  })
  return app
}

async function showArticle(context: Context, id: string): Promise<Response> {
  const article = articleId.safeParse(id).success ? await getArticle(id) : undefined
  const org = article && article.status !== 'draft' ? await getOrg(article.orgId) : undefined
  if (!article || !org) return missing(context)
  if (article.withdrawn) {
    const newest = await listCards({ orgId: org._id, limit: newestShown })
    return show(context, withdrawnPage(orgNameOf(org), article.withdrawn.reason, newest), 410)
  }
  return showPublished(context, article, orgNameOf(org))
}

async function showPublished(context: Context, article: ArticleDocument, org: ReturnType<typeof orgNameOf>): Promise<Response> {
  const [body, reads] = await Promise.all([getBody(article._id), readsOf(article)])
  if (!body) return missing(context)
  const addresses = await addressesOf(picturesOf(body.blocks).map(({ fileId }) => fileId))
  const { _id: id, title, createdOn, codeId } = article
  return show(context, articlePage({ id, title, org, createdOn, reads, codeId, body }, addresses), 200, addresses.values())
}

async function showOrg(context: Context, id: string): Promise<Response> {
  const org = await getOrg(id)
  if (!org) return missing(context)
  const after = cursor.safeParse(context.req.query('after'))
  const [publishedAt, last] = after.success ? after.data.split('.') : []
  const [profile, cards] = await Promise.all([
    orgProfileOf(org),
    listCards({ orgId: id, limit: listShown + 1, ...(last ? { after: { publishedAt: Number(publishedAt), id: last } } : {}) }),
  ])
  const shown = cards.slice(0, listShown)
  const end = shown.at(-1)
  return show(context, orgPage(profile, shown, end && cards.length > listShown ? `${end.publishedAt}.${end.id}` : undefined))
}

/** People type codes in small letters too. */
async function followCode(context: Context, name: string): Promise<Response> {
  const isPicture = name.endsWith(pictureEnd)
  const id = (isPicture ? name.slice(0, -pictureEnd.length) : name).toUpperCase()
  const code = isCodeId(id) ? await getCode(id) : undefined
  if (!code || (code.retired && isPicture)) return missing(context)
  if (code.retired) return showRetired(context, code)
  if (isPicture) return showCode(context, id)
  if (code.kind === 'board') return showBoard(context, code)
  return code.kind === 'org' ? showOrg(context, code.targetId) : showArticle(context, code.targetId)
}

/** What a phone shows for the same code, as a page. */
async function showBoard(context: Context, { targetId, orgId }: CodeDocument): Promise<Response> {
  const [board, org] = await Promise.all([getBoard(targetId), getOrg(orgId)])
  if (!board || !org) return missing(context)
  if (board.mode === 'choice') {
    const cards = await cardsOf(await publishedAmong(board.articleIds))
    return cards.length > 0 ? show(context, choicePage(orgNameOf(org), board.name, cards)) : missing(context)
  }
  const hung = await findHung(board, undefined, undefined)
  return hung ? showArticle(context, hung.article._id) : missing(context)
}

async function showRetired(context: Context, { orgId }: CodeDocument): Promise<Response> {
  const [org, newest] = await Promise.all([getOrg(orgId), listCards({ orgId, limit: newestShown })])
  return org ? show(context, retiredPage(orgNameOf(org), newest), 410) : missing(context)
}

/** The picture of the plain link. Level H still reads with a third of it torn off; four modules of quiet are the standard's least. */
async function showCode(context: Context, codeId: string): Promise<Response> {
  const link = new URL(pathOfCode(codeId), context.req.url).href
  const picture = await toBuffer(link, { errorCorrectionLevel: 'H', margin: 4, scale: 16 })
  return showFile(context, new Uint8Array(picture), 'image/png')
}

function showFile(context: Context, content: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return context.body(content, 200, { ...securityHeaders([]), 'content-type': type, 'cache-control': 'public, max-age=3600' })
}

async function missing(context: Context): Promise<Response> {
  return show(context, missingPage(await listCards({ limit: newestShown })), 404)
}

type Status = 200 | 404 | 410 | 500

async function show(context: Context, content: Html, status: Status = 200, pictures: Iterable<string> = []): Promise<Response> {
  return context.html(await content, status, { ...securityHeaders(pictures), 'cache-control': 'no-store' })
}
