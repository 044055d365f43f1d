// Every failure that crosses from a cloud function to the phone, as a closed table.

export const errorCodes = [
  'bad_input',
  'not_found',
  'not_allowed',
  'conflict',
  'too_large',
  'too_many',
  'unavailable',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A failure that the caller may act on. `message` is for logs and staff; the phone chooses its own words by `code`. */
export class ApiError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'ApiError'
    this.code = code
  }
}

/** What every action replies with: one envelope, whatever happened. */
export type Reply<T> = { ok: true; data: T } | { ok: false; error: { code: ErrorCode; message: string } }

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && (errorCodes as readonly string[]).includes(value)
}
