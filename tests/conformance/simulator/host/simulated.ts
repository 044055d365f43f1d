// One browser and one app for a test file; a fresh phone for each test that asks.

import { writeApp, type AppFolder, type AppSources } from '../../../support/app-folder'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { startSimulator, type Arrival, type SimulatedPhone, type Simulator } from '../../../support/simulator'

/** To be called at the top of a test file: opens the phone, closes everything at the end. */
export function simulated(sources: AppSources): { open(arrival?: Arrival): Promise<SimulatedPhone> } {
  let folder: AppFolder
  let browser: TestBrowser
  let simulator: Simulator
  const phones: SimulatedPhone[] = []
  beforeAll(async () => {
    folder = writeApp(sources)
    ;[browser, simulator] = await Promise.all([startBrowser(), startSimulator(folder)])
  }, 60_000)
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close()
  })
  afterAll(async () => {
    await browser.close()
    await simulator.stop()
    folder.remove()
  })
  return {
    async open(arrival) {
      const phone = await simulator.open(browser, arrival)
      phones.push(phone)
      return phone
    },
  }
}
