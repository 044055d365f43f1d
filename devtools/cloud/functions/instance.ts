// One running instance of a function: a worker thread with its own heap, started cold, ended when it times out, crashes or is replaced.

import { SHARE_ENV, Worker } from 'node:worker_threads'
import type { FunctionConfig } from './config'
import { failures, type Failure } from './failures'
import { functionLimits } from './limits'
import type { ThreadParts } from './thread-parts'
import type { CallMessage, LogLevel, WorkerMessage, WorkerSetting } from './worker/messages'

export type Outcome = { result: string } | { failure: Failure }

export interface Instance {
  /** True when it takes no more calls. */
  readonly retired: boolean
  run(call: CallMessage): Promise<Outcome>
  /** The call dies where it stands, as one whose instance crashes; the others in the thread go on. */
  crash(requestId: string): void
  /** Takes no more calls and ends after the last that runs. */
  retire(): void
  /** Ends at once; what runs fails. */
  stop(): Promise<void>
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>
}

interface Pending {
  settle: (outcome: Outcome) => void
}

export function startInstance(
  thread: ThreadParts,
  config: FunctionConfig,
  env: Record<string, string>,
  log: (level: LogLevel, requestId: string, text: string) => void,
): Instance {
  const setting: WorkerSetting = { folder: config.folder, sdkPath: thread.sdkPath, env }
  const worker = new Worker(thread.code, {
    eval: true,
    workerData: setting,
    env: SHARE_ENV,
    // Not the flags of this process: a function knows no TypeScript loader.
    execArgv: ['--enable-source-maps'],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: config.memoryMegabytes, maxYoungGenerationSizeMb: 16 },
  })
  const pending = new Map<string, Pending>()
  let retired = false
  const ended = new Promise<void>((resolve) => void worker.once('exit', () => resolve()))
  const loaded = new Promise<void>((resolve) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'loaded') resolve()
    })
  })

  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'returned') pending.get(message.requestId)?.settle({ result: message.result })
    else if (message.kind === 'threw') pending.get(message.requestId)?.settle({ failure: failures.threw(message.text) })
    else if (message.kind === 'log') log(message.level, message.requestId, message.text.slice(0, functionLimits.logCharactersMax))
  })
  worker.on('error', (error: Error & { code?: string }) => {
    failAll(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? failures.outOfMemory() : failures.threw(`${error.name}: ${error.message}`))
  })
  worker.on('exit', (code) => failAll(failures.threw(`Code exited unexpectedly with status ${code}`)))
  worker.stdout.on('data', (chunk: Buffer) => log('info', '', chunk.toString('utf8').trimEnd()))
  worker.stderr.on('data', (chunk: Buffer) => log('error', '', chunk.toString('utf8').trimEnd()))

  function failAll(failure: Failure): void {
    retired = true
    for (const { settle } of [...pending.values()]) settle({ failure })
  }

  function endWhenIdle(): void {
    if (retired && pending.size === 0) void worker.terminate()
  }

  return {
    ended,
    get retired() {
      return retired
    },
    run(call) {
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined
        pending.set(call.requestId, {
          settle(outcome) {
            clearTimeout(timer)
            pending.delete(call.requestId)
            resolve(outcome)
            endWhenIdle()
          },
        })
        const endAfter = (seconds: number): void => {
          clearTimeout(timer)
          timer = setTimeout(() => {
            // The thread may be stuck, so it takes no more calls; the others in it may still finish.
            retired = true
            pending.get(call.requestId)?.settle({ failure: failures.timedOut(seconds) })
          }, seconds * 1000)
        }
        endAfter(functionLimits.loadSecondsMax)
        void loaded.then(() => {
          if (!pending.has(call.requestId)) return
          endAfter(config.timeoutSeconds)
          worker.postMessage(call)
        })
      })
    },
    crash(requestId) {
      pending.get(requestId)?.settle({ failure: failures.threw('Code exited unexpectedly with status 1') })
    },
    retire() {
      retired = true
      endWhenIdle()
    },
    async stop() {
      retired = true
      await worker.terminate()
    },
  }
}
