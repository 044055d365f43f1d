// The rules about what a program does: its errors, interfaces that are no longer kept up, and leaving its home at once.

import type { Records } from './records'
import type { Findings } from './rules'

/** `@deprecated` in miniprogram-api-typings 5.2.3. */
const deprecated = new Set([
  'arrayBufferToBase64', 'base64ToArrayBuffer', 'chooseImage', 'chooseVideo', 'createAudioContext', 'createCanvasContext',
  'getBackgroundAudioPlayerState', 'getShareInfo', 'getSystemInfo', 'getSystemInfoAsync', 'getSystemInfoSync', 'onBackgroundAudioPause',
  'onBackgroundAudioPlay', 'onBackgroundAudioStop', 'pauseBackgroundAudio', 'pauseVoice', 'playBackgroundAudio', 'playVoice',
  'reportAnalytics', 'reportMonitor', 'seekBackgroundAudio', 'setTopBarText', 'setWindowSize', 'startRecord', 'stopBackgroundAudio',
  'stopRecord', 'stopVoice',
])

const routes = new Set(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'])
const atOnceMs = 1000

/** `home`: path of the program's first page. */
export function judgeHabits({ errors, wx, pages, touchedAt }: Records, home: string): Findings {
  const old = new Set(wx.map(({ method }) => method).filter((method) => deprecated.has(method)))
  const [first] = pages
  const left = first?.path === home ? wx.find(({ method, at }) => routes.has(method) && at < touchedAt && at - first.at < atOnceMs) : undefined
  return {
    errors: [...new Set(errors)],
    deprecated: [...old].map((method) => `wx.${method}`),
    redirect: left ? [`首页打开后就调用了 wx.${left.method}`] : [],
  }
}
