// Lists of articles: the community's newest, those of an org, those of a board.

import { html } from 'hono/html'
import type { ArticleCard, OrgName, OrgProfile } from '../../miniprogram/contract/articles'
import type { Html } from '../domain/html/html'
import { page } from './layout'
import { phrased } from '../domain/html/phrases'

export function cardList(articles: readonly ArticleCard[], withOrg = true): Html {
  return html`<ul class="list">
${articles.map(
    ({ id, title, org, createdOn, reads }) =>
      html`<li><a href="/a/${id}">${phrased(title, org.name)}</a><div class="meta">${withOrg ? html`<span>${org.name}</span> ` : ''}<time datetime="${createdOn}">${createdOn}</time> <span>阅读 ${reads}</span></div></li>\n`,
  )}</ul>`
}

interface Listed {
  articles: readonly ArticleCard[]
  /** The address of what comes after it. */
  next?: string | undefined
  head: Html
}

export function homeHtml({ articles, next, head }: Listed): Html {
  return page({
    title: '阅栏',
    head,
    main: html`<h1>最近的文章</h1>
<div class="double"></div>
${articles.length > 0 ? cardList(articles) : html`<p>还没有文章。</p>`}${olderHtml(next)}`,
  })
}

export function orgHtml(org: OrgProfile, { articles, next, head }: Listed): Html {
  return page({
    title: org.name,
    head,
    nav: html`${org.parent ? html`<a href="/o/${org.parent.id}">${org.parent.name}</a>` : ''}<a href="/o/${org.id}/feed.xml">订阅源</a>`,
    main: html`<h1 class="name">${org.name}</h1>
<div class="double"></div>
${org.intro ? html`<p class="intro">${org.intro}</p>` : ''}
${articles.length > 0 ? cardList(articles, false) : html`<p>还没有文章。</p>`}${olderHtml(next)}`,
  })
}

/** The short list of a board. */
export function choiceHtml(org: OrgName, board: string, articles: readonly ArticleCard[]): Html {
  return page({
    title: board,
    nav: html`<a href="/o/${org.id}">${org.name}</a>`,
    main: html`<h1>${board}</h1>
<div class="double"></div>
<p>这块阅报栏上有 ${articles.length} 篇。</p>
${cardList(articles)}`,
  })
}

function olderHtml(next: string | undefined): Html | '' {
  return next ? html`<p><a class="next" href="${next}">更早的文章</a></p>` : ''
}
