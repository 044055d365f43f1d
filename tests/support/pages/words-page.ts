// The staff's page of an org's words: the list, the sheet to write one, and what is said.

import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { tapButton, write } from './board-pages'
import { find, findAll, see, tap } from './screen'

export const wordsPath = 'staff/words/words'

export interface WordsPage {
  page: SdkPage
  /** The words, once this one is there, or is not. */
  words(word: string, there?: boolean): Promise<string[]>
  open(word: string): Promise<void>
  /** Opens the sheet for a new word and writes it there. */
  begin(word: string): Promise<void>
  write(word: string): Promise<void>
  keep(): Promise<void>
  remove(): Promise<void>
  undo(): Promise<void>
  /** What is wrong, once something is. */
  wrong(): Promise<string>
  /** Once the sheet has gone. */
  settled(): Promise<void>
}

export async function wordsPage(phone: TestPhone): Promise<WordsPage> {
  const page = await phone.waitForPage(wordsPath)
  await see(page, 'panel')
  const rows = async (): Promise<string[]> => ((await page.data('rows')) as { word: string }[]).map(({ word }) => word)
  const writeWord = async (word: string): Promise<void> => write(await see(page, 'sheet', 'text-entry'), 'input', word)
  return {
    page,
    words: (word, there = true) =>
      until(`${word} ${there ? 'in' : 'off'} the list`, async () => {
        const found = await rows()
        return found.includes(word) === there ? found : undefined
      }),
    async open(word) {
      await (await findAll(page, '.word'))[(await rows()).indexOf(word)]?.tap()
      await see(page, 'sheet', 'text-entry')
    },
    async begin(word) {
      await tapButton(page, '加一个词')
      await writeWord(word)
    },
    write: writeWord,
    keep: async () => tapButton(await see(page, 'sheet'), '存好'),
    remove: async () => tapButton(await see(page, 'sheet'), '删掉这个词'),
    undo: () => tap(page, 'undo-bar', 'small-button', '.button'),
    wrong: () => until('what is wrong', async () => String(await page.data('wrong')) || undefined),
    settled: async () => {
      await until('the sheet to go', async () => ((await find(page, 'sheet', 'text-entry')) ? undefined : true))
    },
  }
}

/** Each state resolves when it stands; by an administrator. */
export function wordsScene(phone: TestPhone, orgId: string): Record<string, () => Promise<unknown>> {
  const open = async (): Promise<WordsPage> => {
    await phone.program.callWxMethod('reLaunch', { url: `/${wordsPath}?id=${orgId}` })
    return wordsPage(phone)
  }
  const still = (): Promise<unknown> => until('the sheet to stand', () => phone.frame().evaluate('document.getAnimations().every((each) => each.playState === "finished") || undefined'))
  return {
    list: open,
    async sheet() {
      const words = await open()
      await words.begin('')
      await (await findAll(await see(words.page, 'sheet'), 'segments', '.segment'))[2]?.tap()
      await words.keep()
      await words.wrong()
      await still()
    },
    async undo() {
      const words = await open()
      const word = `银杏苑社区居民委员会${Date.now() % 1_000_000}`
      await words.begin(word)
      await words.keep()
      await words.words(word)
      await words.open(word)
      await words.remove()
      await words.words(word, false)
      await see(words.page, 'undo-bar', 'small-button')
      await words.settled()
    },
  }
}
