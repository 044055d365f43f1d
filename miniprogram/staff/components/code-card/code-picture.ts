// The picture of a code, from asking for it to having it.

import type { CodeKind } from '../../contract/boards'

/** `fileId` is '' while it is drawn; `pending` while the program is not released; `failed` in words; `linked` where both kinds are to be had. */
export interface CodePicture {
  kind: CodeKind
  linked: boolean
  fileId: string
  url: string
  pending: boolean
  failed: string
}

export const noPicture: CodePicture = { kind: 'mini', linked: false, fileId: '', url: '', pending: false, failed: '' }
