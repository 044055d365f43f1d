// The only user of wx.cloud: one way to call an action, and one door where its reply is checked.

import type { Call, ReaderActions, StaffActions } from '../contract/actions'
import { ApiError, isErrorCode } from '../contract/errors'
import { isRecord } from '../contract/run-guards'
import { transportError } from './transport'

/** Resolves to what `read` makes of the reply's data. Rejects with ApiError alone, whatever went wrong. */
export function callReader<Name extends keyof ReaderActions, Data>(
  action: Name,
  input: ReaderActions[Name]['input'],
  read: (data: unknown) => Data,
): Promise<Data> {
  return call('reader', { action, input }, read)
}

/** The same for what only staff may do: `not_allowed` for everybody else. */
export function callStaff<Name extends keyof StaffActions, Data>(
  action: Name,
  input: StaffActions[Name]['input'],
  read: (data: unknown) => Data,
): Promise<Data> {
  return call('staff', { action, input }, read)
}

async function call<Data>(name: 'reader' | 'staff', data: Call, read: (data: unknown) => Data): Promise<Data> {
  let result: unknown
  try {
    const reply = await wx.cloud.callFunction({ name, data })
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
