// What can be done only in the mini-program: on a computer each button shows the code, inside WeChat it goes there, on another phone it explains.

import { html } from 'hono/html'
import { pathOfCode } from '../domain/code/link'
import { icon } from './icons'
import type { Html } from '../domain/html/html'
import type { Visitor } from './visitor'

export interface Way {
  visitor: Visitor
  articleId: string
  codeId: string
  /** Whether WeChat gives links into the mini-program. */
  hasUrlLink: boolean
}

type Act = { words: string; icon: Parameters<typeof icon>[0]; filled?: true }

export const acts = {
  remind: { words: '更新提醒', icon: 'bell' },
  favourite: { words: '收藏TA', icon: 'star', filled: true },
  forward: { words: '转发', icon: 'forward' },
  complain: { words: '投诉', icon: 'flag' },
} satisfies Record<string, Act>

/** A `details` opens without scripts and in every browser; only one of a name is open at a time. */
export function codeButton(act: Act, way: Way): Html {
  const { visitor, articleId, hasUrlLink } = way
  const look = act.filled ? 'button filled' : 'button'
  const face = html`${icon(act.icon)}${act.words}`
  if (visitor === 'wechat' && hasUrlLink) return html`<a class="${look}" href="/a/${articleId}/open" rel="nofollow">${face}</a>\n`
  return html`<details class="hang" name="code"><summary class="${look}">${face}</summary>
<div class="popover">${codeWords(act.words, way)}</div></details>\n`
}

/** The picture of the code with what to do with it. */
export function codeWords(act: string, { visitor, articleId, codeId, hasUrlLink }: Way): Html {
  const code = html`<img class="code" src="${pathOfCode(codeId)}.png" width="240" height="240" alt="这篇文章的二维码" loading="lazy">`
  if (visitor === 'desktop') return html`${code}<strong>需扫码在手机上打开</strong><span class="meta">用微信扫一扫，在手机上点“${act}”</span>`
  if (visitor === 'wechat') return html`${code}<strong>长按这个码</strong><span class="meta">选“识别图中的二维码”，打开后点“${act}”</span>`
  return html`<strong>要在微信里打开</strong><span class="meta">${hasUrlLink ? html`<a href="/a/${articleId}/open" rel="nofollow">点这里打开微信</a>，或者` : '把这个网页发到微信里点开，或者'}用另一部手机的微信扫这个码，再点“${act}”</span>${code}`
}
