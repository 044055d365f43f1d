// The environment variables that the platform sets for a function: those of the instance, and those of one invocation.

export interface Identity {
  openid?: string
  /** `wx_client`, `wx_http`, `wx_trigger`, … comma-chained when functions call functions. */
  source: string
  clientIp: string
}

export interface CloudIdentity {
  envId: string
  appId: string
  /** Of this start only: the gateway answers nobody else. */
  secretId: string
  secretKey: string
}

export function instanceEnvironment({ envId, secretId, secretKey }: CloudIdentity, gatewayUrl: string): Record<string, string> {
  return {
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${gatewayUrl}/admin` }),
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    // Without it the SDK looks for the cloud's metadata server, twice a request.
    TENCENTCLOUD: 'true',
    TZ: 'UTC',
  }
}

/** TCB_SEQID comes back with every request of the SDK, and so tells the gateway which invocation asks. */
export function invocationEnvironment(
  requestId: string,
  { openid, source, clientIp }: Identity,
  { appId }: CloudIdentity,
): Record<string, string> {
  return {
    TCB_CONTEXT_KEYS: 'TCB_SEQID,TCB_SOURCE',
    TCB_SEQID: requestId,
    TCB_SOURCE: source,
    TCB_SOURCE_IP: clientIp,
    WX_CONTEXT_KEYS: ['WX_CLIENTIP', 'WX_APPID', ...(openid ? ['WX_OPENID'] : [])].join(','),
    WX_CLIENTIP: clientIp,
    WX_APPID: appId,
    ...(openid ? { WX_OPENID: openid } : {}),
  }
}
