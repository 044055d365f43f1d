// The storage of a phone for unit tests, as WeChat answers: an empty string for what is not there, and a refusal once it is full.

interface Storage {
  values: Map<string, string>
  /** Nothing more fits in from now on. */
  fill(): void
}

/** In place of `wx`, which a unit test does not have. Values pass through JSON, as they do in WeChat. */
export function phoneStorage(): Storage {
  const values = new Map<string, string>()
  let full = false
  const write = (key: string, value: unknown): void => {
    if (full) throw new Error('setStorage:fail exceed storage max size 10Mb')
    values.set(key, JSON.stringify(value))
  }
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string): unknown => JSON.parse(values.get(key) ?? '""'),
      setStorageSync: write,
      setStorage: ({ key, data }: { key: string; data: unknown }) => Promise.resolve().then(() => write(key, data)),
      removeStorageSync: (key: string) => void values.delete(key),
    },
  })
  return { values, fill: () => void (full = true) }
}
