// A function that passes an openapi call on and answers with what came back, for tests of WeChat's side.

import type { CloudHouse } from './cloud-house'

const code = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const one = async ({ api, given }) => {
  try { return await api.split('.').reduce((found, name) => found[name], cloud.openapi)(given) }
  catch ({ errCode, errMsg }) { return { errCode, errMsg } }
}
exports.main = async ({ calls }) => Promise.all(calls.map(one))`

export interface OpenapiAnswer {
  errCode: number
  errMsg: string
  traceId?: string
  result?: { suggest: string; label: number }
  detail?: Record<string, unknown>[]
}

export interface OpenapiCaller {
  (api: string, given: object): Promise<OpenapiAnswer>
  /** All at once. */
  together(api: string, given: readonly object[]): Promise<OpenapiAnswer[]>
}

/** `permissions` are those of its config.json. */
export function writeOpenapiCaller(house: CloudHouse, permissions: readonly string[]): OpenapiCaller {
  house.writeFunction('openapi', code, { permissions: { openapi: permissions }, timeout: 30 })
  const together = async (api: string, given: readonly object[]): Promise<OpenapiAnswer[]> => {
    const { result, error } = await house.call('openapi', { calls: given.map((one) => ({ api, given: one })) }, 'caller')
    if (result === undefined) throw new Error(error?.errMsg)
    return JSON.parse(result) as OpenapiAnswer[]
  }
  const call = async (api: string, given: object): Promise<OpenapiAnswer> => (await together(api, [given]))[0] as OpenapiAnswer
  return Object.assign(call, { together })
}
