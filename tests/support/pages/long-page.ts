// A long article as it stands in the browser: what is drawn, what is only room, and whether anything moves that should not.

import type { TestPhone } from '../phone'
import { until } from '../phone'

export interface Standing {
  /** px from the top of the screen, by the block's id, of every block that is drawn. */
  blocks: Record<string, number>
  /** The first block that is not wholly above the screen, and how much of it is, 0 to 1. */
  first: { id: string; part: number }
  slices: number
  drawn: number
  scrollTop: number
  scrollHeight: number
}

/** Runs in the program. Classes of components stand there with the scope of their sheet before them. */
const standing = `(() => {
  const slices = [...document.querySelectorAll('.slice')]
  const blocks = [...document.querySelectorAll('.slice [class*="--block"]')]
  const idOf = (each) => each.__wxElement?.dataset?.id ?? each.dataset.id
  const first = blocks.find((each) => each.getBoundingClientRect().bottom > 0)
  const { top = 0, height = 1 } = first?.getBoundingClientRect() ?? {}
  return {
    first: { id: first ? idOf(first) : '', part: Math.max(0, -top / height) },
    blocks: Object.fromEntries(blocks.map((each) => [idOf(each), each.getBoundingClientRect().top])),
    slices: slices.length,
    drawn: slices.filter((each) => each.firstElementChild).length,
    scrollTop: scrollY,
    scrollHeight: document.documentElement.scrollHeight,
  }
})()`

/** Each frame \`by\` px further, at most \`frames\` of them; per frame how much bare room is on the screen, and by how many px the text moved more than the finger. */
const scrolling = (by: number, frames: number): string => `(async () => {
  const slices = [...document.querySelectorAll('.slice')]
  const blocks = () => [...document.querySelectorAll('.slice [class*="--block"]')]
  const bareOn = () => slices.filter((each) => !each.firstElementChild || each.classList.contains('clipped')).reduce((sum, each) => {
    const { top, bottom } = each.getBoundingClientRect()
    return sum + Math.max(0, Math.min(innerHeight, bottom) - Math.max(0, top))
  }, 0)
  const seen = { bare: 0, jumped: 0, frames: 0 }
  for (let frame = 0; frame < ${frames}; frame += 1) {
    const mark = blocks().find((each) => each.getBoundingClientRect().bottom > innerHeight / 2)
    const before = mark?.getBoundingClientRect().top
    const from = scrollY
    scrollBy(0, ${by})
    if (scrollY === from) break
    const moved = from - scrollY
    await new Promise(requestAnimationFrame)
    seen.frames += 1
    seen.bare = Math.max(seen.bare, bareOn())
    if (mark?.isConnected) seen.jumped = Math.max(seen.jumped, Math.abs(mark.getBoundingClientRect().top - before - moved))
  }
  return seen
})()`

export interface Seen {
  bare: number
  jumped: number
  frames: number
}

export interface LongPage {
  standing(): Promise<Standing>
  scroll(by: number, frames?: number): Promise<Seen>
  /** At once, as a long drag would. */
  jumpTo(part: number): Promise<void>
  /** Waits until nothing is on its way any more: so many looks at the page are the same. */
  settled(looks?: number): Promise<Standing>
  /** WeChat's own count of elements, page and components. */
  nodes(): Promise<number>
  /** As on Apple's WebViews, which do not hold the text by themselves. */
  withoutAnchoring(): Promise<void>
}

export function longPage(phone: TestPhone): LongPage {
  const frame = phone.frame()
  const stand = (): Promise<Standing> => frame.evaluate<Standing>(standing)
  return {
    standing: stand,
    scroll: (by, frames = 10_000) => frame.evaluate<Seen>(scrolling(by, frames)),
    jumpTo: (part) => frame.evaluate(`scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * ${part})`),
    settled: (looks = 30) => {
      let before = ''
      let same = 0
      return until('the page to be at rest', async () => {
        const now = await stand()
        const text = JSON.stringify(now)
        // What is measured in quiet moments comes every tenth of a second; one look is 20 ms.
        same = text === before ? same + 1 : 0
        before = text
        return same >= looks ? now : undefined
      })
    },
    nodes: () => frame.evaluate<number>('yuelanAudit.nodes()'),
    withoutAnchoring: async () => void (await frame.addStyleTag({ content: '* { overflow-anchor: none !important }' })),
  }
}
