// Runs in a function's thread: loads the unmodified function once, then runs invocations, many at a time.

import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { timeShift } from './clock'
import { captureConsole } from './console-capture'
import { errorText } from './error-text'
import { currentRequestId, isolateEnvironment, runInvocation } from './invocation'
import type { CallMessage, WorkerMessage, WorkerSetting } from './messages'

type Main = (event: unknown, context: unknown) => unknown

// Written by instance.ts alone.
const setting = workerData as WorkerSetting

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

function load(): Main {
  const name = join(setting.folder, 'index.js')
  const exported = createRequire(name)(name) as { main?: unknown }
  if (typeof exported.main !== 'function') throw new Error(`handler not found: index.main`)
  return exported.main as Main
}

async function run(main: Main, { requestId, event, context }: CallMessage): Promise<void> {
  try {
    const result = await main(JSON.parse(event), context)
    send({ kind: 'returned', requestId, result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    send({ kind: 'threw', requestId, text: errorText(error, setting.folder) })
  }
}

/** Node's own name for the step from `require('x')` to a file. */
const resolveStep = '_resolveFilename'
type Resolver = Record<typeof resolveStep, (request: string, ...rest: unknown[]) => string>

/** Finds the shared SDK, as the deployed function finds the one installed for it. */
function shareSdk(): void {
  const resolver = Module as unknown as Resolver
  const resolve = resolver[resolveStep].bind(Module)
  resolver[resolveStep] = (request, ...rest) => (request === 'wx-server-sdk' ? setting.sdkPath : resolve(request, ...rest))
}

isolateEnvironment(setting.env)
shareSdk()
captureConsole((level, text) => send({ kind: 'log', requestId: currentRequestId(), level, text }))

let main: Main | undefined
let failure: unknown
try {
  main = load()
} catch (error) {
  failure = error
}

parentPort?.on('message', (call: CallMessage) => {
  const { requestId } = call
  const loaded = main
  if (loaded) void runInvocation({ requestId, env: call.env, timeShift: timeShift(call.now) }, () => run(loaded, call))
  else send({ kind: 'threw', requestId, text: errorText(failure, setting.folder) })
})
send({ kind: 'loaded' })
