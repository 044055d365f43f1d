// J: a member of staff keeps the words of an org; without a network nothing that was typed is lost, and of two phones the second is told.

import { enter } from '../support/entering'
import { textOf } from '../support/pages/screen'
import { wordsPage, wordsPath } from '../support/pages/words-page'
import { type TestPhone, until } from '../support/phone'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('the network of the phone is cut, and two phones are open')

const org = 'o_nanyao'
let town: Town
let phone: TestPhone

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
  phone = await town.open({ path: wordsPath, query: { id: org }, as: 'admin-1' })
})
afterAll(() => town?.stop())

const kept = async (): Promise<unknown> => (await town.documents('word_lists')).find(({ _id }) => _id === org)

test('a word is added, and taken away, and put back by a tap', async () => {
  const words = await wordsPage(phone)
  await phone.screenshot(pictureOf('words-none'))
  await words.begin('银杏苑社区')
  await words.keep()
  await words.words('银杏苑社区')
  await words.settled()
  await words.open('银杏苑社区')
  await words.remove()
  expect(await words.words('银杏苑社区', false)).toEqual([])
  await words.settled()
  await phone.screenshot(pictureOf('words-undo'))
  await words.undo()
  await words.words('银杏苑社区')
  expect(await kept()).toMatchObject({ entries: [{ word: '银杏苑社区', kind: 'name' }], revision: 3 })
})

test('where the call does not get through, what was typed stays, and a second tap keeps it', async () => {
  const words = await wordsPage(phone)
  await phone.window.route('**/*', (route) => (route.request().postData()?.includes('words.set') ? route.abort() : route.continue()))
  await words.begin('王秀兰')
  await words.keep()
  expect(await words.wrong()).toContain('写的还在')
  await phone.screenshot(pictureOf('words-kept'))
  expect(await words.page.data('written.word')).toBe('王秀兰')
  await phone.window.unrouteAll({ behavior: 'ignoreErrors' })
  await words.keep()
  await words.words('王秀兰')
  await words.settled()
})

test('who changes an older list is shown the newest, with what they wrote, and loses nothing', async () => {
  const words = await wordsPage(phone)
  await words.begin('楼长')
  // As a second phone of the same person would: straight past this page.
  const input = { orgId: org, entries: [{ word: '别人的词', kind: 'forbidden' }], revision: 4 }
  await phone.program.evaluate(`() => wx.cloud.callFunction({ name: 'staff', data: ${JSON.stringify({ action: 'words.set', input })} })`)
  await until('the other change', async () => (JSON.stringify(await kept()).includes('别人的词') ? true : undefined))
  await words.keep()
  expect(await words.wrong()).toContain('别人刚改过词表')
  expect(await words.words('别人的词')).toEqual(['别人的词'])
  await words.keep()
  expect(await words.words('楼长')).toEqual(['楼长', '别人的词'])
})

test('who may not change it sees the words and who can', async () => {
  await enter(phone, 'cold', { path: wordsPath, query: 'id=o_wutongfang', scene: 1001, as: 'writer-1' })
  const { page } = await wordsPage(phone)
  expect(await textOf(page, '.only')).toBe('改词表要由审稿或管理员来做。')
  expect(await page.data('list.mayChange')).toBe(false)
})
