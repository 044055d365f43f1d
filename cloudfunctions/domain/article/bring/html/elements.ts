// Which elements are blocks of their own, which say nothing to readers, and which cannot come along.

import type { Finding } from '../findings'

export const blockNames = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup html li main nav p pre section summary ul ol table tbody thead tfoot tr td th h1 h2 h3 h4 h5 h6 caption'.split(' '),
)

/** What a browser never shows as text. A noscript says again what the script shows. */
export const silentNames = new Set('script style head title meta link base template noscript xml'.split(' '))

const foreignNames: Record<string, Finding> = {
  video: 'films',
  audio: 'sounds',
  mpvoice: 'sounds',
  'mp-common-mpaudio': 'sounds',
  qqmusic: 'sounds',
  'mp-common-videosnap': 'films',
  iframe: 'frames',
  embed: 'frames',
  object: 'frames',
  canvas: 'drawings',
  svg: 'drawings',
  math: 'formulas',
  'mp-common-profile': 'frames',
  'mp-miniprogram': 'frames',
}

/** Of what is named in the report instead of brought; undefined for everything else. */
export function foreignOf({ name, attribs }: { name: string; attribs: Record<string, string> }): Finding | undefined {
  // WeChat plays its films in frames.
  if (name === 'iframe' && /video/.test(`${attribs['class'] ?? ''} ${attribs['data-src'] ?? ''}`)) return 'films'
  return Object.hasOwn(foreignNames, name) ? foreignNames[name] : undefined
}
