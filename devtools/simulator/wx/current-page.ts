// The page on top, its configuration and its handlers, as the areas of wx need them.

import type { Host, OpenPage, WindowConfig } from '../host/types'

export const topPage = (host: Host): OpenPage | undefined => host.pages.at(-1)

/** app.json's window with the page's own json over it. */
export const windowOf = (host: Host, page: OpenPage): WindowConfig => ({ ...host.manifest.app.window, ...host.manifest.components[page.path] })

type Handler = (argument: unknown) => unknown

/** A handler of the page such as onPullDownRefresh, bound to it; undefined where the page has none. */
export const handlerOf = (page: OpenPage, name: string): Handler | undefined => {
  const handler = (page.component as unknown as Record<string, unknown>)[name]
  return typeof handler === 'function' ? argument => (handler as Handler).call(page.component, argument) : undefined
}
