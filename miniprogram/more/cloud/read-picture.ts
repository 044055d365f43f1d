// Checks what picture.prepare replies.

import { fieldsOf, listOf, textOf, wrong } from '../../cloud/shape'
import { readPicture } from '../../contract/body-guards'
import type { PicturePrepareOutput } from '../contract/pictures'

export function readPrepared(value: unknown): PicturePrepareOutput {
  const fields = fieldsOf(value, 'picture.prepare')
  const cover = readPicture(fields.cover)
  return {
    title: textOf(fields, 'title'),
    orgName: textOf(fields, 'orgName'),
    kicker: textOf(fields, 'kicker'),
    date: textOf(fields, 'date'),
    paragraphs: listOf(fields, 'paragraphs', (item) => (typeof item === 'string' ? item : wrong('a paragraph is no text'))),
    ...(cover && { cover }),
    codeId: textOf(fields, 'codeId'),
    codeFileId: textOf(fields, 'codeFileId'),
  }
}
