// The closed table of failures.

import { ApiError, errorCodes, isErrorCode } from '../../../../miniprogram/contract/errors'

test('every code of the table is one, and nothing else', () => {
  for (const code of errorCodes) expect(isErrorCode(code)).toBe(true)
  for (const other of ['', 'BAD_INPUT', 'constructor', 7, null, undefined]) expect(isErrorCode(other)).toBe(false)
})

test('an ApiError is an Error with a code and a message', () => {
  const error = new ApiError('conflict', 'twice')
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'ApiError', code: 'conflict', message: 'twice' })
})
