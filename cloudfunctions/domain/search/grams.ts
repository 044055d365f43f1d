// What an article is found by: the pairs of neighbouring characters in it, since the database has no index of texts.

import type { Block } from '../../../miniprogram/contract/body'
import { separators } from '../../../miniprogram/more/contract/search'
import { runsOf } from '../article/limits'
import { foldCharacter } from './fold'

/** Marks that no text's own pair can begin with. */
const titleMark = '^'
const orgMark = '@'

/**
 * Of a longer article only the beginning is searched. A text of 1,000 characters has some 700 pairs, each of which is an entry of the index of
 * about 45 bytes; 6,000 pairs keep the document below 150 KB and its writing within a second.
 */
export const searchBounds = { textCharacters: 20_000, grams: 6_000 } as const

/** The words of a body in one line, as far as they are searched. */
export function plainTextOf(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    const words = runsOf(block).map(({ text }) => text)
    if (block.type === 'image' && block.caption) words.push(block.caption)
    if (block.type === 'gallery') words.push(...block.images.map(({ caption = '' }) => caption))
    // The cells of a table and the items of a list are words of their own; the runs of a sentence are not.
    return words.join(block.type === 'table' || block.type === 'list' || block.type === 'gallery' ? ' ' : '')
  })
  return Array.from(parts.join(' ').replace(/\s+/g, ' ').trim()).slice(0, searchBounds.textCharacters).join('')
}

/** Pairs inside a stretch without marks; white space parts nothing, as `3 号楼` and `3号楼` are the same to a reader. */
function pairsOf(text: string): string[] {
  return stretchesOf(text).flatMap((characters) => characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`))
}

function singlesOf(text: string): string[] {
  return stretchesOf(text).flat()
}

function stretchesOf(text: string): string[][] {
  const close = text.replace(/\s+/g, '')
  return close.split(separators).map((stretch) => Array.from(stretch, foldCharacter))
}

/** Title and name come first, so that a long text costs its own end and not these. */
export function gramsOf({ title, orgName, text }: { title: string; orgName: string; text: string }): string[] {
  const marked = (mark: string, words: string): string[] => [...pairsOf(words), ...singlesOf(words)].map((gram) => mark + gram)
  const all = [...marked(titleMark, title), ...marked(orgMark, orgName), ...pairsOf(title), ...pairsOf(orgName), ...pairsOf(text)]
  return [...new Set(all)].slice(0, searchBounds.grams)
}

export type Tier = 'title' | 'org' | 'text'

/** More would only cost time: what is found is compared with the words themselves. */
const gramsAsked = 12

/** What has to be among the grams of an article where each word stands in its title, its org's name, or anywhere. */
export function gramsAskedFor(words: readonly string[], tier: Tier): string[] {
  const mark = { title: titleMark, org: orgMark, text: '' }[tier]
  const grams = words.flatMap((word) => {
    const pairs = pairsOf(word)
    return pairs.length > 0 ? pairs : singlesOf(word)
  })
  return [...new Set(grams)].slice(0, gramsAsked).map((gram) => mark + gram)
}
