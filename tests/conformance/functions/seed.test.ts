// The sample street of a fresh data folder.

import { createClock } from '../../../devtools/server/clock'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { seed } from '../../../devtools/seed'
import type { Block } from '../../../miniprogram/contract/body'
import { dataOf, openFunctionsHouse, projectRoot, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const pictures = join(projectRoot, 'devtools', 'seed', 'pictures')
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

test('one street, three communities, nine articles of all lengths, and every kind of staff', async () => {
  const parents = house.documents<{ parentId: string | null }>('orgs').map(({ parentId }) => String(parentId))
  expect(parents.sort()).toEqual(['null', 'o_qingqu', 'o_qingqu', 'o_qingqu'])
  expect(house.documents<{ openid: string }>('members').map(({ openid }) => openid).sort()).toEqual(['admin-1', 'reviewer-1', 'writer-1'])
  const bodies = house.documents<{ blocks: Block[] }>('article_bodies')
  const lengths = bodies.map(({ blocks }) => JSON.stringify(blocks).match(/[一-鿿]/g)?.length ?? 0)
  expect(lengths).toHaveLength(9)
  expect(Math.min(...lengths)).toBeLessThan(90)
  expect(Math.max(...lengths)).toBeGreaterThan(1_200)
})

test('each article can be opened by its code, and its pictures are there for everybody', async () => {
  for (const { codeId } of house.documents<{ codeId: string }>('articles')) {
    const opened = dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047 }, { openid: 'admin-1' }))
    if (opened.kind !== 'article') throw new Error(`${codeId} opened as ${opened.kind}`)
    for (const block of opened.article.body.blocks) {
      if (block.type !== 'image') continue
      expect(house.cloud.storage.isPublic(block.fileId)).toBe(true)
      expect(await house.hasFile(block.fileId)).toBe(true)
    }
  }
})

test('a series of one community has three articles', () => {
  const [series] = house.documents<{ _id: string; orgId: string; name: string }>('series')
  const articles = house.documents<{ orgId: string; series?: { id: string; name: string } }>('articles')
  const own = articles.filter((article) => article.series?.id === series?._id)
  expect(own).toHaveLength(3)
  for (const { orgId, series: named } of own) expect({ orgId, name: named?.name }).toEqual({ orgId: series?.orgId, name: series?.name })
})

test('no creation lies in the future, and the newest is of today', () => {
  const days = house.documents<{ createdOn: string }>('articles').map(({ createdOn }) => createdOn).sort()
  expect(days.at(-1)).toBe(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
})

test('each was published on the day that it names, and the list is in that order', () => {
  const articles = house.documents<{ createdOn: string; publishedAt: Date }>('articles')
  for (const { createdOn, publishedAt } of articles) {
    expect(new Date(publishedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)).toBe(createdOn)
    expect(publishedAt.getTime()).toBeLessThanOrEqual(Date.now())
  }
  expect(new Set(articles.map(({ publishedAt }) => publishedAt.getTime())).size).toBe(articles.length)
})

test('a folder that has anything in it is never filled', async () => {
  const before = house.counts()
  await expect(seed(house.cloud, createClock())).rejects.toThrow('not empty')
  expect(house.counts()).toEqual(before)
})

test('every picture is a JPEG of at most 60 KB, with the drawing it was made from', () => {
  const names = readdirSync(pictures)
  const drawings = names.filter((name) => name.endsWith('.svg'))
  expect(drawings.length).toBeGreaterThanOrEqual(3)
  for (const drawing of drawings) {
    for (const ending of ['.jpg', '-cover.jpg', '-thumb.jpg']) {
      const picture = join(pictures, drawing.replace('.svg', ending))
      expect(statSync(picture).size).toBeLessThanOrEqual(60 * 1024)
      expect([...readFileSync(picture).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    }
  }
})

test('nothing of ../shared/seed is in the samples', () => {
  const file = resolve(projectRoot, '..', 'shared', 'seed', 'article.txt')
  if (!existsSync(file)) return console.warn('skipped: ../shared/seed/article.txt is not here')
  const page = readFileSync(file, 'utf8').replace(/\s/g, '')
  const sources = resolve(projectRoot, 'devtools', 'seed', 'articles')
  const samples = readdirSync(sources).map((name) => readFileSync(join(sources, name), 'utf8')).join('').replace(/\s/g, '')
  const shared = Array.from({ length: page.length - 7 }, (_, at) => page.slice(at, at + 7)).filter((words) => samples.includes(words))
  expect(shared).toEqual([])
  return undefined
})
