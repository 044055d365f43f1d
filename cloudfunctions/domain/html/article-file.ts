// An article as one HTML file that is read by itself: its style in it, its pictures in it or beside it, and no script.

import { html, raw } from 'hono/html'
import { bylineOf, endOf, type TakenArticle } from '../takeout/article'
import { bodyHtml } from './blocks'
import { fileStyle } from './file-style'
import type { Addresses } from './media'

export async function articleFile(article: TakenArticle, addresses: Addresses): Promise<string> {
  const { title, orgName, blocks } = article
  const page = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<title>${title} - ${orgName}</title>
<style>
${raw(fileStyle)}</style>
</head>
<body>
<article>
<h1>${title}</h1>
<div class="byline">
${bylineOf(article).map((line) => html`<p>${line}</p>\n`)}</div>
${bodyHtml({ version: 1, blocks: [...blocks] }, addresses)}
<footer class="end">
${endOf(article).map((line) => html`<p>${line}</p>\n`)}</footer>
</article>
</body>
</html>
`
  // What is printed at once must not wait for being scrolled to. Quotes that somebody wrote are escaped, so only our own are met.
  return page.toString().replaceAll(' loading="lazy"', '')
}
