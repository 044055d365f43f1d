// wx storage: each persona has its own, single-page mode another; types survive as WeChat keeps them.

import type { Host } from '../host/types'
import { areaName, storageArea } from './storage-area'
import { asynchronous, parameterError, synchronous, WxFailure, type Members, type Options } from './result'

const TOTAL_LIMIT_KB = 10240

/** Top-level undefined and Date are kept by WeChat beside what JSON knows. */
const encode = (value: unknown): string => {
  if (value === undefined) return '{"t":"u"}'
  return JSON.stringify({ v: value })
}

const decode = (text: string): unknown => {
  const { t, v } = JSON.parse(text) as { t?: string; v?: unknown }
  if (t === 'd') return new Date(v as number)
  return t === 'u' ? undefined : v
}

const keyOf = (key: unknown): string => {
  if (typeof key !== 'string') throw parameterError('key', 'String', key)
  return key
}

export const storage = (host: Host): Members => {
  const area = () => storageArea(areaName(host.enterOptions.apiCategory, host.device.openid))
  const write = (key: unknown, value: unknown) => area().write(keyOf(key), encode(value))
  const read = (key: unknown): { found: boolean; value: unknown } => {
    const text = area().read(keyOf(key))
    return text === undefined ? { found: false, value: '' } : { found: true, value: decode(text) }
  }
  const info = () => ({ keys: area().keys(), currentSize: Math.ceil(area().bytes() / 1024), limitSize: TOTAL_LIMIT_KB })
  const refuseEncryption = (options: Options) => {
    if (options.encrypt === true) throw new WxFailure('encrypt is not in this simulator yet')
  }
  const setSync = synchronous('setStorageSync', write)
  return {
    setStorage: asynchronous('setStorage', options => {
      refuseEncryption(options)
      write(options.key, options.data)
    }),
    // A Date is looked at before the copy would make it a text.
    setStorageSync: (key: unknown, value: unknown) => {
      if (value instanceof Date) area().write(keyOf(key), JSON.stringify({ t: 'd', v: value.getTime() }))
      else setSync(key, value)
    },
    getStorage: asynchronous('getStorage', options => {
      refuseEncryption(options)
      const { found, value } = read(options.key)
      if (!found) throw new WxFailure('data not found')
      return { data: value }
    }),
    getStorageSync: (key: unknown) => read(key).value,
    removeStorage: asynchronous('removeStorage', options => area().remove(keyOf(options.key))),
    removeStorageSync: synchronous('removeStorageSync', key => area().remove(keyOf(key))),
    clearStorage: asynchronous('clearStorage', () => area().clear()),
    clearStorageSync: synchronous('clearStorageSync', () => area().clear()),
    getStorageInfo: asynchronous('getStorageInfo', info),
    getStorageInfoSync: synchronous('getStorageInfoSync', info),
    batchSetStorageSync: synchronous('batchSetStorageSync', list => {
      for (const { key, value } of list as { key: unknown; value: unknown }[]) write(key, value)
    }),
    batchGetStorageSync: synchronous('batchGetStorageSync', keys => (keys as unknown[]).map(key => read(key).value)),
  }
}
