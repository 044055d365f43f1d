// What the gateway's thread and a function's thread say to each other.

export interface WorkerSetting {
  /** The function's folder. */
  folder: string
  /** Where wx-server-sdk stands: deployment installs it for each function, here all share one. */
  sdkPath: string
  env: Record<string, string>
}

export interface CallMessage {
  requestId: string
  /** JSON text. */
  event: string
  /** The second argument of exports.main. */
  context: Record<string, unknown>
  /** What process.env holds for this invocation alone. */
  env: Record<string, string>
  /** The cloud's clock when the call was sent, ms since 1970. */
  now: number
}

export type WorkerMessage =
  | { kind: 'loaded' }
  | { kind: 'returned'; requestId: string; result: string }
  | { kind: 'threw'; requestId: string; text: string }
  | { kind: 'log'; requestId: string; level: LogLevel; text: string }

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
