// J3: 收藏TA on, off, on quickly is one record, which outlives a restart, stands in the library, and is nobody else's.

import { articlePage, articlePath } from '../support/pages/article-page'
import { library, orgPage } from '../support/pages/list-pages'
import { until } from '../support/phone'
import { testHere } from '../support/target'
import { type Imported, type Town, openTown, pictureOf } from './house'

const test = testHere('J3 takes two residents, a new article and a restart of the local server')

let town: Town
let article: Imported
const unit = '水塔路社区'

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
  article = await town.importText('　　水塔修好了。\n', '--org', unit, '--title', '水塔修好了', '--publish')
})
afterAll(() => town?.stop())

const openArticle = (as: string) => town.open({ path: articlePath, query: { scene: article.scene }, scene: 1047, as })

async function unitsOf(as: string, picture?: string): Promise<string[]> {
  const phone = await town.open({ path: 'pages/library/library', as })
  const units = await (await library(phone)).units()
  if (picture) await phone.screenshot(pictureOf(picture))
  await phone.close()
  return units
}

test('nobody has a favourite at first, and the library says so', async () => {
  const phone = await town.open({ path: 'pages/library/library', as: 'resident-1' })
  const page = await library(phone)
  expect(await page.units()).toEqual([])
  expect(await page.emptyTitle()).toBe('还没有收藏单位')
  await phone.close()
})

test('three quick taps leave it on, as one record', async () => {
  const phone = await openArticle('resident-1')
  const page = await articlePage(phone)
  expect(await page.isFavourite()).toBe(false)
  await Promise.all([page.tapFavourite(), page.tapFavourite(), page.tapFavourite()])
  await page.waitForFavourite(true)
  const records = await until('the record', async () => {
    const found = (await town.documents('favourites')).filter((favourite) => favourite['targetId'] === article.orgId)
    return found.some((favourite) => favourite['on'] === true) ? found : undefined
  })
  expect(records).toHaveLength(1)
  await phone.close()
})

test('it is in the library and on the page after a restart, and leads to the unit', async () => {
  await town.server.restart()
  expect(await unitsOf('resident-1', 'j3-library')).toEqual([unit])
  const again = await openArticle('resident-1')
  expect(await (await articlePage(again)).isFavourite()).toBe(true)
  await again.close()
  const phone = await town.open({ path: 'pages/library/library', as: 'resident-1' })
  await (await library(phone)).tapFirst()
  const org = await orgPage(phone)
  expect(await org.name()).toBe(unit)
  expect(await org.favouriteWord()).toBe('已收藏')
  await phone.close()
})

test('another person does not have it', async () => {
  expect(await unitsOf('resident-2')).toEqual([])
  const phone = await openArticle('resident-2')
  expect(await (await articlePage(phone)).isFavourite()).toBe(false)
  await phone.close()
})

test('taken off, it is gone from the library', async () => {
  const phone = await openArticle('resident-1')
  const page = await articlePage(phone)
  await page.tapFavourite()
  await page.waitForFavourite(false)
  await until('the record', async () => ((await town.documents('favourites')).every((favourite) => favourite['on'] === false) ? true : undefined))
  await phone.close()
  expect(await unitsOf('resident-1')).toEqual([])
})
