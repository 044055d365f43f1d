// The library on small and large phones, by day and by night, with the smallest and the largest letters: nothing is cut off, and every target is large enough.

import { articleHead, rootOrg } from '../support/documents'
import { looks, nameOfLook } from '../support/looks'
import { libraryPage } from '../support/pages/library-page'
import { openPhone, type TestPhone } from '../support/phone'
import { print } from '../support/prints'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const names = ['安宁里社区', '重阳路和谐家园第二社区居民委员会', '柳荫巷社区', '石榴园社区', '桥头社区', '老槐树社区']
const titles = ['三号楼前的路灯换好了，晚上散步看得清', '停水通知：周四上午八点到下午两点检修主管', '关于做好今年冬季防火防盗工作的通知', '社区食堂下周一开门']
const goneId = 'a_000000000000gone'
let town: Town
const read: { articleId: string; title: string; orgId: string; orgName: string }[] = []

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(async (cloud) => {
    const orgs = names.map((name, at) => ({ ...rootOrg(`o_looks${at}`, name), parentId: 'o_qingqu', path: ['o_qingqu', `o_looks${at}`] }))
    cloud.console.insert('orgs', orgs)
    for (const [at, title] of titles.entries()) {
      const { articleId } = await print(cloud, { title, orgId: `o_looks${at}` })
      read.push({ articleId, title, orgId: `o_looks${at}`, orgName: names[at] ?? '' })
    }
    cloud.console.insert('articles', [articleHead({ _id: goneId, orgId: 'o_looks1', title: '旧的停车办法', status: 'withdrawn', withdrawn: { reason: '改了', at: new Date(0) } })])
    const targets = [...orgs.map((_org, at) => `o_looks${at}`), ...read.map(({ articleId }) => articleId), goneId]
    for (const [at, targetId] of targets.entries()) {
      const input = { targetId, on: true, seq: at + 1 }
      const caller = { openid: 'looker', source: 'wx_client', clientIp: '127.0.0.1' }
      await cloud.callFunction('reader', JSON.stringify({ action: 'favourite.set', input }), caller)
    }
  })
})
afterAll(() => town?.stop())

const test = testHere('pictures of many sizes are taken in the browser around the phone')

interface Fault {
  what: string
  width: number
  height: number
}

/** What is wider than the screen, and what can be tapped and is too small. Runs in the browser. */
const faultsSeen = (least: number): Fault[] => {
  const all = [...document.querySelectorAll<HTMLElement>('.yuelan-page:not([hidden]) *')].filter((each) => each.getClientRects().length > 0)
  const box = (each: HTMLElement): Fault => ({ what: `${each.className} ${each.textContent?.trim().slice(0, 20)}`, width: each.getBoundingClientRect().width, height: each.getBoundingClientRect().height })
  const wide = all.filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5 || each.getBoundingClientRect().left < -0.5).map(box)
  const targets = all.filter((each) => ['button', 'link', 'tab'].includes(each.getAttribute('role') ?? '')).map(box)
  if (targets.length < 3) return [{ what: `only ${targets.length} targets`, width: 0, height: 0 }]
  return [...wide, ...targets.filter(({ width, height }) => width < least - 0.5 || height < least - 0.5)]
}
const faults = (phone: TestPhone, least: number): Promise<Fault[]> => phone.frame().evaluate(faultsSeen, least)

test.each(looks)('on $width × $height, $size, $theme', async (seen) => {
  const { width, height, theme, font, target } = seen
  const look = async (phone: TestPhone, name: string): Promise<void> => {
    await phone.screenshot(pictureOf(`library-${nameOfLook(seen)}-${name}`))
    expect({ name, faults: await faults(phone, target) }).toEqual({ name, faults: [] })
  }
  const phone = await openPhone(town.browser, town.server, { path: 'pages/me/me', as: 'looker', theme, font }, { width, height })
  const past = Date.UTC(2026, 0, 11, 4)
  const visits = names.slice(0, 4).map((name, at) => ({ orgId: `o_looks${at}`, name, at: at < 2 ? past : Date.now() }))
  const history = read.map((entry, at) => ({ ...entry, at: Date.now() - at * 30_000_000 }))
  for (const [key, value] of Object.entries({ visits, history })) await phone.program.callWxMethod('setStorageSync', key, value)
  await phone.program.callWxMethod('switchTab', { url: '/pages/library/library' })
  const page = await libraryPage(phone)
  await look(phone, 'kept')
  await page.edit()
  await page.remove(titles[0] ?? '')
  await look(phone, 'editing')
  await phone.frame().evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await look(phone, 'foot')
  await page.undo()
  await page.sort('有新文章在前')
  await page.edit()
  await look(phone, 'sorted')
  await page.look('社区')
  await look(phone, 'finding')
  await page.choose('看过')
  await page.edit()
  await look(phone, 'read')
  await phone.close()
})
