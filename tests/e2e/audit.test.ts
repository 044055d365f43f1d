// WeChat's 体验评分 on every page that a resident sees, by day and by night, through the SDK's own `stopAudits`.

import type { AuditData } from '../../devtools/simulator/audit'
import { articlePage } from '../support/pages/article-page'
import { homePage, library, mePage, orgPage } from '../support/pages/list-pages'
import type { TestPhone } from '../support/phone'
import { type Town, openTown } from './house'

let town: Town

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.stop())

/** From the home page to the one in question, until what it shows is there. */
const ways: Record<string, (phone: TestPhone) => Promise<unknown>> = {
  home: async (phone) => (await homePage(phone)).cards(),
  async article(phone) {
    const [first] = await (await homePage(phone)).cards()
    await first?.tap()
    await (await articlePage(phone)).paragraphs()
  },
  async org(phone) {
    await ways['article']?.(phone)
    await (await articlePage(phone)).tapOrg()
    await (await orgPage(phone)).cards()
  },
  async library(phone) {
    await ways['org']?.(phone)
    await (await orgPage(phone)).tapFavourite()
    await phone.program.switchTab('/pages/library/library')
    await (await library(phone)).units()
  },
  async me(phone) {
    await phone.program.switchTab('/pages/me/me')
    await (await mePage(phone)).kept()
  },
}

/** What a machine under load does to a clock says nothing about the program; the rule has its own tests and its figures are printed. */
const hints = new Set(['handlers', 'unusedStyle'])

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(Object.keys(ways))('%s breaks no rule', async (name) => {
    const phone = await town.open({ as: `resident-${theme}-${name}`, theme })
    await ways[name]?.(phone)
    const { score, page, rules } = (await phone.program.stopAudits()) as AuditData
    const broken = rules.filter((rule) => rule.score === 0).map(({ id, details }) => ({ id, details: details.slice(0, 8) }))
    for (const { id, details } of broken.filter((rule) => hints.has(rule.id))) console.log(`${page} (${id}): ${details.join('; ')}`)
    expect(page).toBe(`pages/${name}/${name}`)
    expect(broken.filter(({ id }) => !hints.has(id))).toEqual([])
    expect(score).toBe(100)
    await phone.close()
  })
})
