// The page of an article, from the masthead to the end of the text.

import { html } from 'hono/html'
import type { OrgName, SeriesName, Signature } from '../../miniprogram/contract/articles'
import { textSizeNames, textSizes } from '../../miniprogram/contract/text-size'
import type { Content } from './content'
import { acts, codeButton, codeWords, type Way } from './code-buttons'
import { icon } from './icons'
import type { Html } from '../domain/html/html'
import { page } from './layout'
import { phrased } from '../domain/html/phrases'

export interface ArticleView {
  id: string
  title: string
  org: OrgName
  createdOn: string
  updatedOn?: string
  correction?: string
  series?: SeriesName
  signature?: Signature
  reads: number
  content: Content
}

export function articleHtml(view: ArticleView, way: Way, head: Html): Html {
  const { id, title, org, series, reads, content, signature } = view
  return page({
    title: `${title} - ${org.name}`,
    head,
    storage: true,
    nav: html`<a href="/o/${org.id}">${org.name}</a><button type="button" class="print" hidden>打印这一篇</button>`,
    main: html`<article data-id="${id}">
<div class="ear"><div class="series">${series ? html`专题 <b>${series.name}</b>` : ''}</div>${sizesHtml()}</div>
<div class="double"></div>
<h1>${phrased(title, org.name)}</h1>
${bylineHtml(view, way)}
${readsHtml(reads, 'top')}
${content.html}
<footer class="end">
${signature ? signatureHtml(signature) : ''}<p class="maker">文章由 <b>${org.name}</b> 编辑制作</p>
${readsHtml(reads, 'end')}
<div class="acts">${codeButton(acts.forward, way)}${codeButton(acts.complain, way)}</div>
</footer>
</article>
<section class="take" aria-labelledby="take"><h2 id="take">在手机上看</h2>
${codeWords(acts.favourite.words, way)}
</section>`,
  })
}

function sizesHtml(): Html {
  return html`<fieldset class="sizes"><legend>字号</legend>${textSizes.map(
    (size) => html`<label><input type="radio" name="size" value="${size}"${size === 'large' ? html` checked` : ''}>${textSizeNames[size]}</label>`,
  )}</fieldset>`
}

function bylineHtml({ org, createdOn, updatedOn, correction }: ArticleView, way: Way): Html {
  return html`<div class="byline">
<span class="crest" aria-hidden="true">${Array.from(org.name)[0] ?? ''}</span>
<div class="who"><a class="org" href="/o/${org.id}">${org.name}${icon('chevron')}</a>
<div class="meta"><span>创建于 <time datetime="${createdOn}">${createdOn}</time></span>${updatedOn ? html` <span>更新于 <time datetime="${updatedOn}">${updatedOn}</time></span>` : ''}${correction ? html` <span class="correction">更正：${correction}</span>` : ''}</div></div>
<div class="acts">${codeButton(acts.remind, way)}${codeButton(acts.favourite, way)}</div>
</div>`
}

/** In the very words of the mini-program, and what is different here. */
function readsHtml(reads: number, place: 'top' | 'end'): Html {
  return html`<div class="reads ${place}">阅读 <b>${reads}</b>
<details class="hang rules" name="code"><summary>怎么算的？</summary>
<div class="popover"><p>一个人，一篇文章，一天里打开多少次，都算一次阅读。</p>
<p>一天是北京时间零点到零点。本单位和上级单位的人员、发布前预览、抓取不算。网页上不知道您是谁，按设备算，每天限量。</p></div></details></div>`
}

function signatureHtml({ steps, on }: Signature): Html {
  return html`<p class="signature">${steps.map(({ name, by }) => html`<span>${name} ${by}</span> `)}<time datetime="${on}">${on}</time></p>
`
}
