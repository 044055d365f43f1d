// The rules about time: the first screen, drawing, scripts, and how often and how much setData sends.

import type { Records } from './records'
import { limits, type Findings } from './rules'

const whole = Math.round

/** The largest number of `times` (ascending) within any one second. */
export function mostInASecond(times: readonly number[]): number {
  let most = 0
  let from = 0
  times.forEach((time, index) => {
    while (time - (times[from] ?? time) >= 1000) from += 1
    most = Math.max(most, index - from + 1)
  })
  return most
}

/** `firstScreen`: ms until the first page's main content was painted. */
export function judgeSpeed({ setData, handlers }: Records, firstScreen: number): Findings {
  // What an observer sets while the view is drawn goes over with what is being drawn.
  const sent = setData.filter(({ keys, nested }) => keys.length > 0 && !nested)
  const most = mostInASecond(sent.map(({ started }) => started).sort((a, b) => a - b))
  return {
    firstScreen: firstScreen > limits.firstScreenMs ? [`首屏用了 ${whole(firstScreen)} ms`] : [],
    render: setData.filter(({ ms }) => ms > limits.renderMs).map(({ component, ms }) => `${component} 渲染了 ${whole(ms)} ms`),
    script: handlers.filter(({ ms }) => ms > limits.scriptMs).map(({ component, name, ms }) => `${component} 的 ${name} 运行了 ${whole(ms)} ms`),
    // Scripts are loaded once and on a phone beforehand; the tool's rule is about what answers the reader.
    handlers: handlers
      .filter(({ name, ms }) => name !== 'scripts' && ms > limits.handlerMs)
      .map(({ component, name, ms }) => `${component} 的 ${name} 运行了 ${whole(ms)} ms`),
    setDataRate: most > limits.setDataPerSecond ? [`一秒内调用了 ${most} 次`] : [],
    setDataSize: sent
      .filter(({ bytes }) => bytes > limits.setDataBytes)
      .map(({ component, keys, bytes }) => `${component} 的 ${keys.join('、')} 有 ${whole(bytes / 1024)} KB`),
  }
}
