// What the staff function answered a command, or its refusal as words for the terminal.

import { CommandError } from './command-error'

export function answerOf(reply: unknown, otherwise: string): unknown {
  const envelope = reply as { ok: true; data: unknown } | { ok: false; error: { code: string; message: string } }
  if (!envelope.ok) throw new CommandError(`${otherwise}：${envelope.error.message}（${envelope.error.code}）`)
  return envelope.data
}
