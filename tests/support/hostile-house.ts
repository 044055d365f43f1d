// A community whose every word is an attack: orgs, articles, boards, put past the doors on purpose, since what the database holds is not trusted.

import { articleHead, boardOf, codeOf, rootOrg } from './documents'
import type { FunctionsHouse } from './functions-house'
import { codeAlphabet } from '../../miniprogram/contract/code'

export interface Hostile {
  article: string
  withdrawn: string
  org: string
  choice: string
}

/** `at` tells them apart. */
export function plant({ cloud }: FunctionsHouse, text: string, at: number): Hostile {
  const number = String(at).padStart(10, '0')
  const [article, withdrawn, org, board, choice] = [`a_evil00${number}`, `a_gone00${number}`, `o_evil${at}`, `b_evil${at}`, codeNumber(at)]
  cloud.console.insert('orgs', [rootOrg(org, text, text)])
  const head = { orgId: org, title: text, publishedAt: new Date(at), codeId: choice, series: { id: 's', name: text }, signature: { steps: [{ name: text, by: text }], on: text } }
  cloud.console.insert('articles', [
    articleHead({ ...head, _id: article }),
    articleHead({ ...head, _id: withdrawn, status: 'withdrawn', withdrawn: { reason: text, at: new Date(at) } }),
  ])
  cloud.console.insert('article_bodies', [{ _id: article, version: 1, blocks: blocksOf(text) }])
  cloud.console.insert('boards', [boardOf({ _id: board, orgId: org, name: text, place: text, mode: 'choice', articleIds: [article] })])
  cloud.console.insert('codes', [codeOf({ _id: choice, kind: 'board', targetId: board, orgId: org })])
  return { article, withdrawn, org, choice }
}

function codeNumber(at: number): string {
  let code = ''
  for (let rest = at; code.length < 8; rest = Math.floor(rest / codeAlphabet.length)) code = codeAlphabet.charAt(rest % codeAlphabet.length) + code
  return code
}

/** Every kind of block, with the text wherever a text or a name can be. */
function blocksOf(text: string): object[] {
  const runs = [
    { text },
    { text, bold: true, color: text, size: text, link: `https://example.com/${text}` },
    { text: '甲', link: `javascript:${text}` },
    { text: '乙', link: text },
  ]
  const picture = { fileId: `cloud://x.y/articles/${text}`, width: 1, height: 1, caption: text, alt: text }
  return [
    { id: text, type: 'paragraph', runs, align: text },
    { type: 'heading', runs },
    { type: 'quote', runs },
    { type: 'list', ordered: text, items: [runs] },
    { type: 'table', rows: [[runs]] },
    { type: 'image', ...picture, width: text },
    { type: 'gallery', images: [picture] },
    { type: 'video', ...picture, poster: text, seconds: text },
    { type: 'audio', fileId: text, title: text, seconds: text },
    { type: 'file', fileId: text, name: text, bytes: text },
    { type: text, text },
  ]
}
