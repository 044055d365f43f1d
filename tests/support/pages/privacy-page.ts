// The page 隐私和我的数据.

import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap } from './screen'

export interface PrivacyPage {
  /** What is stored: on the phone, on the server. */
  stored(): Promise<string[]>
  clearPhone(): Promise<void>
  removeFromServer(): Promise<void>
  openContract(): Promise<void>
  /** The words under a button, once they hold `part`. */
  outcome(part: string): Promise<string>
}

export async function privacyPage(phone: TestPhone): Promise<PrivacyPage> {
  const page = await phone.waitForPage('pages/privacy/privacy')
  await see(page, 'stored-list', '.what')
  const buttons = () => findAll(page, 'action-button')
  const press = async (place: number): Promise<void> => {
    const button = (await buttons())[place]
    if (!button) throw new Error(`there is no button ${place}`)
    await tap(button, 'van-button', 'button')
  }
  return {
    async stored() {
      const lists = await findAll(page, 'stored-list')
      const rows = await Promise.all(lists.map((list) => findAll(list, '.what')))
      return Promise.all(rows.flat().map((row) => row.text()))
    },
    clearPhone: () => press(0),
    removeFromServer: () => press(1),
    openContract: () => tap(page, '.contract'),
    outcome: (part) =>
      until(`an outcome with ${part}`, async () => {
        for (const each of await findAll(page, '.outcome')) {
          const text = await each.text()
          if (text.includes(part)) return text
        }
        return undefined
      }),
  }
}

/** From 我的. */
export async function tapPrivacy(phone: TestPhone): Promise<void> {
  const page = await phone.waitForPage('pages/me/me')
  await until('the way to privacy', () => find(page, '.privacy'))
  await tap(page, '.privacy')
}

