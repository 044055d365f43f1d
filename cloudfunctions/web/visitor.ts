// Who reads, by what the browser calls itself: it decides only what the buttons say, and whether an open is a machine's.

/** `desktop` scans the code with a phone, `wechat` can go straight to the mini-program, `phone` is any other browser on a phone. */
export type Visitor = 'desktop' | 'wechat' | 'phone'

/** WeChat on a computer shows its pages there too, where a code can be scanned and no mini-program should be forced open. */
export function visitorOf(userAgent: string): Visitor {
  if (/MicroMessenger/i.test(userAgent) && !/WindowsWechat|MacWechat/i.test(userAgent)) return 'wechat'
  return /Mobile|Android|iPhone|iPod|HarmonyOS|OpenHarmony/i.test(userAgent) ? 'phone' : 'desktop'
}

/** Crawlers, link previews and driven browsers say so; an empty name is no browser's. */
export function isMachine(userAgent: string): boolean {
  return userAgent.trim() === '' || /(?<!cu)bot(?![a-z])|crawl|spider|slurp|preview|headless|lighthouse|phantom|python|curl\/|wget|okhttp|java\/|go-http|node|axios|scrapy|archiver|fetch/i.test(userAgent)
}
