// Every page that a resident has, and the staff's of boards, people, writing, complaints and review, by day and by night, at 标准 and 特大, down to the narrowest screen: contrast, targets, names, nothing clipped, nothing too wide.

import { judged } from '../support/access'
import { looks, nameOfLook } from '../support/looks'
import { boardScene } from '../support/pages/board-scene'
import { editorScene } from '../support/pages/editor-scene'
import { homePage } from '../support/pages/list-pages'
import { memberScene } from '../support/pages/member-scene'
import { newsroomScene } from '../support/pages/newsroom-scene'
import { see } from '../support/pages/screen'
import { wordsScene } from '../support/pages/words-page'
import { openPhone, type TestPhone } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, pictureOf } from './house'
import { board, openArticle, openReaderTown, unit, ways } from './reader-pages'

let town: Town
const staffScenes = {
  boards: (phone: TestPhone) => boardScene(phone, { orgId: unit, boardId: board }),
  people: (phone: TestPhone) => memberScene(phone, unit),
  newsroom: (phone: TestPhone) => newsroomScene(phone, unit),
  words: (phone: TestPhone) => wordsScene(phone, unit),
  editor: (phone: TestPhone) => editorScene(phone, unit),
}

jest.setTimeout(120_000)

describeHere('the page is measured in the browser around the phone')('access', () => {
  beforeAll(async () => {
    town = await openReaderTown()
  })
  afterAll(() => town?.stop())

  describe.each(looks)('$width px wide, $size, $theme', (look) => {
    let phone: TestPhone
    const asked: string[] = []

    beforeAll(async () => {
      phone = await openPhone(town.browser, town.server, { as: `resident-${look.width}-${look.font}-${look.theme}`, theme: look.theme, font: look.font }, look)
      phone.window.on('request', (request) => asked.push(request.url()))
      await see(await phone.page(), 'article-card')
    })
    afterEach(() => phone.window.unrouteAll({ behavior: 'ignoreErrors' }))
    afterAll(() => phone?.close())

    test.each(Object.entries(ways))('%s', async (name, way) => {
      await way(phone)
      const { findings, texts, controls } = await judged(phone, look.target)
      await phone.screenshot(pictureOf(`access-${nameOfLook(look)}-${name.replace(/\W+/g, '-')}`))
      expect(findings).toEqual([])
      expect(texts).toBeGreaterThan(2)
      expect(controls).toBeGreaterThan(0)
    })

    test('no request leaves the machine', () => {
      const own = ['data:', 'blob:', `${town.server.url}/`, 'about:']
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([])
    })
  })

  // The staff's pages, each in its fullest state.
  describe.each(looks)('staff, $width px wide, $size, $theme', (look) => {
    test.each(Object.entries(staffScenes))('every page, sheet and list of %s', async (room, sceneOf) => {
      const phone = await openPhone(town.browser, town.server, { as: 'admin-1', theme: look.theme, font: look.font }, look)
      await (await homePage(phone)).cards()
      for (const [name, open] of Object.entries(sceneOf(phone))) {
        await open()
        const { findings, controls } = await judged(phone, look.target)
        await phone.screenshot(pictureOf(`access-${nameOfLook(look)}-${room}-${name}`))
        expect({ name, findings, isInUse: controls > 0 }).toEqual({ name, findings: [], isInUse: true })
      }
      await phone.close()
    })
  })

  describe('the judges', () => {
    const least = 44
    let phone: TestPhone
    beforeEach(async () => {
      phone = await town.open({})
    })
    afterEach(() => phone.close())

    // What the judges pass is worth something only where they see what is wrong.
    test.each([
      ['contrast', '* { color: #8a938e !important; background-color: #fff !important }', /^contrast: /],
      ['a text on a picture', '* { background-color: transparent !important; background-image: linear-gradient(red, blue) }', /^contrast: .*picture/],
      ['small targets', '[role=button], [role=link] { min-height: 0 !important; max-height: 30px; padding: 0 !important }', /^target: /],
      ['texts that meet', '* { line-height: 2px !important }', /^overlap: /],
      ['clipped texts', 'wx-view { max-height: 12px; overflow: hidden !important }', /^clipped: /],
      ['what is too wide', 'wx-view { min-width: 500px }', /^width: /],
    ])('a page with %s is told of', async (_what, content, finding) => {
      await openArticle(phone)
      await phone.frame().addStyleTag({ content })
      expect((await judged(phone, least)).findings.filter((each) => finding.test(each))).not.toEqual([])
    })

    test('a control without a name or a role is told of', async () => {
      await openArticle(phone)
      await phone.frame().evaluate(() => {
        for (const each of document.querySelectorAll('[role], [aria-label]')) {
          each.removeAttribute('role')
          each.removeAttribute('aria-label')
          if (/play|still/.test(each.className)) each.textContent = ''
        }
      })
      const { findings } = await judged(phone, least)
      expect(findings).toEqual(expect.arrayContaining([expect.stringMatching(/^name: /), expect.stringMatching(/^role: /)]))
    })
  })
})
