// The phone inside a WeChat DevTools that runs already: no browser of ours around it, so pages are opened by reLaunch and not by an address.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import automator from 'miniprogram-automator'
import type SdkPage from 'miniprogram-automator/out/Page'
import { counted } from './automator-calls'
import { type Arrival, type TestPhone, until } from './phone'
import { onlyHere } from './target'

const home = 'pages/home/home'

export function launchUrl({ path = home, query = {} }: Arrival): string {
  const values = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${path}${values.length > 0 ? `?${values.join('&')}` : ''}`
}

/**
 * A hot start in the program that is open. Who holds the phone (`as`) is whoever is logged in to DevTools, and its scene, theme and font
 * size are as they are set there: a test that depends on one of them belongs in `testHere`.
 */
export async function openRealPhone(wsEndpoint: string, arrival: Arrival): Promise<TestPhone> {
  const program = counted(await automator.connect({ wsEndpoint }))
  await program.reLaunch(launchUrl(arrival))
  const page = async (): Promise<SdkPage> => {
    const current = await program.currentPage()
    if (!current) throw new Error('no page is open')
    return current
  }
  return {
    program,
    get window(): never {
      throw onlyHere('the browser around the phone')
    },
    frame(): never {
      throw onlyHere('the frame of the phone')
    },
    page,
    waitForPage: (path) => until(`the page ${path}`, async () => ((await page()).path === path ? page() : undefined)),
    async screenshot(path) {
      mkdirSync(dirname(path), { recursive: true })
      await program.screenshot({ path })
    },
    close: () => Promise.resolve(program.disconnect()),
  }
}
