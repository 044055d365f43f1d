// The storage of a phone for unit tests, as WeChat answers: an empty string for what is not there, and a refusal once it is full.

import { randomFillSync } from 'node:crypto'

/** What the program's storage uses of `wx`, and its chance. WeChat's whole types cannot stand beside Node's. */
interface WxStorage {
  getRandomValues(asked: { length: number }): Promise<{ randomValues: ArrayBuffer }>
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- WeChat's types have it so
  getStorageSync<T>(key: string): T
  setStorageSync(key: string, value: unknown): void
  setStorage(options: { key: string; data: unknown }): Promise<void>
  removeStorageSync(key: string): void
  getStorageInfoSync(): { keys: string[] }
}

declare global {
  var wx: WxStorage
}

export interface PhoneStorage {
  /** As JSON, by key. */
  values: Map<string, string>
  /** Nothing more fits in from now on. */
  fill(): void
  /** The same, until there is room again. */
  fillUntil(hasRoom: () => boolean): void
}

/** An empty one, in place of the `wx` that a unit test does not have. */
export function phoneStorage(): PhoneStorage {
  const values = new Map<string, string>()
  let isFull = (): boolean => false
  const write = (key: string, value: unknown): void => {
    if (isFull()) throw new Error('setStorage:fail exceed storage max size 10Mb')
    values.set(key, JSON.stringify(value))
  }
  globalThis.wx = {
    getStorageSync: (key) => JSON.parse(values.get(key) ?? '""'),
    setStorageSync: write,
    setStorage: async ({ key, data }) => write(key, data),
    removeStorageSync: (key) => void values.delete(key),
    getStorageInfoSync: () => ({ keys: [...values.keys()] }),
    getRandomValues: async ({ length }) => ({ randomValues: randomFillSync(new Uint8Array(length)).buffer }),
  }
  return { values, fill: () => void (isFull = () => true), fillUntil: (hasRoom) => void (isFull = () => !hasRoom()) }
}
