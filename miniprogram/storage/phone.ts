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

export function keep(key: Key, value: string | number): void {
  try {
    wx.setStorageSync(key, value)
  } catch (error) {
    console.warn(`storage: ${key} could not be kept`, error)
  }
}
