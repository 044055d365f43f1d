// The only user of wx storage: what is read is `unknown`, and a phone that cannot store never stops a reader.

import type { Key } from './keys'

/** An empty string where nothing is kept, as WeChat answers. */
export function readKept(key: Key): unknown {
  try {
    return wx.getStorageSync<unknown>(key)
  } catch (error) {
    console.warn(`storage: ${key} could not be read`, error)
    return ''
  }
}

/** False where the phone would not take it. */
export function keep(key: Key, value: string | number | object): boolean {
  try {
    wx.setStorageSync(key, value)
    return true
  } catch (error) {
    console.warn(`storage: ${key} could not be kept`, error)
    return false
  }
}

/** For what is large: the page goes on meanwhile. False where the phone would not take it. */
export async function keepLarge(key: Key, value: object): Promise<boolean> {
  try {
    await wx.setStorage({ key, data: value })
    return true
  } catch (error) {
    console.warn(`storage: ${key} could not be kept`, error)
    return false
  }
}

export function drop(key: Key): void {
  try {
    wx.removeStorageSync(key)
  } catch (error) {
    console.warn(`storage: ${key} could not be dropped`, error)
  }
}

export function keptKeys(): Key[] {
  return wx.getStorageInfoSync().keys as Key[]
}
