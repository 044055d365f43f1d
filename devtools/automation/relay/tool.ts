// The calls about the developer tool itself, which no phone can answer.

import type { HeadlessPhone } from './headless-phone'
import type { Params } from './protocol'

export interface ToolOptions {
  headless: HeadlessPhone
  testAccounts: { nickName: string; openid: string }[]
}

export type ToolCall = (params: Params) => Promise<unknown>

/** What WeChat DevTools does with an account or a real phone, neither of which is here. */
const absent: Record<string, string> = {
  'Tool.enableRemoteDebug': 'there is no real phone to debug',
  'Tool.getTicket': 'nobody logs in, so there is no ticket',
  'Tool.setTicket': 'nobody logs in, so there is no ticket',
  'Tool.refreshTicket': 'nobody logs in, so there is no ticket',
}

export function createToolCalls({ headless, testAccounts }: ToolOptions): Record<string, ToolCall> {
  const refused = Object.entries(absent).map(([method, why]): [string, ToolCall] => [
    method,
    () => Promise.reject(new Error(`${method} is not in this simulator: ${why}`)),
  ])
  return {
    ...Object.fromEntries(refused),
    // "dev" passes the SDK's check of the base library's version.
    'Tool.getInfo': () => Promise.resolve({ SDKVersion: 'dev' }),
    'Tool.getTestAccounts': () => Promise.resolve({ accounts: testAccounts }),
    /** DevTools closes its window; here the phone that this port opened, while phones in people's browsers are theirs to close. */
    'Tool.close': async () => {
      await headless.close()
      return {}
    },
    async 'App.captureScreenshot'() {
      const phone = await headless.acquire()
      const browser = await headless.browserOf(phone)
      if (!browser) {
        throw new Error(
          'App.captureScreenshot: the phone driven now is open in a browser of its own, and only that browser can photograph it; ' +
            'close it, and the port opens one by itself that it can photograph',
        )
      }
      return { data: (await browser.screenshot()).toString('base64') }
    },
  }
}
