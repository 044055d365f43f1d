// Opens Tencent's management API for one environment; the key comes from the environment variables and is kept nowhere.

import CloudBase from '@cloudbase/manager-node'

export interface Credentials {
  secretId: string
  secretKey: string
  token?: string
}

/** Undefined where the variables are not set. */
export function readCredentials(env: NodeJS.ProcessEnv): Credentials | undefined {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, TENCENTCLOUD_SESSIONTOKEN: token } = env
  if (!secretId || !secretKey) return undefined
  return { secretId, secretKey, ...(token ? { token } : {}) }
}

export function openCloud(envId: string, credentials: Credentials): CloudBase {
  return new CloudBase({ ...credentials, envId })
}
