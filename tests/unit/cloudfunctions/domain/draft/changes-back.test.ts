// Going back to a version: whatever the draft is, the changes make it be that, and touch no part that is so already.

import * as fc from 'fast-check'
import { changesBack } from '../../../../../cloudfunctions/domain/draft/changes-back'
import { contentOf, hashOf, type Content } from '../../../../../cloudfunctions/domain/draft/content'
import { contentIn } from '../../../../../cloudfunctions/domain/draft/verdict'
import type { Block } from '../../../../../miniprogram/contract/body'
import type { PartContent } from '../../../../../miniprogram/staff/contract/drafts'

type Part = { partId: string; rev: number } & PartContent

const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7)
const block = (id: string, text = id): Block => ({ id, type: 'paragraph', runs: [{ text }] })
const head = { title: '题', createdOn: '2026-03-01' }
const part = (id: string, pos: string, text = id): Part => ({ partId: id, rev: 3, pos, block: block(id, text) })
const version = (...ids: string[]): Content => ({ head, blocks: ids.map((id) => block(id)) })
const headPart: Part = { partId: 'head', rev: 1, head }

function after(parts: readonly Part[], content: Content): Part[] {
  const changed = new Map(parts.map((one) => [one.partId, one]))
  for (const change of changesBack(parts, content, random)) changed.set(change.partId, { partId: change.partId, rev: change.base + 1, ...contentIn(change) })
  return [...changed.values()]
}

const touched = (parts: readonly Part[], content: Content): string[] => changesBack(parts, content, random).map(({ partId }) => partId)

test.each<[string, Part[], Content, string[]]>([
  ['nothing differs: nothing is changed', [headPart, part('a', 'A'), part('b', 'B')], version('a', 'b'), []],
  ['a text differs: its block alone', [headPart, part('a', 'A', '改了'), part('b', 'B')], version('a', 'b'), ['a']],
  ['a block was moved to the end: it alone', [headPart, part('a', 'D'), part('b', 'B'), part('c', 'C')], version('a', 'b', 'c'), ['a']],
  ['a block was removed: it alone', [headPart, part('a', 'A'), { partId: 'b', rev: 4, removed: true }, part('c', 'C')], version('a', 'b', 'c'), ['b']],
  ['a block is new: it is removed', [headPart, part('a', 'A'), part('x', 'B')], version('a'), ['x']],
  ['one that is removed and not wanted stays so', [headPart, part('a', 'A'), { partId: 'x', rev: 2, removed: true }], version('a'), []],
])('%s', (_what, parts, content, expected) => {
  expect(touched(parts, content)).toEqual(expected)
  expect(hashOf(contentOf(after(parts, content), ''))).toBe(hashOf(content))
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const pos = fc.string({ unit: fc.constantFrom('0', '1', 'V', 'z'), minLength: 1, maxLength: 3 })

test('whatever the draft is, it becomes the version, and a second time there is nothing to do', () => {
  fc.assert(
    fc.property(fc.array(fc.option(pos, { nil: undefined }), { minLength: 8, maxLength: 8 }), fc.shuffledSubarray(ids), (found, wanted) => {
      const parts = [headPart, ...ids.map((id, at): Part => (found[at] === undefined ? { partId: id, rev: 2, removed: true } : part(id, found[at])))]
      const back = after(parts, version(...wanted))
      expect(hashOf(contentOf(back, ''))).toBe(hashOf(version(...wanted)))
      expect(touched(back, version(...wanted))).toEqual([])
    }),
  )
})
