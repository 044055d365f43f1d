// The page that makes a picture of an article.

import { type TestPhone, until } from '../phone'
import { find, see, tap, textOf } from './screen'

export const picturePath = 'more/picture/picture'

export interface PicturePage {
  /** The file of the phone that is shown. */
  path(): Promise<string>
  tapSave(): Promise<void>
  tapSettings(): Promise<void>
  tapSend(): Promise<void>
  /** What became of saving, once the words hold `part`. */
  told(part: string): Promise<string>
}

/** From the end of an article. */
export async function tapMakePicture(phone: TestPhone): Promise<void> {
  await tap(await phone.page(), 'end-panel', '.picture')
}

/** Waits until the picture is there. */
export async function picturePage(phone: TestPhone): Promise<PicturePage> {
  const page = await phone.waitForPage(picturePath)
  await see(page, '.save')
  return {
    path: async () => (await see(page, 'image')).attribute('src'),
    tapSave: () => tap(page, '.save', 'action-button', 'button'),
    tapSettings: () => tap(page, '.settings', 'action-button', 'button'),
    tapSend: () => tap(page, '.send', 'action-button', 'button'),
    told: (part) => until(`words with ${part}`, async () => {
      const text = await (await find(page, '.words'))?.text()
      return text?.includes(part) ? text : undefined
    }),
  }
}

/** Why there is none, and the way on. */
export async function noPicture(phone: TestPhone): Promise<{ title: string; tapOn(): Promise<void> }> {
  const page = await phone.waitForPage(picturePath)
  return {
    title: await textOf(page, 'empty-board', '.title'),
    tapOn: () => tap(page, 'empty-board', 'action-button', 'button'),
  }
}
