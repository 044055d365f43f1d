// J2: one reader, one article, one day is one 阅读; staff do not count; a power cut changes nothing.

import { articlePage, articlePath } from '../support/pages/article-page'
import { testHere } from '../support/target'
import { type Imported, type Town, openTown } from './house'

const test = testHere('J2 takes two residents, staff, nobody and a power cut of the local server')

let town: Town
let article: Imported

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
  article = await town.importText('　　今天下午两点，楼下修路灯。\n\n　　请把车挪开。\n', '--org', '梧桐坊社区', '--title', '修路灯', '--created', '2026-03-01', '--earlier-reads', '40', '--publish')
})
afterAll(() => town?.stop())

async function readsSeenBy(as: string): Promise<number> {
  const phone = await town.open({ path: articlePath, query: { scene: article.scene }, scene: 1047, as })
  const { top, bottom } = await (await articlePage(phone)).reads()
  expect(bottom).toBe(top)
  await phone.close()
  return top
}

test('twice by one resident and once by another is two more; staff are not counted; the numbers outlive a kill', async () => {
  expect(await readsSeenBy('admin-1')).toBe(40)
  expect(await readsSeenBy('resident-1')).toBe(41)
  expect(await readsSeenBy('resident-1')).toBe(41)
  expect(await readsSeenBy('resident-2')).toBe(42)
  expect(await readsSeenBy('admin-1')).toBe(42)
  await town.server.kill()
  await town.server.restart()
  expect(await readsSeenBy('admin-1')).toBe(42)
  expect(await readsSeenBy('resident-1')).toBe(42)
  expect((await town.documents('views')).filter((view) => view['articleId'] === article.articleId)).toHaveLength(2)
})

test('nobody, as in a Moments single page, may read', async () => {
  expect(await readsSeenBy('none')).toBeGreaterThanOrEqual(42)
})

test('what 阅读 means is said beside the number', async () => {
  const phone = await town.open({ path: articlePath, query: { scene: article.scene }, scene: 1047, as: 'resident-1' })
  const page = await articlePage(phone)
  await page.tapHowCounted()
  expect(await page.countingRules()).toContain('都算一次阅读')
  await phone.close()
})
