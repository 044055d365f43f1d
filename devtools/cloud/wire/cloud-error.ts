// A refusal in the words of the real services: a code of CloudBase's table and a message, sent as {requestId, code, message}.

export type CloudErrorCode =
  | 'SYS_ERR'
  | 'INVALID_ACTION'
  | 'INVALID_PARAM'
  | 'SIGN_PARAM_INVALID'
  | 'EXCEED_MAX_PAYLOAD_SIZE'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_INVALID_OPERRATOR'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'STORAGE_REQUEST_FAIL'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_FILE_NONEXIST'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'

export class CloudError extends Error {
  readonly code: CloudErrorCode

  constructor(code: CloudErrorCode, message: string) {
    super(message)
    this.name = 'CloudError'
    this.code = code
  }
}

/** What this stand-in leaves out is refused by its name, never answered with something near it. */
export function notHere(what: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `${what} is not in this local CloudBase yet`)
}
