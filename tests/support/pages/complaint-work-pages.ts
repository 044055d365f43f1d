// The staff's pages of complaints: the queue of an org, and one complaint with its answer.

import type Element from 'miniprogram-automator/out/Element'
import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { tapButton, write } from './board-pages'
import { findAll, see, tap } from './screen'

export const complaintWorkPaths = { list: 'staff/complaints/list/list', one: 'staff/complaints/one/one' }

interface Row {
  id: string
  title: string
  status: string
}

export interface ComplaintQueuePage {
  page: SdkPage
  rows(): Promise<Row[]>
  /** The part of what is open, or of what is done. */
  choose(place: 'open' | 'done'): Promise<void>
  open(id: string): Promise<void>
}

export async function complaintQueuePage(phone: TestPhone): Promise<ComplaintQueuePage> {
  const page = await phone.waitForPage(complaintWorkPaths.list)
  const ready = (): Promise<true> => until('the queue', async () => ((await page.data('stage')) === 'ready' ? true : undefined))
  await ready()
  const rows = async (): Promise<Row[]> => (await page.data('rows')) as Row[]
  return {
    page,
    rows,
    async choose(place) {
      await see(page, 'segments', '.segment')
      await (await findAll(page, 'segments', '.segment'))[place === 'open' ? 0 : 1]?.tap()
      await ready()
    },
    async open(id) {
      const place = await until('the complaint in the queue', async () => {
        const at = (await rows()).findIndex((row) => row.id === id)
        return at < 0 ? undefined : { at }
      })
      await (await findAll(page, '.complaint'))[place.at]?.tap()
    },
  }
}

export interface ComplaintWorkPage {
  page: SdkPage
  /** Waits until its state is said so. */
  waitForStatus(status: string): Promise<void>
  waitForNotice(part: string): Promise<void>
  write(text: string): Promise<void>
  written(): Promise<string>
  history(): Promise<string[]>
  tap(button: string): Promise<void>
  articleNote(): Promise<string>
}

export async function complaintWorkPage(phone: TestPhone): Promise<ComplaintWorkPage> {
  const page = await phone.waitForPage(complaintWorkPaths.one)
  await see(page, 'panel')
  const entry = (): Promise<Element> => see(page, 'text-entry')
  return {
    page,
    async waitForStatus(status) {
      await until(`the complaint to be ${status}`, async () => ((await page.data('complaint.status')) === status ? true : undefined))
    },
    async waitForNotice(part) {
      await until(part, async () => (String(await page.data('notice')).includes(part) ? true : undefined))
    },
    write: async (text) => write(await entry(), 'textarea', text),
    written: async () => String(await page.data('answer')),
    history: async () => ((await page.data('complaint.history')) as { what: string }[]).map(({ what }) => what),
    tap: (button) => (button.startsWith('.') ? tap(page, button) : tapButton(page, button)),
    articleNote: async () => String(await page.data('complaint.articleNote')),
  }
}
