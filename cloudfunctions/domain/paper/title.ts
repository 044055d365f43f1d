// Sets a title into few lines of much the same length, broken between phrases where that is possible.

import { splitPhrases } from '../../../miniprogram/contract/phrases'
import type { Measure } from './boxes'
import { tokensOf } from './tokens'

/** What a line takes whole, and what it costs to end a line before it. */
interface Atom {
  text: string
  cost: number
}

/** A break inside a phrase counts as much as lines that differ by this many em. */
const insidePhrase = 4

export interface TitleSetting {
  name: string
  most: number
  /** Points. */
  width: number
  sizes: readonly number[]
}

/** The largest of `sizes` at which it fits into `most` lines; at the smallest one it is cut where it must be. */
export function setTitle(title: string, { name, most, width, sizes }: TitleSetting, measure: Measure): { size: number; lines: string[] } {
  const widthOf = (text: string): number => measure(text, true)
  for (const size of sizes) {
    const lines = balanced(atomsOf(title, name), most, width / size, widthOf)
    if (lines) return { size, lines }
  }
  const size = sizes.at(-1) ?? 20
  return { size, lines: balanced(tokensOf(title).map((text) => ({ text, cost: 0 })), Infinity, width / size, widthOf) ?? [title] }
}

function atomsOf(title: string, name: string): Atom[] {
  return splitPhrases(title, name).flatMap(({ text, whole }) =>
    whole ? [{ text, cost: 0 }] : tokensOf(text).map((token, at) => ({ text: token, cost: at === 0 ? 0 : insidePhrase })),
  )
}

/** Undefined where it needs more than `most` lines of `width` em. */
function balanced(atoms: readonly Atom[], most: number, width: number, widthOf: (text: string) => number): string[] | undefined {
  const line = (from: number, to: number): string => atoms.slice(from, to).map(({ text }) => text).join('').trim()
  // best[n][end]: the lowest cost of the first `end` atoms in n lines, and where the last of these begins.
  let best = new Map<number, { cost: number; breaks: number[] }>([[0, { cost: 0, breaks: [] }]])
  for (let count = 1; count <= Math.min(most, atoms.length); count += 1) {
    const next = new Map<number, { cost: number; breaks: number[] }>()
    for (const [from, { cost, breaks }] of best) {
      for (let to = from + 1; to <= atoms.length; to += 1) {
        const length = widthOf(line(from, to))
        if (length > width) break
        const total = cost + length ** 2 + (atoms[to]?.cost ?? 0) ** 2
        if (total < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost: total, breaks: [...breaks, to] })
      }
    }
    const whole = next.get(atoms.length)
    // The sum of squares of a given whole is least where the lines are alike.
    if (whole) return whole.breaks.map((to, at) => line(whole.breaks[at - 1] ?? 0, to)).filter((text) => text !== '')
    best = next
  }
  return undefined
}
