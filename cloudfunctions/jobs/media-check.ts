// What content safety found in a picture. WeChat waits for `success`, and tells it again otherwise.

import { pictureFinding } from '../domain/safety/findings'
import { logLine, type CallContext } from '../platform/context'
import { readPictureAnswer } from '../platform/safety'
import { findTrace, notePicture } from '../store/safety-checks'

/** Rejects for a picture that nobody asked about: the answer may have been faster than the note of the question, and comes again. */
export async function mediaChecked(_context: CallContext, event: Record<string, unknown>): Promise<'success'> {
  const answer = readPictureAnswer(event)
  if (!answer) throw new Error('An answer of content safety could not be read')
  const { traceId, suggest, label } = answer
  const safety = await findTrace(traceId)
  const waiting = safety?.waiting.find(({ trace }) => trace === traceId)
  if (!safety || !waiting) throw new Error('An answer about a picture that nobody asked about')
  // What WeChat could not look at is late one day, and asked about again: it is no pass.
  if (suggest === 'failed') logLine(JSON.stringify({ what: 'media check', failed: label }))
  else await notePicture(safety, waiting, suggest === 'pass' ? undefined : pictureFinding(waiting.partId, waiting.fileId, suggest, label))
  return 'success'
}
