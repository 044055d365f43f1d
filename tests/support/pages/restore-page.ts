// The page that puts an archive back, reached from where an empty installation is claimed.

import { agreeToPrivacy } from '../consent'
import { chosen } from '../chosen-files'
import { type TestPhone, until } from '../phone'

export interface RestorePage {
  choose(files: readonly { name: string; content: Uint8Array }[]): Promise<void>
  type(code: string): Promise<void>
  restore(): Promise<void>
  /** Waits for one. */
  problem(): Promise<string>
  waitForEnd(): Promise<void>
}

export async function restorePage(phone: TestPhone): Promise<RestorePage> {
  await phone.frame().getByText('有别处做的备份，放回来').tap()
  const page = await phone.waitForPage('staff/restore/restore')
  return {
    async choose(files) {
      await agreeToPrivacy(phone)
      const dialog = chosen(phone.window, files.map(({ name, content }) => ({ name, mimeType: 'application/zip', buffer: Buffer.from(content) })))
      await phone.frame().getByText('从聊天里选备份文件').tap()
      await dialog
      await phone.frame().getByText('重新选').waitFor()
    },
    type: (code) => phone.frame().locator('input').last().fill(code),
    restore: () => phone.frame().getByText('放回', { exact: true }).tap(),
    problem: () => until('a problem', async () => String(await page.data('problem')) || undefined),
    waitForEnd: () => until('the end', async () => ((await page.data('stage')) === 'done' ? true : undefined)).then(() => undefined),
  }
}
