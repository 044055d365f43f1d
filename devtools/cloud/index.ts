// The local CloudBase: one gateway for the real wx-server-sdk, with database, storage, functions and openapi behind it.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from './database'
import { createEmitter, type Emitter } from './emitter'
import { createFunctions } from './functions'
import { instanceEnvironment, type CloudIdentity } from './functions/environment'
import { clientMessage } from './functions/failures'
import { threadParts } from './functions/thread-parts'
import { openapiRoutes } from './openapi'
import { openStorage } from './storage'
import type { Cloud, CloudEvents, CloudOptions, Schema } from './types'
import { openWechat } from './wechat'
import { startGateway } from './wire/gateway'

export type { CallOutcome, CallRecord, Cloud, CloudOptions, Faults, HttpRequest, HttpResponse, LogLine, Refuse, Schema, UnindexedQuery } from './types'

const envId = 'yuelan-local'
/** More than an installation has. */
const settingsMost = 100
const bucket = `7975-${envId}-1250000000`

export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { dataDir, functionsDir, publicUrl, now = Date.now, timers = false, log, pages, faults, refuse } = options
  const thread = await threadParts()
  mkdirSync(dataDir, { recursive: true })
  const identity: CloudIdentity = {
    envId,
    appId: 'touristappid',
    secretId: randomBytes(16).toString('hex'),
    secretKey: randomBytes(16).toString('hex'),
  }
  const emitters: { [Name in keyof CloudEvents]: Emitter<CloudEvents[Name]> } = { call: createEmitter(), unindexed: createEmitter() }
  let gatewayUrl = ''
  const database = openDatabase({ dataDir, envId, now, onUnindexed: emitters.unindexed.emit })
  const storage = openStorage({ dataDir, envId, bucket, publicUrl, now })
  const functions = createFunctions({
    threadParts: thread,
    functionsDir,
    identity,
    gatewayUrl: () => gatewayUrl,
    now,
    timers,
    onCall: emitters.call.emit,
    log: (level, functionName, requestId, text) => log?.({ time: now(), level, functionName, requestId, text }),
  })
  const wechat = openWechat({
    dataDir,
    appId: identity.appId,
    now,
    running: timers,
    settings: () => (database.collections().some(({ name }) => name === 'settings') ? database.documents('settings', { limit: settingsMost, skip: 0 }) : []),
    push: functions.push,
  })
  const gateway = await startGateway({
    routes: new Map([
      ...database.routes,
      ...storage.routes(() => gatewayUrl),
      ...functions.routes,
      ...openapiRoutes({ now, publicUrl, wechat, ...(pages ? { pages } : {}), ...(refuse ? { refuse } : {}) }),
    ]),
    secretId: identity.secretId,
    findCaller: functions.findCaller,
    upload: storage.handleUpload,
    ...(faults ? { faults } : {}),
  })
  gatewayUrl = gateway.url

  function applySchema(schema: Schema): void {
    database.applySchema(schema)
    functions.setRules(schema.rules?.functions)
    storage.setRules(schema.rules?.storage)
  }

  function deploy(): void {
    const file = join(functionsDir, 'schema.json')
    // Written by our own build.
    if (existsSync(file)) applySchema(JSON.parse(readFileSync(file, 'utf8')) as Schema)
  }

  deploy()
  return {
    envId,
    sdkEnvironment: instanceEnvironment(identity, gatewayUrl),
    wechat,
    async callFunction(name, data, caller) {
      if (caller.openid) wechat.visits.note(caller.openid, now())
      const { requestId, outcome, ms } = await functions.callFromClient(name, data, caller)
      if ('result' in outcome) return { requestId, result: outcome.result, ms }
      return { requestId, error: { errCode: outcome.failure.errCode, errMsg: clientMessage(outcome.failure) }, ms }
    },
    callHttp: functions.callHttp,
    warm: functions.warm,
    fireTimer: functions.fireTimer,
    storage: {
      put: storage.put,
      read: storage.read,
      delete: storage.delete,
      deleteAs: storage.deleteAs,
      isPublic: storage.isPublic,
      mayRead: storage.mayRead,
      linkTo: storage.linkTo,
      handleDownload: storage.handleDownload,
    },
    console: {
      collections: database.collections,
      documents: database.documents,
      insert: database.insert,
      putFile: storage.putAsConsole,
      isEmpty: () => database.collections().every(({ count }) => count === 0),
      applySchema,
    },
    on: (event, listener) => emitters[event].on(listener),
    reload(functionName) {
      functions.reload(functionName)
      deploy()
      return Promise.resolve()
    },
    async stop() {
      await functions.stop()
      await gateway.stop()
      wechat.close()
      database.stop()
    },
  }
}
