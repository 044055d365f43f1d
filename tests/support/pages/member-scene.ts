// The staff's pages of people, each brought into its fullest state, for whoever looks at them.

import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { tapButton, write } from './board-pages'
import { makeInvite, memberPaths, peoplePage } from './member-pages'
import { see } from './screen'

/** In the order in which they are to be opened, by an administrator of the org's street; each resolves when its page stands. */
export function memberScene(phone: TestPhone, orgId: string): Record<string, () => Promise<unknown>> {
  let path = ''
  const open = async (page: string, query: string): Promise<SdkPage> => {
    await phone.program.callWxMethod('reLaunch', { url: `/${page}?${query}` })
    return phone.waitForPage(page)
  }
  // A sheet that still slides in stands elsewhere.
  const still = (): Promise<unknown> => until('the sheet to stand', () => phone.frame().evaluate('document.getAnimations().every((each) => each.playState === "finished") || undefined'))
  return {
    desk: async () => see(await open('staff/desk/desk', ''), '.people'),
    invite: async () => see(await open(memberPaths.invite, `org=${orgId}`), 'text-entry'),
    async made() {
      await open(memberPaths.invite, `org=${orgId}`)
      const { page } = await makeInvite(phone, '三楼新来的小赵，八月起负责楼道里的阅报栏')
      path = ((await page.callMethod('onShareAppMessage')) as { path: string }).path
    },
    async joining() {
      const [page = '', query = ''] = path.slice(1).split('?')
      const join = await open(page, query)
      await see(join, 'text-entry')
      await tapButton(join, '加入')
      await until('what is wrong', async () => (String(await join.data('notice')) === '' ? undefined : true))
    },
    list: async () => see(await open(memberPaths.list, `id=${orgId}`), '.invite'),
    async sheet() {
      await open(memberPaths.list, 'id=o_qingqu')
      await (await peoplePage(phone)).open('周师傅')
      await still()
    },
    async code() {
      const join = await open(memberPaths.join, '')
      await write(await see(join, 'text-entry'), 'input', '34')
      await tapButton(join, '看看邀请')
      await until('what is wrong', async () => (String(await join.data('notice')) === '' ? undefined : true))
    },
  }
}
