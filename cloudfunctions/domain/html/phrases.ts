// A title whose lines break between phrases, as the mini-program sets it.

import { html } from 'hono/html'
import { splitPhrases } from '../../../miniprogram/contract/phrases'
import type { Html } from './html'

/** `name` is kept whole wherever it stands in the title. */
export function phrased(title: string, name = ''): Html {
  return html`${splitPhrases(title, name).map(({ at, text, whole, hanging }) => {
    // Of quotes nobody knows how wide they are: a computer may take them from a Latin font. A bracket is never Latin.
    const hangs = hanging && at === 0 && /^[【《（]/.test(text)
    const kind = [whole && 'whole', hangs && 'hanging'].filter(Boolean).join(' ')
    return kind ? html`<span class="${kind}">${text}</span>` : html`${text}`
  })}`
}
