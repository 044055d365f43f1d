// An article as a file of HTML: what somebody wrote is text in it, never a tag, and it fetches nothing but what it names.

import { JSDOM } from 'jsdom'
import { articleFile } from '../../../../../cloudfunctions/domain/html/article-file'
import type { Block } from '../../../../../miniprogram/contract/body'
import { xssPayloads } from '../../../../support/xss-payloads'

const blocksOf = (words: string, at: number): Block[] => [
  { id: `p${at}`, type: 'paragraph', runs: [{ text: words, link: `javascript:${words}` }] },
  { id: `i${at}`, type: 'image', fileId: 'f', width: 1, height: 1, caption: words, alt: words },
  { id: `f${at}`, type: 'file', fileId: 'f', name: words, bytes: 1 },
]

test('every known kind of markup stays text', async () => {
  const texts = xssPayloads.map(([, text]) => text)
  const words = texts.join('')
  const head = { title: words, orgName: words, createdOn: '2026-03-01', correction: words, series: { id: 's_x', name: words }, signature: { steps: [{ name: words, by: words }], on: '2026-03-01' }, isDraft: false }
  const page = await articleFile({ ...head, blocks: texts.flatMap(blocksOf) }, new Map([['f', 'pictures/001.jpg']]))
  const { document } = new JSDOM(page).window
  const shown = [...document.querySelectorAll('.body > p:not(.file)')].map((node) => node.textContent)
  // What reads HTML makes one kind of line end, and drops the character 0.
  expect(shown).toEqual(texts.map((text) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\u0000', '')))
  expect(document.querySelectorAll('script, iframe, object, embed, link, base, form, svg')).toHaveLength(0)
  const named = [...document.querySelectorAll('*')].flatMap((node) => [...node.attributes].filter(({ name }) => name.startsWith('on') || ['href', 'src'].includes(name)).map(({ value }) => value))
  expect([...new Set(named)]).toEqual(['pictures/001.jpg'])
})
