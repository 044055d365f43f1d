// The frame of every web page: head, masthead, and the promise that nothing in it is ever executed.

import { html } from 'hono/html'

export type Html = ReturnType<typeof html>

export interface PageParts {
  title: string
  main: Html
  /** Another address under which the same page is known. */
  canonical?: string
  /** Shown at the right of the masthead. */
  aside?: Html
}

export function page({ title, main, canonical, aside }: PageParts): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${canonical ? html`<link rel="canonical" href="${canonical}">` : ''}
<link rel="stylesheet" href="/a/style.css">
</head>
<body>
<header class="masthead"><span class="wordmark">阅栏</span>${aside ?? ''}</header>
<main>
${main}
</main>
</body>
</html>
`
}

/** `pictures` are the absolute addresses that the page shows; scripts, frames and forms have no place at all. */
export function securityHeaders(pictures: Iterable<string>): Record<string, string> {
  const origins = [...new Set([...pictures].map((address) => new URL(address).origin))]
  return {
    'content-security-policy': [
      "default-src 'none'",
      `img-src ${["'self'", ...origins].join(' ')}`,
      "style-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  }
}
