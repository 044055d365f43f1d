// The staff's page that makes an article of a file.

import type SdkPage from 'miniprogram-automator/out/Page'
import { chosen } from '../chosen-files'
import { type TestPhone, until } from '../phone'
import { findAll } from './screen'

export const bringPath = 'staff/bring/bring'

export interface BringPage {
  page: SdkPage
  /** The first tap asks for consent as well; see consent.ts. */
  choose(name: string, content: Uint8Array, button?: string): Promise<void>
  waitFor(stage: 'going' | 'failed' | 'done'): Promise<void>
  problem(): Promise<string>
  /** Every sentence of the report. */
  lines(): Promise<string[]>
}

export async function bringPage(phone: TestPhone): Promise<BringPage> {
  const page = await phone.waitForPage(bringPath)
  return {
    page,
    async choose(name, content, button = '从聊天里选一个文件') {
      const dialog = chosen(phone.window, [{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }])
      // A browser opens its dialog for a touch of its own alone.
      await phone.frame().getByText(button).tap()
      await dialog
    },
    waitFor: (stage) => until(stage, async () => ((await page.data('stage')) === stage ? true : undefined)).then(() => undefined),
    problem: async () => String(await page.data('problem')),
    async lines() {
      const found: string[] = []
      for (const line of await findAll(page, '.line')) found.push((await line.text()).trim())
      return found
    },
  }
}
