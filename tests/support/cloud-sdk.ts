// The real wx-server-sdk in the test's own process, pointed at a cloud house: what a function sees, without a function.

import { createRequire } from 'node:module'
import type { Cloud } from '../../devtools/cloud'
import type { Sdk } from './cloud-sdk-types'

/** To be called once a test file: the SDK keeps its settings. */
export function connectSdk(cloud: Cloud): Sdk {
  Object.assign(process.env, cloud.sdkEnvironment)
  const sdk = createRequire(__filename)('wx-server-sdk') as Sdk
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  return sdk
}

/** What the SDK's errors hold. */
export interface SdkError {
  errCode: number
  errMsg: string
  code?: string
}

/** The error that a request ends with; fails where it succeeds. */
export async function failureOf(request: Promise<unknown>): Promise<SdkError> {
  try {
    await request
  } catch (error) {
    const { errCode, errMsg, code } = error as SdkError
    return { errCode, errMsg, ...(code === undefined ? {} : { code }) }
  }
  throw new Error('the request succeeded')
}
