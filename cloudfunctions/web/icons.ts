// The icons of the web pages, drawn as in the mini-program: a grid of 24, a line of 1.75. A word always stands beside one.

import { html, raw } from 'hono/html'

const paths = {
  board: '<path d="M3 4.5h18v11H3zM6.5 15.5V20M17.5 15.5V20M6.5 8h5v4h-5zM14.5 8h3M14.5 12h3"/>',
  bell: '<path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 6H4s2-1 2-6M10 19a2.2 2.2 0 0 0 4 0"/>',
  star: '<path d="M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z"/>',
  forward: '<path d="M14 5l6 6-6 6M20 11h-8c-5 0-7 3-8 8"/>',
  flag: '<path d="M6 21V4h11l-2.5 4L17 12H6"/>',
  chevron: '<path d="M9.5 5.5L16 12l-6.5 6.5"/>',
} as const

export function icon(name: keyof typeof paths): ReturnType<typeof html> {
  // Written above, and by nobody else.
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(paths[name])}</svg>`
}
