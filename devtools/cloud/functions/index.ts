// Cloud functions: finds, starts and calls them, for clients, for other functions and for HTTP access.

import { randomUUID } from 'node:crypto'
import type { Caller } from '../wire/caller'
import type { Route } from '../wire/gateway'
import { optionalText, textParam } from '../wire/params'
import { recordOf, type CallRecord } from './call-record'
import type { FunctionConfig } from './config'
import { instanceEnvironment, invocationEnvironment, type CloudIdentity, type Identity } from './environment'
import { contextOf, readEvent } from './event'
import { failures, sdkError, type Failure } from './failures'
import { httpEvent, httpFailure, httpResponse, refuseLargeBody, type HttpRequest, type HttpResponse } from './http-access'
import type { Outcome } from './instance'
import { functionLimits } from './limits'
import { createPool } from './pool'
import { readFunctionRules, type FunctionRules } from './rules'
import type { ThreadParts } from './thread-parts'
import { deployed, startTimers, type Timers } from './timers'
import type { LogLevel } from './worker/messages'

export interface FunctionsOptions {
  threadParts: ThreadParts
  functionsDir: string
  identity: CloudIdentity
  gatewayUrl: () => string
  now: () => number
  /** Timer triggers fire by the clock; else by hand only. */
  timers: boolean
  onCall: (call: CallRecord) => void
  log: (level: LogLevel, functionName: string, requestId: string, text: string) => void
}

export interface Functions {
  routes: ReadonlyMap<string, Route>
  callFromClient: (name: string, data: string, caller: Identity) => Promise<{ requestId: string; outcome: Outcome; ms: number }>
  callHttp: (name: string, request: HttpRequest) => Promise<HttpResponse>
  /** Starts an instance before the first call comes. */
  warm: (name: string) => void
  findCaller: (requestId: string) => Caller | undefined
  fireTimer: Timers['fire']
  /** Hands a message of WeChat's to the function that is set up for its kind: false where that failed, true also where there is none. */
  push: (event: Record<string, unknown>) => Promise<boolean>
  setRules: (rules: unknown) => void
  /** The next call loads the code anew. */
  reload: (name?: string) => void
  stop: () => Promise<void>
}

export function createFunctions(options: FunctionsOptions): Functions {
  const { identity, now } = options
  const pool = createPool({
    threadParts: options.threadParts,
    functionsDir: options.functionsDir,
    environment: () => instanceEnvironment(identity, options.gatewayUrl()),
    log: options.log,
  })
  const callers = new Map<string, Caller>()
  let mayInvoke: FunctionRules = readFunctionRules(undefined)
  let stopped = false

  async function invoke(
    config: FunctionConfig,
    requestId: string,
    event: Record<string, unknown>,
    who: Identity,
    replyBytesMax: number,
  ): Promise<{ outcome: Outcome; ms: number }> {
    const time = now()
    const start = performance.now()
    const caller: Caller = {
      requestId,
      functionName: config.name,
      source: who.source,
      openapiPermissions: config.openapiPermissions,
      reads: 0,
      writes: 0,
      unindexed: [],
      alive: true,
      crashed: false,
      crash: () => {},
    }
    callers.set(requestId, caller)
    const { instance, coldStart } = pool.instanceOf(config)
    caller.crash = () => {
      caller.alive = false
      caller.crashed = true
      instance.crash(requestId)
    }
    const context = contextOf(config, requestId, identity.envId)
    const ran = await instance.run({
      requestId,
      event: JSON.stringify(event),
      context,
      env: invocationEnvironment(requestId, who, identity),
      now: time,
    })
    const tooLarge = 'result' in ran && Buffer.byteLength(ran.result) > replyBytesMax
    const outcome: Outcome = tooLarge ? { failure: failures.replyTooLarge() } : ran
    forget(caller, outcome)
    if ('failure' in outcome) options.log('error', config.name, requestId, outcome.failure.text)
    const ms = performance.now() - start
    const action = typeof event['action'] === 'string' ? event['action'].slice(0, 60) : undefined
    options.onCall(recordOf(caller, { time, ms, coldStart, identity: who, action }, outcome))
    return { outcome, ms }
  }

  /** The thread of an invocation that timed out or crashed may still run: its requests are known for a while, and do nothing. */
  function forget(caller: Caller, outcome: Outcome): void {
    const late = !caller.alive || ('failure' in outcome && outcome.failure.code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED')
    caller.alive = false
    if (late) setTimeout(() => callers.delete(caller.requestId), lateMs).unref()
    else callers.delete(caller.requestId)
  }

  async function callFromFunction(name: string, data: string | undefined, caller: Caller | undefined): Promise<string> {
    const config = pool.configOf(name)
    if (!config) throw sdkError(failures.notFound())
    const event = readEvent(data ?? '{}')
    if ('failure' in event) throw sdkError(event.failure)
    // The platform passes no openid on from function to function.
    const who: Identity = { source: caller ? `${caller.source},scf` : 'scf', clientIp: '127.0.0.1' }
    const { outcome } = await invoke(config, randomUUID(), event.event, who, functionLimits.otherReplyBytesMax)
    if ('failure' in outcome) throw sdkError(outcome.failure)
    return outcome.result
  }

  const timers = startTimers({
    functionsDir: options.functionsDir,
    now,
    running: options.timers,
    async call(config, event) {
      if (!stopped) await invoke(config, randomUUID(), event, { source: 'wx_trigger', clientIp: '127.0.0.1' }, functionLimits.otherReplyBytesMax)
    },
  })

  return {
    fireTimer: timers.fire,
    async push(event) {
      const { MsgType: type, Event: kind = '', FromUserName: openid } = event
      const config = deployed(options.functionsDir).find(({ messagePush }) => messagePush.some((one) => one.type === type && one.event === kind))
      if (!config || stopped) return true
      // The sender is the context's OPENID, as the guide's sample has it. The SOURCE is in no table: the one for what has no other name stands in.
      const who: Identity = { openid: String(openid), source: 'wx_unknown', clientIp: '127.0.0.1' }
      const { outcome } = await invoke(config, randomUUID(), { ...event, userInfo: { appId: identity.appId, openId: who.openid } }, who, functionLimits.otherReplyBytesMax)
      return 'result' in outcome
    },
    routes: new Map([
      [
        'functions.invokeFunction',
        {
          handle: async (params, caller) => ({
            data: {
              response_data: await callFromFunction(textParam(params, 'function_name'), optionalText(params, 'request_data'), caller),
            },
          }),
        } satisfies Route,
      ],
    ]),
    async callFromClient(name, data, caller) {
      const requestId = randomUUID()
      const refuse = (failure: Failure) => ({ requestId, outcome: { failure }, ms: 0 })
      const config = pool.configOf(name)
      if (!config || stopped) return refuse(failures.notFound())
      if (!mayInvoke(name, caller.openid)) return refuse(failures.denied())
      const event = readEvent(data || '{}')
      if ('failure' in event) return refuse(event.failure)
      const userInfo = caller.openid ? { userInfo: { appId: identity.appId, openId: caller.openid } } : {}
      const { outcome, ms } = await invoke(config, requestId, { ...event.event, ...userInfo }, caller, functionLimits.clientReplyBytesMax)
      return { requestId, outcome, ms }
    },
    async callHttp(name, request) {
      const requestId = randomUUID()
      const config = pool.configOf(name)
      if (!config || stopped) return httpFailure(failures.notFound(), requestId)
      const tooLarge = refuseLargeBody(request, requestId)
      if (tooLarge) return tooLarge
      const who: Identity = { source: 'wx_http', clientIp: request.clientIp }
      const { outcome } = await invoke(
        config,
        requestId,
        httpEvent(request, requestId, identity.envId),
        who,
        functionLimits.otherReplyBytesMax,
      )
      return 'failure' in outcome ? httpFailure(outcome.failure, requestId) : httpResponse(outcome.result, requestId)
    },
    warm(name) {
      const config = pool.configOf(name)
      if (config) pool.instanceOf(config)
    },
    findCaller: (requestId) => callers.get(requestId),
    setRules(rules) {
      mayInvoke = readFunctionRules(rules)
    },
    reload: pool.reload,
    async stop() {
      stopped = true
      timers.stop()
      await pool.stop()
    },
  }
}

/** How long a timed-out invocation's late requests are still known, and do nothing. */
const lateMs = 60_000
