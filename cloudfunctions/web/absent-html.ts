// Pages where there is no article: why, that the reader's code is fine, and what is there instead.

import { html } from 'hono/html'
import type { ArticleCard, OrgName } from '../../miniprogram/contract/articles'
import type { Html } from '../domain/html/html'
import { page } from './layout'
import { cardList } from './list-html'

interface Absent {
  title: string
  text: Html
  org?: OrgName | undefined
  newest: readonly ArticleCard[]
}

function absentHtml({ title, text, org, newest }: Absent): Html {
  return page({
    title,
    nav: org ? html`<a href="/o/${org.id}">${org.name}</a>` : html`<a href="/a/">全部文章</a>`,
    main: html`<h1>${title}</h1>
<div class="double"></div>
${text}
${newest.length > 0 ? html`<h2>最近的文章</h2>\n${cardList(newest)}` : ''}
<p><a class="next" href="${org ? html`/o/${org.id}` : '/a/'}">${org ? html`${org.name}的全部文章` : '全部文章'}</a></p>`,
  })
}

export function withdrawnHtml(org: OrgName, withdrawn: { reason: string; on: string }, newest: readonly ArticleCard[]): Html {
  const { reason, on } = withdrawn
  return absentHtml({
    title: '您扫的码没有坏',
    text: html`<p>${org.name}把这篇文章撤下了。</p>
<dl class="facts">${reason ? html`<dt>原因</dt><dd>${reason}</dd>` : ''}<dt>日期</dt><dd><time datetime="${on}">${on}</time></dd></dl>`,
    org,
    newest,
  })
}

export function retiredHtml(org: OrgName, newest: readonly ArticleCard[]): Html {
  return absentHtml({ title: '这张码停用了', text: html`<p>您扫的码没有坏，是${org.name}不再用它了。</p>`, org, newest })
}

export function emptyHtml(org: OrgName, board: string | undefined, newest: readonly ArticleCard[]): Html {
  return absentHtml({ title: '您扫的码没有坏', text: html`<p>${board ?? '它'}现在没有文章。</p>`, org, newest })
}

export function missingHtml(newest: readonly ArticleCard[]): Html {
  return absentHtml({ title: '没有找到', text: html`<p>链接可能少了几个字，或者文章还没有发布。</p>`, newest })
}

export function brokenHtml(): Html {
  return page({ title: '暂时打不开', main: html`<h1>暂时打不开</h1>\n<p>不是您的问题，过一会儿再试。</p>` })
}
