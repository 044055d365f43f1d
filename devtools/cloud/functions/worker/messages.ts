// What the gateway's thread and a function's thread say to each other.

export interface WorkerSetting {
  /** The function's folder. */
  folder: string
  /** Where wx-server-sdk stands: deployment installs it for each function, here all share one. */
  sdkPath: string
  env: Record<string, string>
  /** Loads the SDK alone, and the function only when it is told to: with the code that is there by then. */
  ahead: boolean
}

export interface LoadMessage {
  kind: 'load'
}

export interface CallMessage extends Call {
  kind: 'call'
}

export interface Call {
  requestId: string
  /** JSON text. */
  event: string
  /** The second argument of exports.main. */
  context: Record<string, unknown>
  /** What process.env holds for this invocation alone. */
  env: Record<string, string>
}

export type WorkerMessage =
  | { kind: 'loaded' }
  | { kind: 'returned'; requestId: string; result: string }
  | { kind: 'threw'; requestId: string; text: string }
  | { kind: 'log'; requestId: string; level: LogLevel; text: string }

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
