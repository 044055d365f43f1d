// cloud.openapi through the real SDK: the code as a picture that reads back, WeChat's refusals, permissions.

import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { readCodeText } from '../../../devtools/cloud/openapi/code-text'
import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse

const code = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ api, given }) => {
  try {
    const { contentType, buffer, errCode, ...rest } = await api.split('.').reduce((found, name) => found[name], cloud.openapi)(given)
    return { contentType, errCode, base64: buffer.toString('base64') }
  } catch ({ errCode, errMsg }) { return { errCode, errMsg } }
}`

beforeAll(async () => {
  house = await openCloudHouse({
    schema: schemaOf({ rules: { functions: { '*': true } } }),
    pages: () => ['pages/home/home', 'pages/article/article'],
  })
  house.writeFunction('codes', code, { permissions: { openapi: ['wxacode.getUnlimited', 'security.imgSecCheck'] } })
  house.writeFunction('without', code)
})
afterAll(() => house.stop())

interface Answer {
  contentType?: string
  base64?: string
  errCode: number
  errMsg?: string
}

async function ask(given: object, api = 'wxacode.getUnlimited', name = 'codes'): Promise<Answer> {
  const { result, error } = await house.call(name, { api, given })
  if (result === undefined) throw new Error(error?.errMsg)
  return JSON.parse(result) as Answer
}

function read({ base64 = '' }: Answer) {
  const picture = PNG.sync.read(Buffer.from(base64, 'base64'))
  const found = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)
  return { width: picture.width, content: readCodeText(found?.data ?? '') }
}

test('the picture carries page and scene', async () => {
  const answer = await ask({ scene: 'c=K3M9PQRT', page: 'pages/article/article', width: 300 })
  expect(answer).toMatchObject({ contentType: 'image/png', errCode: 0 })
  expect(read(answer)).toEqual({ width: 300, content: { page: 'pages/article/article', scene: 'c=K3M9PQRT' } })
})

test('every letter that a scene may have comes back; without a page it is the home page', async () => {
  const scene = `!#$&'()*+,/:;=?@-._~09AZaz`
  expect(read(await ask({ scene }))).toEqual({ width: 430, content: { page: '', scene } })
})

test('colours and a clear ground are drawn', async () => {
  const { base64 = '' } = await ask({ scene: 'a', autoColor: false, lineColor: { r: 200, g: 0, b: 0 }, isHyaline: true })
  const { data } = PNG.sync.read(Buffer.from(base64, 'base64'))
  const colours = new Set<string>()
  for (let at = 0; at < data.length; at += 4) colours.add([...data.subarray(at, at + 4)].join())
  expect([...colours].sort()).toEqual(['200,0,0,255', '255,255,255,0'])
})

test.each([
  ['no scene', {}, 40169],
  ['an empty scene', { scene: '' }, 40169],
  ['a scene of 33 letters', { scene: 'x'.repeat(33) }, 40169],
  ['a scene that is no text', { scene: 5 }, 40169],
  ['a percent sign', { scene: 'c%3D1' }, 40129],
  ['Chinese', { scene: '街' }, 40129],
  ['a blank', { scene: 'a b' }, 40129],
  ['a page with a slash in front', { scene: 'a', page: '/pages/home/home' }, 41030],
  ['a page with a query', { scene: 'a', page: 'pages/home/home?a=1' }, 41030],
  ['a page that is not in the app', { scene: 'a', page: 'pages/none/none' }, 41030],
  ['a small width', { scene: 'a', width: 279 }, 40097],
  ['a large width', { scene: 'a', width: 1281 }, 40097],
])('%s is refused with %#', async (_title, given, errCode) => {
  const answer = await ask(given)
  expect(answer.errCode).toBe(errCode)
  expect(answer.errMsg).toContain('openapi.wxacode.getUnlimited:fail')
})

test('a page that is not released yet passes with checkPath false', async () => {
  expect(await ask({ scene: 'a', page: 'pages/soon/soon', checkPath: false })).toMatchObject({ errCode: 0 })
})

test('a function without the permission is refused', async () => {
  expect(await ask({ scene: 'a' }, 'wxacode.getUnlimited', 'without')).toEqual({
    errCode: -604101,
    errMsg: 'system error: error code: -604101',
  })
})

test('an interface that is not here is refused by its name', async () => {
  expect(await ask({ content: 'x' }, 'security.imgSecCheck')).toMatchObject({
    errCode: -604100,
    errMsg: expect.stringContaining('openapi.security.imgSecCheck is not in this local CloudBase yet') as string,
  })
})

test('who is no function is refused', async () => {
  const sdk = connectSdk(house.cloud)
  expect((await failureOf(sdk.openapi.wxacode.getUnlimited({ scene: 'a' }))).errCode).toBe(-604104)
})
