// Fills a fresh data folder: a street with its communities as an operator sets them up in the console, then articles as staff write them.

import { createHash } from 'node:crypto'
import type { Cloud } from '../cloud'
import type { SeedArticle } from './article'
import type { SeedBlock } from './body'
import { calendarFrom } from './calendar'
import { noticeArticles } from './articles/notices'
import { shortArticles } from './articles/short'
import { wallArticle } from './articles/wall'
import { winterArticle } from './articles/winter'
import { putMedia, type StoredMedia } from './media'
import { reminderTemplate, reviewTemplate } from './settings'
import { members, orgs, series } from './orgs'
import { putPictures, pictureOf, type Pictures } from './pictures'

const author = 'admin-1'

/** The cloud's clock, which the samples turn back so that each is published on a day and at an hour of its own. */
export interface SeedClock {
  now(): number
  /** ms since 1970; undefined lets time go on as it does. */
  set(time: number | undefined): void
}

/** Only for an empty database: rejects where anything is there, and where a function refuses a sample. */
export async function seed(cloud: Cloud, clock: SeedClock): Promise<void> {
  if (!cloud.console.isEmpty()) throw new Error('The data folder is not empty; samples are only put into a fresh one')
  const now = clock.now()
  const createdAt = new Date(now)
  cloud.console.insert('orgs', orgs.map((org) => ({ ...org, createdAt })))
  cloud.console.insert('settings', [{ _id: 'reminder', templateId: reminderTemplate }, { _id: 'review', templateId: reviewTemplate }])
  cloud.console.insert('series', series.map((each) => ({ ...each, createdAt })))
  cloud.console.insert('members', members.map((member) => ({ _id: `m_${member.openid}`, ...member, createdAt })))

  const calendar = calendarFrom(now)
  const articles = [...shortArticles(calendar), ...noticeArticles(calendar), winterArticle(), wallArticle()]
  // Oldest first, one after the other: lists go by the moment of publishing.
  articles.sort((one, other) => other.daysAgo - one.daysAgo)
  const blocks = articles.flatMap(({ body }) => body)
  const [pictures, media] = [await putPictures(cloud, blocks, author), await putMedia(cloud, blocks, author)]
  try {
    for (const [place, article] of articles.entries()) {
      clock.set(publishedAt(now, article.daysAgo, articles.length - place))
      await create(cloud, article, { createdOn: calendar.day(-article.daysAgo), pictures, media })
    }
  } finally {
    clock.set(undefined)
  }
}

const hour = 3_600_000

/** In office hours of its day (Asia/Shanghai), and never in the future: what is of today came out just now. */
function publishedAt(now: number, daysAgo: number, place: number): number {
  const midnight = Math.floor((now + 8 * hour) / (24 * hour)) * 24 * hour - 8 * hour
  return Math.min(now - place, midnight - daysAgo * 24 * hour + (9 + (place % 7)) * hour + place * 11 * 60_000)
}

interface Surroundings {
  createdOn: string
  pictures: Pictures
  media: StoredMedia
}

async function create(cloud: Cloud, article: SeedArticle, { createdOn, ...stored }: Surroundings): Promise<void> {
  const { orgId, title, body, earlierReads = 0, seriesId } = article
  const articleId = `a_${createHash('sha256').update(title).digest('hex').slice(0, 16)}`
  const blocks = body.map((block, place) => ({ id: `b${place + 1}`, ...blockOf(block, stored) }))
  const first = body.find((block) => block.type === 'drawing')
  const covers = first ? { cover: pictureOf(first, 'cover', stored.pictures), thumb: pictureOf(first, 'thumb', stored.pictures) } : {}
  const head = { articleId, orgId, title, createdOn, earlierReads, ...(seriesId ? { seriesId } : {}), ...covers }
  const input = { ...head, publish: true, body: { version: 1, blocks } }
  const caller = { openid: author, source: 'wx_client', clientIp: '127.0.0.1' }
  const outcome = await cloud.callFunction('staff', JSON.stringify({ action: 'article.create', input }), caller)
  const reply = JSON.parse(outcome.result ?? '{}') as { ok?: boolean; error?: { message: string } }
  if (!reply.ok) throw new Error(`The sample “${title}” was refused: ${reply.error?.message ?? outcome.error?.errMsg ?? 'no reply'}`)
}

function blockOf(block: SeedBlock, { pictures, media }: Omit<Surroundings, 'createdOn'>): object {
  if (block.type === 'tune' || block.type === 'sheet') return { ...media.get(block) }
  return block.type === 'drawing' ? { type: 'image', ...pictureOf(block, 'whole', pictures), caption: block.caption } : block
}
