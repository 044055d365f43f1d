// 更新提醒 on every screen: nothing clips or overlaps from 320 px at 特大 up, and every target is as large as its size asks.

import { hold } from '../support/reminders'
import { looks, nameOfLook } from '../support/looks'
import { orgPage } from '../support/pages/list-pages'
import { reminderPage } from '../support/pages/reminder-pages'
import { type TestPhone, openPhone } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)

const orgId = 'o_nanyao'
interface Misfit {
  what: string
  text: string
}

/** What sticks out of the screen, is cut in its own box, or is too small for a finger. */
function misfits(phone: TestPhone, target: number): Promise<Misfit[]> {
  return phone.frame().evaluate((least) => {
    const found: { what: string; text: string }[] = []
    for (const element of document.querySelectorAll<HTMLElement>('wx-view, wx-text')) {
      const box = element.getBoundingClientRect()
      const text = element.textContent?.trim().slice(0, 20) ?? ''
      if (box.width === 0 || box.height === 0) continue
      if (box.right > innerWidth + 0.5 || box.left < -0.5) found.push({ what: 'sticks out', text })
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) found.push({ what: 'is cut', text })
      const isTarget = /^(button|switch|link)$/.test(element.getAttribute('aria-role') ?? '')
      if (isTarget && box.height < least - 0.5) found.push({ what: `is ${Math.round(box.height)} px high`, text })
    }
    return found
  }, target)
}

describeHere('the size of the screen is the browser’s')('更新提醒 fits', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown((cloud) => {
      hold(cloud, 'resident-1', orgId, { balance: 12, lastRemindedAt: new Date() })
      hold(cloud, 'resident-1', 'o_wutongfang', { balance: 0 })
      hold(cloud, 'resident-1', 'o_shuitalu', { on: false, balance: 3 })
      return Promise.resolve()
    })
  })
  afterAll(() => town?.stop())

  test.each(looks)('at $width px, $size, $theme', async (look) => {
    const { font, theme, target } = look
    const name = nameOfLook(look)
    const open = (path: string): Promise<TestPhone> => openPhone(town.browser, town.server, { path, query: { id: orgId }, as: 'resident-1', font, theme }, look)
    const unit = await open('more/org/org')
    await (await orgPage(unit)).waitForBalance('还可提醒12次')
    await unit.screenshot(pictureOf(`remind-org-${name}`))
    expect(await misfits(unit, target)).toEqual([])
    await unit.close()
    const list = await open('more/reminders/reminders')
    expect(await (await reminderPage(list)).rows()).toHaveLength(3)
    await list.screenshot(pictureOf(`remind-list-${name}`))
    expect(await misfits(list, target)).toEqual([])
    await list.close()
    const me = await open('pages/me/me')
    await me.screenshot(pictureOf(`remind-me-${name}`))
    await me.close()
  })
})
