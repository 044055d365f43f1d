// An org's own words: what is not to be written, and names and titles that are written in one way only.

import type { WordEntry } from '../../../miniprogram/staff/contract/words'
import { soundsLike } from './sounds'
import type { Rule, Slip } from './spot'

/** Shorter names are too often part of other words. */
const leastName = 3

export function wordList(entries: readonly WordEntry[]): Rule {
  const replaced = entries.filter(({ kind, instead }) => kind === 'forbidden' || instead !== undefined)
  const names = entries.filter(({ word, kind, instead }) => kind !== 'forbidden' && instead === undefined && word.length >= leastName).map(({ word }) => word)
  return ({ text }) => [...replaced.flatMap((entry) => occurrences(text, entry)), ...names.flatMap((name) => almost(text, name))]
}

/** Where words of the list stand as they should: no other rule has a say there. */
export function knownPlaces(text: string, entries: readonly WordEntry[]): { start: number; end: number }[] {
  const right = entries.filter(({ kind, instead }) => kind !== 'forbidden' && instead === undefined)
  return right.flatMap(({ word }) => placesOf(text, word).map((start) => ({ start, end: start + word.length })))
}

function occurrences(text: string, { word, kind, instead }: WordEntry): Slip[] {
  return placesOf(text, word).map((start) => {
    const slip = { kind: 'forbidden' as const, start, end: start + word.length }
    if (instead === undefined) return { ...slip, say: `单位词表里说不写“${word}”` }
    return { ...slip, fix: instead, say: kind === 'forbidden' ? `单位词表里说不写“${word}”，写“${instead}”` : `单位词表里写的是“${instead}”` }
  })
}

/** A name with one character that sounds like the right one. Found by its first or its last characters. */
function almost(text: string, name: string): Slip[] {
  const half = Math.ceil(name.length / 2)
  const starts = new Set([...placesOf(text, name.slice(0, half)), ...placesOf(text, name.slice(half)).map((place) => place - half)])
  const slips = [...starts].filter((start) => start >= 0 && soundsLike(text.slice(start, start + name.length), name))
  return slips.map((start) => ({ kind: 'name', start, end: start + name.length, fix: name, say: `单位词表里写的是“${name}”` }))
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}
