// Turns what a service answered into what happened and what to do.

const advice: [code: RegExp, todo: string][] = [
  [
    /^AuthFailure\.Unauthorized|^UnauthorizedOperation/,
    'The key is valid, and its user may not do this: give it the policies QcloudTCBFullAccess and QcloudSCFFullAccess in the access management console.',
  ],
  [/^AuthFailure/, 'Check TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY (and the clock of this machine).'],
  [
    /^ResourceNotFound\.Env|^InvalidParameter\.EnvId|EnvNotFound|^MissingEnvironment/,
    'Check --env: the id stands in the cloud development console, and the key must belong to the same account.',
  ],
  [
    /LimitExceeded/,
    'The service asks for patience or the plan is full: wait a minute and run the command again, or look at the quota in the console.',
  ],
  [/^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ESOCKET)/, 'Nothing was reached: check the network and the proxy, then run the command again.'],
  [
    /^ResourceUnavailable|^FailedOperation|^InternalError|^ResourceInUse/,
    'The service could not do it now: wait a minute and run the command again; what is done is not done twice.',
  ],
]

/** A person who ran the command can act on it: the service's words, its request id, and the next thing to do. */
export function adviceFor(error: unknown): string {
  // The SDK sometimes puts a whole error into the place of the message.
  const message = String(error instanceof Error ? error.message : error)
  if (error instanceof DeployFailure) return message
  const code = textOf(error, 'code') || (/\b(E[A-Z]{4,}|EAI_AGAIN)\b/.exec(message)?.[1] ?? '')
  const todo =
    advice.find(([pattern]) => pattern.test(code))?.[1] ?? 'Run the command again; if it fails again, ask the service with the request id.'
  const requestId = textOf(error, 'requestId')
  return [
    `${message}${code === '' || message.includes(code) ? '' : ` (${code})`}${requestId === '' ? '' : `, request ${requestId}`}`,
    todo,
  ].join('\n')
}

/** A failure that says itself what to do. */
export class DeployFailure extends Error {
  override readonly name = 'DeployFailure'
}

function textOf(error: unknown, key: 'code' | 'requestId'): string {
  const value: unknown = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' ? value : ''
}
