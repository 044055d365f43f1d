// Messages to one person that are under way at the same time.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSendMessage } from '../../../../../devtools/cloud/openapi/subscribe-send'
import { openWechat, type WechatAccount } from '../../../../../devtools/cloud/wechat'

const dataDir = mkdtempSync(join(tmpdir(), 'wechat-'))
const open = (): WechatAccount =>
  openWechat({ dataDir, appId: 'app', now: Date.now, running: false, settings: () => [{ _id: 'reminder', templateId: 'news' }], push: () => Promise.resolve(true) })
const given = { touser: 'ada', template_id: 'news', data: { thing1: { value: 'a' }, thing2: { value: 'b' }, time3: { value: '15:01' } } }

afterAll(() => rmSync(dataDir, { recursive: true }))

test('of two at once one arrives, the other is refused with 43108 and uses nothing up; what is left outlives a restart', async () => {
  const wechat = open()
  for (let time = 0; time < 3; time += 1) wechat.subscriptions.grant('ada', 'news')
  const send = createSendMessage({ wechat, now: () => 1_000 })
  expect(await Promise.all([send(given), send(given)])).toMatchObject([{ errcode: 0 }, { errcode: 43108 }])
  expect(await send(given)).toMatchObject({ errcode: 0 })
  wechat.close()
  const later = open()
  expect(later.subscriptions.left('ada', 'news')).toBe(1)
  expect(later.messages.of('ada').map(({ at }) => at)).toEqual([1_000, 1_000])
  later.close()
})
