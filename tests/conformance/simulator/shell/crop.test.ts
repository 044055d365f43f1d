// wx.cropImage in the phone's own window: moved, enlarged, done, given up, and what it refuses.

import type { TestPhone } from '../../../support/phone'
import { openAutomationHouse, type AutomationHouse } from '../../automation/house'
import { pngOf } from '../../../support/chosen-files'

let house: AutomationHouse
let phone: TestPhone

jest.setTimeout(60_000)
beforeAll(async () => {
  house = await openAutomationHouse()
  phone = await house.open()
})
afterAll(async () => {
  await phone.close()
  await house.stop()
})

/** As the program calls it, with a picture of 100 × 40. */
const crop = async (cropScale: string, src?: string): Promise<Record<string, unknown>> => {
  const bytes = pngOf(100, 40).buffer.toString('base64')
  return phone.frame().evaluate(`(() => { const { wx } = yuelanHost; const own = wx.env.USER_DATA_PATH + '/a.png'; wx.getFileSystemManager().writeFileSync(own, '${bytes}', 'base64')
    return new Promise(success => wx.cropImage({ src: ${src === undefined ? 'own' : JSON.stringify(src)}, cropScale: '${cropScale}', success, fail: success })) })()`)
}
const sizeOf = (result: Record<string, unknown>): Promise<unknown> =>
  phone.frame().evaluate(`yuelanHost.wx.getImageInfo({ src: ${JSON.stringify(result['tempFilePath'])} }).then(({ width, height }) => [width, height])`)
const sheet = () => phone.window.locator('.crop')

test('done without a change gives the middle, as large as it can be', async () => {
  const cropped = crop('1:1')
  await sheet().getByRole('button', { name: '完成' }).click()
  expect(await cropped).toEqual({ errMsg: 'cropImage:ok', tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.jpg$/) })
  expect(await sizeOf(await cropped)).toEqual([40, 40])
})

test('enlarged and moved it gives a smaller part', async () => {
  const cropped = crop('5:4')
  await sheet().getByRole('slider', { name: '放大' }).fill('2')
  await sheet().locator('.crop-frame').press('ArrowLeft')
  await sheet().getByRole('button', { name: '完成' }).click()
  expect(await sizeOf(await cropped)).toEqual([25, 20])
})

test('given up it fails as such', async () => {
  const cropped = crop('1:1')
  await sheet().getByRole('button', { name: '取消' }).click()
  expect(await cropped).toEqual({ errMsg: 'cropImage:fail cancel' })
})

test.each([
  ['2:1', undefined, 'cropImage:fail parameter error: parameter.cropScale is invalid;'],
  ['1:1', 'wxfile://tmp_none.png', 'cropImage:fail no such file or directory, open wxfile://tmp_none.png'],
])('%s of %s is refused', async (scale, src, errMsg) => {
  expect((await crop(scale, src))['errMsg']).toBe(errMsg)
})
