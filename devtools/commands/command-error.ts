// A failure that the person at the terminal can mend: its message says what happened and what to do; no stack is shown.

export class CommandError extends Error {
  override readonly name = 'CommandError'
}
