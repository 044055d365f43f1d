// J: an administrator invites; somebody else joins by the card, another by the code; one is taken off, and their desk says so.

import { enter } from '../support/entering'
import { tapButton, write } from '../support/pages/board-pages'
import { deskWords, join, makeInvite, memberPaths, peoplePage, tapOnDesk } from '../support/pages/member-pages'
import { see } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('one phone is several people, one after the other')

const org = 'o_nanyao'
let town: Town
let phone: TestPhone
/** Of the card that was made to be sent. */
let card = { title: '', path: '' }
let code = ''

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
  phone = await town.open({ path: 'staff/desk/desk', as: 'admin-1' })
})
afterAll(() => town?.stop())

const as = (person: string, path: string, query = ''): Promise<void> => enter(phone, 'cold', { path, query, scene: 1001, as: person })
const confirm = async (): Promise<void> => {
  await phone.window.locator('.modal-confirm').waitFor()
  await phone.program.native().confirmModal()
}

test('the desk leads an administrator to the people, and on to an invitation', async () => {
  await tapOnDesk(phone, '.people')
  const street = await peoplePage(phone)
  expect((await street.people('秦姐（您）')).map(({ note }) => note.split('，')[0])).toEqual(expect.arrayContaining(['管理员', '审稿']))
  await phone.screenshot(pictureOf('members-list'))
  await as('admin-1', memberPaths.list, `id=${org}`)
  await tapButton((await peoplePage(phone)).page, '请人加入')
  await phone.screenshot(pictureOf('members-invite'))
  const made = await makeInvite(phone, '三楼的小赵')
  code = made.code
  expect(code).toMatch(/^\w{4} \w{4}$/)
  await phone.screenshot(pictureOf('members-made'))
  card = (await made.page.callMethod('onShareAppMessage')) as typeof card
  expect(card.title).toBe('南窑社区请您做撰稿，点开就能加入')
  expect(card.path).toMatch(/^\/staff\/members\/join\/join\?invite=[0-9a-z]{32}$/)
  await tapButton(made.page, '发好了')
  const list = await peoplePage(phone)
  await until('the one who is waited for', async () => ((await list.waiting()).some(({ shown }) => shown === '三楼的小赵') ? true : undefined))
})

test('whoever opens the card joins with a name, and the desk is theirs', async () => {
  const [path = '', query = ''] = card.path.slice(1).split('?')
  await as('zhao', path, query)
  await until('the invitation', async () => (String(await (await phone.page()).data('stage')) === 'open' ? true : undefined))
  await phone.screenshot(pictureOf('members-join'))
  await join(phone, '赵大姐')
  await phone.screenshot(pictureOf('members-joined'))
  await tapButton(await phone.page(), '去工作台')
  expect(await deskWords(phone)).toBe('撰稿')
})

test('a second person is told that it was used, by the code as well', async () => {
  await as('qian', 'staff/desk/desk')
  expect(await deskWords(phone)).toBe('您还不是工作人员')
  await tapOnDesk(phone, '.join')
  const page = await phone.waitForPage(memberPaths.join)
  await write(await see(page, 'text-entry'), 'input', 'AAAA AAAA')
  await tapButton(page, '看看邀请')
  await until('what is wrong', async () => (String(await page.data('notice')).startsWith('没有这个邀请码') ? true : undefined))
  await phone.screenshot(pictureOf('members-code'))
  await write(await see(page, 'text-entry'), 'input', code.toLowerCase())
  await tapButton(page, '看看邀请')
  await until('why not', async () => ((await page.data('title')) === '这个邀请已经用过了' ? true : undefined))
  await phone.screenshot(pictureOf('members-used'))
})

test('an administrator takes them off after a question, and their desk says so', async () => {
  await as('admin-1', memberPaths.list, `id=${org}`)
  const list = await peoplePage(phone)
  expect((await list.people('赵大姐')).map(({ note }) => note)).toEqual([expect.stringMatching(/^撰稿，.+加入$/)])
  await list.open('赵大姐')
  await phone.screenshot(pictureOf('members-sheet'))
  await tapButton(await see(list.page, 'sheet'), '请出单位')
  await confirm()
  await list.people('赵大姐', false)
  await as('zhao', 'staff/desk/desk')
  expect(await deskWords(phone)).toBe('您还不是工作人员')
})
