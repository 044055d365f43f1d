// J: a Word file out of a chat becomes a draft on the phone, with its pictures and a report; a file that cannot be read says so and leaves nothing.

import { judged } from '../support/access'
import { agreeToPrivacy } from '../support/consent'
import { longDocument } from '../support/long-document'
import { looks, nameOfLook } from '../support/looks'
import { bringPage, bringPath } from '../support/pages/bring-page'
import { openPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)

const orgId = 'o_wutongfang'
const arrival = { path: bringPath, query: { org: orgId }, as: 'writer-1' }

describeHere('files are chosen in the browser around the phone')('an article from a file', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.stop())

  test.each(looks)('$width px wide, $size, $theme: chosen, brought in, told of, and a bad one refused', async (look) => {
    const errors: unknown[] = []
    const phone = await openPhone(town.browser, town.server, { ...arrival, theme: look.theme, font: look.font }, look)
    phone.program.on('exception', (error: unknown) => errors.push(error))
    const shot = async (name: string): Promise<void> => {
      const { findings } = await judged(phone, look.target)
      await phone.screenshot(pictureOf(`bring-${name}-${nameOfLook(look)}`))
      expect({ name, findings }).toEqual({ name, findings: [] })
    }
    const bring = await bringPage(phone)
    await shot('idle')

    await agreeToPrivacy(phone)
    await bring.choose('年终总结.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))
    await bring.waitFor('failed')
    expect(await bring.problem()).toMatch(/旧的 \.doc.*另存为 \.docx/)
    await shot('failed')

    const before = (await town.documents('articles')).length
    const doings: string[] = []
    const watched = until('the end', async () => {
      doings.push(String(await bring.page.data('doing')))
      return (await bring.page.data('stage')) === 'done' ? true : undefined
    })
    await bring.choose('半年报告.docx', longDocument({ pages: 3, pictures: 45, pictureBytes: 20_000 }), '换一个文件')
    await watched
    expect(doings.some((doing) => /^正在放图片 \d+\/45$/.test(doing))).toBe(true)
    expect(await bring.lines()).toEqual(expect.arrayContaining(['标题：这半年做了什么', '45 张图片', '字体换成了统一的字体']))
    await shot('done')
    const articles = await town.documents('articles')
    expect(articles).toHaveLength(before + 1)
    expect(articles).toContainEqual(expect.objectContaining({ title: '这半年做了什么', status: 'draft', orgId }))
    expect(errors).toEqual([])
    await phone.close()
  })
})
