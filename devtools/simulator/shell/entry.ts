// How the program is opened: the URL of /phone, or the workbench, turned into launch options and a device.

import type { Device, EnterOptions } from '../host/types'

/** One way in, in the words of the phone's URL. `as` is an openid, or `none` for nobody. */
export interface Entry {
  path: string
  /** As in WeChat's own links: `key=value&…`, values encoded. */
  query: string
  scene: number
  as: string
}

export const SINGLE_PAGE_SCENE = 1154
const STATUS_BAR_PX = 20
const STANDARD_FONT_PX = 16
const DEFAULT_SCENE = 1001
const DEFAULT_PERSONA = 'resident-1'

/** Splits without decoding: WeChat leaves `q` and `scene` encoded, and pages decode them. */
export const parseQuery = (query: string): Record<string, string> => {
  const out: Record<string, string> = {}
  for (const pair of query.replace(/^\?/, '').split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    out[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
  }
  return out
}

export const entryFromUrl = (params: URLSearchParams): Entry => {
  const scene = Number(params.get('scene') ?? DEFAULT_SCENE)
  return {
    path: (params.get('path') ?? '').replace(/^\//, ''), query: params.get('query') ?? '', scene: Number.isInteger(scene) ? scene : DEFAULT_SCENE,
    as: params.get('as') ?? DEFAULT_PERSONA,
  }
}

export const enterOptions = ({ path, query, scene }: Entry): EnterOptions => ({
  path, query: parseQuery(query), scene, referrerInfo: {}, apiCategory: scene === SINGLE_PAGE_SCENE ? 'browseOnly' : 'default',
  ...(scene === 1044 ? { shareTicket: crypto.randomUUID() } : {}),
})

/** Moments single page has no login, whoever holds the phone. */
export const openidOf = ({ as, scene }: Entry): string | undefined => (as === 'none' || as === '' || scene === SINGLE_PAGE_SCENE ? undefined : as)

export const deviceFromUrl = (params: URLSearchParams, entry: Entry): Device => {
  const ban = params.get('ban')
  const font = Number(params.get('font') ?? STANDARD_FONT_PX)
  const keyboardHeight = Number(params.get('keyboard'))
  return {
    theme: params.get('theme') === 'dark' ? 'dark' : 'light', fontSizeSetting: font > 0 ? font : STANDARD_FONT_PX, statusBarHeight: STATUS_BAR_PX,
    openid: openidOf(entry), updateReady: params.get('update') === '1', cameraDenied: params.get('camera') === 'denied',
    ...(keyboardHeight > 0 ? { keyboardHeight } : {}),
    ...(ban === 'template' || ban === 'program' ? { messagesBanned: ban } : {}),
  }
}
