// What happens to the program as a whole: errors, theme, window, foreground and background.

import type { EnterOptions, Host } from '../host/types'
import { listeners } from './listeners'
import type { Members } from './result'

/** Things that happen to a phone and never to a browser: one may listen, nothing comes. */
const SILENT = ['MemoryWarning', 'AudioInterruptionBegin', 'AudioInterruptionEnd', 'UserCaptureScreen']

export const appEvents = (host: Host): Members => {
  const members: Members = {}
  const pair = <T>(name: string) => {
    const known = listeners<T>()
    members[`on${name}`] = known.on
    members[`off${name}`] = known.off
    return known
  }
  for (const name of SILENT) pair(name)
  const errors = pair<string>('Error')
  host.on('error', ({ message, stack }) => errors.fire(stack || message))
  const rejections = pair<{ reason: unknown; promise: Promise<unknown> }>('UnhandledRejection')
  window.addEventListener('unhandledrejection', ({ reason, promise }) => rejections.fire({ reason, promise }))
  const themes = pair<{ theme: string }>('ThemeChange')
  let { theme } = host.device
  host.on('device', device => {
    if (device.theme === theme) return
    theme = device.theme
    themes.fire({ theme })
  })
  const sizes = pair<{ size: { windowWidth: number; windowHeight: number; screenWidth: number; screenHeight: number } }>('WindowResize')
  window.addEventListener('resize', () => sizes.fire({
    size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight, screenWidth: window.innerWidth, screenHeight: window.innerHeight },
  }))
  host.on('appShow', pair<EnterOptions>('AppShow').fire)
  host.on('appHide', pair<object>('AppHide').fire)
  // WeChat also tells of a package that takes longer than ten seconds; here it comes at once or not at all.
  host.on('lazyLoadError', pair<object>('LazyLoadError').fire)
  host.on('pageNotFound', pair<{ path: string }>('PageNotFound').fire)
  return members
}
