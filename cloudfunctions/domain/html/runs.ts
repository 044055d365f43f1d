// Runs of text with their marks and links: every word is escaped, and a link leads only where one may.

import { html } from 'hono/html'
import { palette, runSizes, type Run } from '../../../miniprogram/contract/body'
import { link } from '../article/body-schema'
import type { Html } from './html'

export function runsHtml(runs: readonly Run[]): Html {
  return html`${runs.map(runHtml)}`
}

function runHtml({ text, bold, italic, underline, color, size, link: target }: Run): Html {
  const classes = [palette.find((one) => one === color), runSizes.find((one) => one === size)].filter(Boolean).join(' ')
  // Most runs of most articles have no marks.
  let inside = html`${text}`
  if (bold) inside = html`<strong>${inside}</strong>`
  if (italic) inside = html`<em>${inside}</em>`
  if (underline) inside = html`<u>${inside}</u>`
  if (classes) inside = html`<span class="${classes}">${inside}</span>`
  // Asked again although the body was checked when it came in: a link that runs is the one thing that must never get out.
  if (target && link.safeParse(target).success) inside = html`<a href="${target}" rel="noopener nofollow ugc">${inside}</a>`
  return inside
}
