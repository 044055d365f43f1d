// The pairs `on…` and `off…` of wx; `off` without a listener removes them all, as in WeChat.

export interface Listeners<T> {
  on(listener: unknown): void
  off(listener?: unknown): void
  fire(detail: T): void
}

export const listeners = <T>(): Listeners<T> => {
  const known = new Set<(detail: T) => void>()
  return {
    on(listener) {
      if (typeof listener === 'function') known.add(listener as (detail: T) => void)
    },
    off(listener) {
      if (typeof listener === 'function') known.delete(listener as (detail: T) => void)
      else known.clear()
    },
    fire(detail) {
      // One listener's error is reported and does not keep the others from hearing.
      for (const listener of [...known]) {
        try {
          listener(detail)
        } catch (error) {
          reportError(error)
        }
      }
    },
  }
}
