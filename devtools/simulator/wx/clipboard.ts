// The clipboard: the browser's own where it allows, a copy of it here where it does not. A privacy API on a real phone.

import type { Host } from '../host/types'
import { asynchronous, requireString, type Members } from './result'

const TOAST_MS = 1500

export const clipboard = (host: Host): Members => {
  let kept = ''
  return {
    setClipboardData: asynchronous('setClipboardData', async options => {
      kept = requireString(options, 'data')
      // A browser refuses without a gesture or a permission; the app is not to notice, as on a phone.
      await navigator.clipboard.writeText(kept).catch(() => undefined)
      host.shell.showToast({ title: '内容已复制', icon: 'none', duration: TOAST_MS, mask: false })
    }),
    getClipboardData: asynchronous('getClipboardData', async () => ({
      data: kept === '' ? await navigator.clipboard.readText().catch(() => '') : kept,
    })),
  }
}
