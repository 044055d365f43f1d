// What every test file about automation stands on: the small app, a browser, and a phone that is opened anew for each test.

import { join } from 'node:path'
import { tellCalls } from '../../support/automator-calls'
import { type TestBrowser, startBrowser } from '../../support/browser'
import { type Arrival, type TestPhone, openPhone } from '../../support/phone'
import { type SmallApp, serveSmallApp } from '../../support/small-app'

export interface AutomationHouse {
  app: SmallApp
  browser: TestBrowser
  open(arrival?: Arrival): Promise<TestPhone>
  stop(): Promise<void>
}

export async function openAutomationHouse(): Promise<AutomationHouse> {
  const [app, browser] = await Promise.all([serveSmallApp(join(__dirname, 'app')), startBrowser()])
  return {
    app,
    browser,
    open: (arrival = {}) => openPhone(browser, app, arrival),
    async stop() {
      await browser.close()
      await app.stop()
      tellCalls()
    },
  }
}
