// The question that a page has asked to be put before its user leaves it by the phone's own back button.

import type { OpenPage } from './types'

const messages = new WeakMap<OpenPage, string>()

/** Undefined takes it back. */
export const setUnloadAlert = (page: OpenPage, message: string | undefined): void => {
  if (message === undefined) messages.delete(page)
  else messages.set(page, message)
}

export const unloadAlertOf = (page: OpenPage): string | undefined => messages.get(page)
