// The only user of wx.cloud: one way to call an action, and one door where its reply is checked.

import type { Call, ReaderActions } from '../contract/actions'
import { ApiError, isErrorCode } from '../contract/errors'
import { isRecord } from '../contract/run-guards'
import { transportError } from './transport'

/** Resolves to what `read` makes of the reply's data. Rejects with ApiError alone, whatever went wrong. */
export async function callReader<Name extends keyof ReaderActions, Data>(
  action: Name,
  input: ReaderActions[Name]['input'],
  read: (data: unknown) => Data,
): Promise<Data> {
  const data: Call<Name> = { action, input }
  let result: unknown
  try {
    const reply = await wx.cloud.callFunction({ name: 'reader', data })
    result = reply.result
  } catch (error) {
    throw transportError(error)
  }
  return readReply(result, read)
}

function readReply<Data>(reply: unknown, read: (data: unknown) => Data): Data {
  if (isRecord(reply) && reply.ok === true) return read(reply.data)
  const error = isRecord(reply) && isRecord(reply.error) ? reply.error : {}
  throw new ApiError(isErrorCode(error.code) ? error.code : 'internal', typeof error.message === 'string' ? error.message : 'a reply of no known form')
}
