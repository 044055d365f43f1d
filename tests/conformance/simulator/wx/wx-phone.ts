// A phone with the program of wx-app.ts, fresh for each test of a file.

import type { AppFolder } from '../../../support/app-folder'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'
import { wxApp } from './wx-app'

/** To be called where the tests are described. `opened` hears of the phone before each of them, and is waited for. */
export function phoneForEach(opened: (phone: SimulatedPhone) => unknown): void {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone

  beforeAll(async () => {
    browser = await startBrowser()
    app = wxApp()
    simulator = await startSimulator(app)
  }, 60_000)
  beforeEach(async () => {
    phone = await simulator.open(browser)
    await opened(phone)
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    await simulator.stop()
    app.remove()
    await browser.close()
  })
}
