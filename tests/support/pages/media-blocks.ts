// Films, recordings, music and files on the article page, each found by what it is called.

import type Element from 'miniprogram-automator/out/Element'
import { type TestPhone, until } from '../phone'
import { find, findAll, tap } from './screen'

export interface MediaBlock {
  /** Taps what is inside it. */
  tap(part: string): Promise<void>
  /** The text of a part once it is `wanted`, by equality or by pattern. */
  sees(part: string, wanted: string | RegExp): Promise<string>
  /** False where the part is not drawn. */
  has(part: string): Promise<boolean>
  inner(part: string): Promise<Element>
}

async function all(phone: TestPhone, component: string): Promise<Element[]> {
  const bodies = await findAll(await phone.page(), 'article-body')
  return (await Promise.all(bodies.map((body) => findAll(body, component)))).flat()
}

/** The one whose text holds `words`. */
export async function mediaBlock(phone: TestPhone, component: 'sound' | 'film' | 'paper-file', part: string, words: string): Promise<MediaBlock> {
  const block = await until(`${component} ${words}`, async () => {
    for (const each of await all(phone, component)) if ((await (await find(each, part))?.text())?.includes(words)) return each
    return undefined
  })
  const textOf = async (inside: string): Promise<string | undefined> => {
    // What was found may be gone before it is read.
    const text = await (await find(block, inside))?.text().catch(() => undefined)
    return text?.trim()
  }
  return {
    tap: (inside) => tap(block, inside),
    sees: (inside, wanted) =>
      until(`${inside} of ${words} to be ${String(wanted)}`, async () => {
        const text = await textOf(inside)
        return text !== undefined && (typeof wanted === 'string' ? text === wanted : wanted.test(text)) ? text : undefined
      }),
    has: async (inside) => (await find(block, inside)) !== undefined,
    inner: (inside) => until(inside, () => find(block, inside)),
  }
}
