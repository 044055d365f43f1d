// The scanner: what a code leads to is opened, and a code that is none of ours is told so.

import { isRecord } from '../contract/run-guards'
import { arrivalOfScan } from '../entry/scanned'
import { goTo } from './navigate'

export async function scanBoard(): Promise<void> {
  let scan: { result: string; path?: string }
  try {
    scan = await wx.scanCode({})
  } catch (error) {
    const why = isRecord(error) ? String(error.errMsg) : String(error)
    // Cancelling is no failure. Anything else is said in words.
    if (!why.includes('cancel')) tell('没有扫成', '请对准码再扫一次。')
    return
  }
  const arrival = arrivalOfScan(scan)
  if (arrival.kind === 'unreadable') tell('这不是阅报栏的码', '请扫贴在阅报栏上的那一张。')
  else goTo(arrival)
}

function tell(title: string, content: string): void {
  void wx.showModal({ title, content, showCancel: false, confirmText: '知道了' })
}
