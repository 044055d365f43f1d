// Every way a call can fail, with the number and text that a client sees and the code that the SDK sees.

import { CloudError, type CloudErrorCode } from '../wire/cloud-error'

export interface Failure {
  errCode: number
  /** The number's name in WeChat's table, empty where it has none. */
  name: string
  code: CloudErrorCode
  text: string
}

export const failures = {
  notFound: (): Failure => ({ errCode: -501000, name: '', code: 'FUNCTION_NOT_FOUND', text: 'FunctionName parameter could not be found.' }),
  /** `text` is the error with its stack, as the platform shows it. */
  threw: (text: string): Failure => ({ errCode: -504002, name: 'functions execute fail', code: 'FUNCTIONS_EXECUTE_FAIL', text }),
  timedOut: (seconds: number): Failure => ({
    errCode: -504003,
    name: '',
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    text: `Invoking task timed out after ${seconds} seconds`,
  }),
  outOfMemory: (): Failure => ({
    errCode: -504002,
    name: 'functions execute fail',
    code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
    text: 'Memory Limit Exceeded',
  }),
  replyTooLarge: (): Failure => ({
    errCode: -604001,
    name: 'cloudfunction result size exceed limit (1MB)',
    code: 'FUNCTIONS_EXECUTE_FAIL',
    text: 'cloudfunction result size exceed limit',
  }),
  /** The platform's number for this is not documented. */
  requestTooLarge: (bytes: number): Failure => ({
    errCode: -501007,
    name: 'invalid parameters',
    code: 'EXCEED_MAX_PAYLOAD_SIZE',
    text: `EXCEED_MAX_PAYLOAD_SIZE: request body is ${bytes} bytes`,
  }),
  notObject: (): Failure => ({
    errCode: -401003,
    name: 'api parameter type error',
    code: 'INVALID_PARAM',
    text: 'parameter.data should be object',
  }),
  denied: (): Failure => ({ errCode: -501023, name: 'Unauthenticated access is denied', code: 'INVALID_PARAM', text: 'PERMISSION_DENIED' }),
} as const

/** The whole `errMsg` of the phone's error. */
export function clientMessage({ errCode, name, text }: Failure): string {
  return `cloud.callFunction:fail Error: errCode: ${errCode} ${name} | errMsg: ${text}`
}

export function sdkError({ code, text }: Failure): CloudError {
  return new CloudError(code, text)
}
