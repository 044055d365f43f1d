// The pages themselves: an article, an org's list, a withdrawn article, and a link that leads nowhere.

import { html } from 'hono/html'
import type { ArticleCard, OrgName, OrgProfile } from '../../miniprogram/contract/articles'
import type { Body } from '../../miniprogram/contract/body'
import { pathOfCode } from '../../miniprogram/contract/code'
import { bodyHtml, type Addresses } from './blocks'
import { page, type Html } from './layout'

export interface ArticleView {
  id: string
  title: string
  org: OrgName
  createdOn: string
  reads: number
  codeId: string
  body: Body
}

export function articlePage({ id, title, org, createdOn, reads, codeId, body }: ArticleView, addresses: Addresses): Html {
  const count = html`<div class="reads">阅读 <b>${reads}</b></div>`
  return page({
    title,
    canonical: `/a/${id}`,
    aside: html`<a href="/o/${org.id}">${org.name}</a>`,
    main: html`<article>
<div class="double"></div>
<h1>${title}</h1>
<div class="byline">
<span class="crest" aria-hidden="true">${Array.from(org.name)[0] ?? ''}</span>
<div><div class="org">${org.name}</div><div class="meta">创建于 ${createdOn}</div></div>
</div>
${count}
${bodyHtml(body, addresses)}
${count}
</article>
<section class="code">
<img src="${pathOfCode(codeId)}.png" width="240" height="240" alt="这篇文章的二维码">
<strong>需扫码在手机上打开</strong>
<span class="meta">用微信扫一扫，在手机上收藏、转发</span>
</section>`,
  })
}

export function orgPage(org: OrgProfile, articles: readonly ArticleCard[], next: string | undefined): Html {
  return page({
    title: org.name,
    ...(org.parent ? { aside: html`<a href="/o/${org.parent.id}">${org.parent.name}</a>` } : {}),
    main: html`<h1>${org.name}</h1>
<div class="double"></div>
${org.intro ? html`<p class="meta">${org.intro}</p>` : ''}
${articles.length > 0 ? cardList(articles) : html`<p>还没有文章。</p>`}
${next ? html`<a class="next" href="/o/${org.id}?after=${next}">更早的文章</a>` : ''}`,
  })
}

export function withdrawnPage(org: OrgName, reason: string, newest: readonly ArticleCard[]): Html {
  return page({
    title: '这篇文章撤下了',
    aside: html`<a href="/o/${org.id}">${org.name}</a>`,
    main: html`<h1>您扫的码没有坏</h1>
<p>${org.name}把这篇文章撤下了。${reason ? `原因：${reason}` : ''}</p>
${newestPart(newest)}`,
  })
}

/** The short list of a board. */
export function choicePage(org: OrgName, board: string, articles: readonly ArticleCard[]): Html {
  return page({
    title: board,
    aside: html`<a href="/o/${org.id}">${org.name}</a>`,
    main: html`<h1>${board}</h1>\n<div class="double"></div>\n<p>这块阅报栏上有 ${articles.length} 篇。</p>\n${cardList(articles)}`,
  })
}

export function retiredPage(org: OrgName, newest: readonly ArticleCard[]): Html {
  return page({
    title: '这张码停用了',
    aside: html`<a href="/o/${org.id}">${org.name}</a>`,
    main: html`<h1>这张码停用了</h1>
<p>您扫的码没有坏，是${org.name}不再用它了。</p>
${newestPart(newest)}`,
  })
}

export function missingPage(newest: readonly ArticleCard[]): Html {
  return page({
    title: '没有找到',
    main: html`<h1>这里没有文章</h1>
<p>链接可能少了几个字，或者文章还没有发布。</p>
${newestPart(newest)}`,
  })
}

export function brokenPage(): Html {
  return page({ title: '暂时打不开', main: html`<h1>暂时打不开</h1>\n<p>不是您的问题，过一会儿再试。</p>` })
}

function newestPart(newest: readonly ArticleCard[]): Html | '' {
  return newest.length > 0 ? html`<h2>最近的文章</h2>\n${cardList(newest)}` : ''
}

function cardList(articles: readonly ArticleCard[]): Html {
  return html`<ul class="list">
${articles.map(cardItem)}</ul>`
}

function cardItem({ id, title, org, createdOn, reads }: ArticleCard): Html {
  return html`<li><a href="/a/${id}">${title}</a><div class="meta">${org.name}　${createdOn}　阅读 ${reads}</div></li>\n`
}
