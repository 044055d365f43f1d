// The rules about calls to the cloud and other requests: time, number at once, the same large reply twice, failures, HTTPS.

import type { Records, Request } from './records'
import { limits, type Findings } from './rules'

interface Span {
  started: number
  ms: number
}

/** The largest number of spans that are under way at one moment. */
export function mostAtOnce(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map(({ started }) => spans.filter((other) => other.started <= started && started < other.started + other.ms).length))
}

function sameReplies(requests: readonly Request[]): string[] {
  const last = new Map<string, number>()
  return requests.flatMap(({ large, started, name }) => {
    if (large === '') return []
    const before = last.get(large)
    last.set(large, started)
    return before !== undefined && started - before < limits.sameReplyWithinMs ? [`${name} 两次得到同样的大回包`] : []
  })
}

const pictures = /^(img|image|css)$/

/** The package's own files are on the phone already, and so are its letters. */
const fromNetwork = (url: URL): boolean => url.protocol.startsWith('http') && (url.origin !== location.origin || !/^\/(app\/files|fonts)\//.test(url.pathname))

function picturesAtOnce(resources: readonly PerformanceResourceTiming[]): string[] {
  const slow = resources.filter(({ name, initiatorType, duration }) => pictures.test(initiatorType) && duration > limits.slowImageMs && fromNetwork(new URL(name)))
  const hosts = [...new Set(slow.map(({ name }) => new URL(name).host))]
  return hosts.flatMap((host) => {
    const spans = slow.filter(({ name }) => new URL(name).host === host).map(({ startTime, duration }) => ({ started: startTime, ms: duration }))
    const most = mostAtOnce(spans)
    return most > limits.slowImages ? [`${host} 同时有 ${most} 个图片请求`] : []
  })
}

/** `resources`: what the browser loaded for the page. */
export function judgeRequests({ requests }: Records, resources: readonly PerformanceResourceTiming[]): Findings {
  const most = mostAtOnce(requests.filter(({ ms }) => ms > limits.slowRequestMs))
  // The stand-in itself is on plain http; only what leads elsewhere is the program's choice.
  const plain = resources.filter(({ name }) => name.startsWith('http://') && new URL(name).origin !== location.origin)
  return {
    requestTime: requests.filter(({ ms }) => ms > limits.requestMs).map(({ name, ms }) => `${name} 用了 ${Math.round(ms)} ms`),
    requestCount: most > limits.slowRequests ? [`同时有 ${most} 个慢请求`] : [],
    requestCache: sameReplies(requests),
    requestErrors: requests.filter(({ ok }) => !ok).map(({ name, result }) => `${name}：${result}`),
    imageCount: picturesAtOnce(resources),
    https: [...new Set(plain.map(({ name }) => name))],
  }
}
