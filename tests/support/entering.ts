// Enters the program that is on a phone as WeChat would: cold, with everything thrown away, or hot, while it is alive.

import { articlePath } from './pages/article-page'
import { type TestPhone, until } from './phone'

export type Start = 'cold' | 'hot'

export interface Way {
  /** Empty: without a page, as from the list of recent programs. */
  path: string
  /** As in WeChat's own links, values encoded. */
  query?: string
  scene: number
  /** An openid, or `none`; another one than before always starts cold. */
  as?: string
}

/** Resolves when the program is up; what its page shows is another question. */
export async function enter(phone: TestPhone, how: Start, way: Way): Promise<void> {
  await phone.window.evaluate(([start, entry]) => {
    const control = Reflect.get(globalThis, 'yuelanPhone') as Record<Start, (entry: unknown) => Promise<void>>
    return control[start](entry)
  }, [how, { query: '', as: 'resident-1', ...way }] as const)
}

export interface Seen {
  path: string
  /** Of the article page: what it shows, and of an article its title. */
  screen: string
  title: string
}

async function look(phone: TestPhone): Promise<Seen> {
  // Between two programs there is nobody to answer.
  const page = await phone.program.currentPage().catch(() => undefined)
  const text = async (name: string): Promise<string> => {
    const value: unknown = page?.path === articlePath ? await page.data(name).catch(() => '') : ''
    return typeof value === 'string' ? value : ''
  }
  return { path: page?.path ?? '', screen: await text('screen'), title: await text('head.title') }
}

/** Waits until `wanted` holds of what is in view. */
export async function sees(phone: TestPhone, what: string, wanted: (seen: Seen) => boolean): Promise<void> {
  let seen: Seen | undefined
  await until(what, async () => (wanted((seen = await look(phone))) ? true : undefined)).catch((error: unknown) => {
    throw new Error(`${String(error)}; it shows ${JSON.stringify(seen)}`)
  })
}

export const seesArticle = (phone: TestPhone, title: string): Promise<void> => sees(phone, title, (seen) => seen.screen === 'article' && seen.title === title)
