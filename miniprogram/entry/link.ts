// Reads the two printed forms of a code: the scene of a mini-program code and the plain link of an ordinary QR code.

import { isCodeId } from '../contract/code'
import { decoded } from './decoded'
import { isId } from './arrival'
import type { Arrival } from './arrival'

const linkPattern = /^https?:\/\/[^/?#\s]+\/(?:[^?#]*\/)?([qao])\/([^/?#]+)\/?(?:[?#].*)?$/i

/** Letters may come in small: people type codes, and some scanners fold the case of links. */
function codeOf(text: string | undefined): string | undefined {
  const codeId = text?.trim().toUpperCase()
  return isCodeId(codeId) ? codeId : undefined
}

/** `c=ID` among the `&`-separated parts of a scene, encoded or plain. */
export function codeOfScene(scene: string): string | undefined {
  const part = decoded(scene)
    .split('&')
    .find((pair) => pair.startsWith('c='))
  return codeOf(part?.slice(2))
}

/** `/q/<code>`, `/a/<article>` or `/o/<org>` on any host: the domain of an installation may change, its printed boards stay. */
export function targetOfLink(link: string): Arrival {
  const match = linkPattern.exec(decoded(link).trim())
  const [, letter, id] = match ?? []
  if (letter?.toLowerCase() === 'q') {
    const codeId = codeOf(id)
    return codeId === undefined ? { kind: 'unreadable' } : { kind: 'code', codeId }
  }
  if (!isId(id)) return { kind: 'unreadable' }
  return letter?.toLowerCase() === 'a' ? { kind: 'article', articleId: id } : { kind: 'org', orgId: id }
}
