// The UploadTask that an upload with callbacks gives back: who listens to its progress, and the way to stop it.

import type { UploadProgress, UploadWatch } from './cloud-files'
import { listeners } from './listeners'

export interface UploadTask {
  abort: () => void
  onProgressUpdate: (listener: unknown) => void
  offProgressUpdate: (listener?: unknown) => void
  onHeadersReceived: (listener: unknown) => void
  offHeadersReceived: (listener?: unknown) => void
}

export const uploadTask = (): { task: UploadTask; watch: UploadWatch } => {
  const stop = new AbortController()
  const progress = listeners<UploadProgress>()
  // The cloud's own headers are nothing that an app asks for; who listens is not told of any.
  const headers = listeners<never>()
  return {
    task: {
      abort: () => stop.abort(),
      onProgressUpdate: progress.on,
      offProgressUpdate: progress.off,
      onHeadersReceived: headers.on,
      offHeadersReceived: headers.off,
    },
    watch: { signal: stop.signal, progressed: each => progress.fire(each) },
  }
}
