// The staff's desk: its figures, the drafts under them, and the rows that lead on.

import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { findAll, tap } from './screen'

export const deskPath = 'staff/desk/desk'

interface Named {
  key: string
  value: string
}

export interface DeskPage {
  page: SdkPage
  /** Figures and rows by their key, once the numbers are there. */
  values(): Promise<Record<string, string>>
  drafts(): Promise<{ title: string; note: string; returned: boolean }[]>
  troubles(): Promise<string[]>
  /** A figure or a row. */
  tap(key: string): Promise<void>
  tapDraft(place: number): Promise<void>
  retry(): Promise<void>
  /** What became of the messages that were not sent. */
  look(): Promise<void>
}

export async function deskPage(phone: TestPhone): Promise<DeskPage> {
  const page = await phone.waitForPage(deskPath)
  const ready = async (): Promise<void> => void (await until('the numbers', async () => ((await page.data('numbers')) === 'ready' ? true : undefined)))
  const named = async (path: string): Promise<Record<string, string>> => Object.fromEntries(((await page.data(path)) as Named[]).map(({ key, value }) => [key, value]))
  return {
    page,
    async values() {
      await ready()
      return { ...(await named('desk.figures')), ...(await named('rows')) }
    },
    async drafts() {
      await ready()
      return (await page.data('desk.drafts')) as { title: string; note: string; returned: boolean }[]
    },
    async troubles() {
      await ready()
      return ((await page.data('desk.troubles')) as { title: string }[]).map(({ title }) => title)
    },
    tap: (key) => tap(page, `.${key}`),
    tapDraft: async (place) => (await findAll(page, '.draft'))[place]?.tap(),
    retry: () => tap(page, '.retry'),
    look: () => tap(page, '.look'),
  }
}
