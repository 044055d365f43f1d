// What content safety found in a picture. WeChat waits for `success`, and tells it again otherwise.

import { logLine, type CallContext } from '../platform/context'
import { readPictureAnswer } from '../platform/safety'

export function mediaChecked(_context: CallContext, event: Record<string, unknown>): Promise<'success'> {
  const answer = readPictureAnswer(event)
  // Nothing asks about pictures yet: an answer without a question is worth a line.
  logLine(JSON.stringify({ where: 'media check', ...(answer ?? { unread: true }) }))
  return Promise.resolve('success')
}
