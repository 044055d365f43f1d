// The frame of every web page: head, masthead, foot.

import { html } from 'hono/html'
import type { Html } from '../domain/html/html'
import { pageFiles } from './files'
import { icon } from './icons'

export interface PageParts {
  title: string
  main: Html
  /** More for the head: what others may show of the page. */
  head?: Html
  /** Links at the right of the masthead. */
  nav?: Html
  /** For the page of an article: said beside the number of reads, since that page stores something. */
  storage?: boolean
}

export function page({ title, main, head, nav, storage }: PageParts): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${pageFiles.style.address}">
<link rel="icon" href="${pageFiles.icon.address}">
${head ?? ''}<script src="${pageFiles.script.address}" defer></script>
</head>
<body>
<header class="masthead"><a class="home" href="/a/" aria-label="阅栏首页">${icon('board')}<span class="wordmark" aria-hidden="true">阅栏</span></a>
<nav aria-label="这一页">${nav ?? ''}</nav></header>
<main>
${main}
</main>
<footer class="foot">${
    storage
      ? '这个网页在您的浏览器里存一个随机的号码和您选的字号。号码只用来让同一台设备一天算一次阅读，不知道您是谁；关掉脚本就不存，也不算。'
      : '阅栏：社区的阅报栏。'
  }</footer>
</body>
</html>
`
}
