// The client of what a reader can ask about their own data.

import { callReader } from '../../cloud/call'
import { countOf, fieldsOf, flagOf } from '../../cloud/shape'

/** Goes on until the server has nothing left of the reader by name. Rejects with `not_allowed` where WeChat names no reader. */
export async function forgetMe(): Promise<void> {
  const { done } = await callReader('me.forget', {}, (data) => {
    const fields = fieldsOf(data, 'me.forget')
    return { removed: countOf(fields, 'removed'), done: flagOf(fields, 'done') }
  })
  if (!done) await forgetMe()
}
