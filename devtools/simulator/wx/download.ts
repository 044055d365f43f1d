// Fetches bytes as WeChat's client downloads a file: with progress, a time-out, an abort, and its words for each failure.

import { listeners, type Listeners } from './listeners'
import { WxFailure } from './result'

export interface Progress {
  /** Per cent, whole. */
  progress: number
  totalBytesWritten: number
  totalBytesExpectedToWrite: number
}

export interface Downloaded {
  blob: Blob
  statusCode: number
}

/** What wx.downloadFile gives back. */
export interface DownloadTask {
  abort(): void
  onProgressUpdate: Listeners<Progress>['on']
  offProgressUpdate: Listeners<Progress>['off']
  onHeadersReceived: Listeners<{ header: Record<string, string> }>['on']
  offHeadersReceived: Listeners<{ header: Record<string, string> }>['off']
}

const MOST_BYTES = 200 * 1024 * 1024
const TIMEOUT_MS = 60_000

/** A download that has not begun, and the task by which the app watches it. */
export class Download {
  private readonly progressed = listeners<Progress>()
  private readonly headed = listeners<{ header: Record<string, string> }>()
  private readonly ending = new AbortController()

  readonly task: DownloadTask = {
    abort: () => this.ending.abort(new WxFailure('abort')),
    onProgressUpdate: this.progressed.on,
    offProgressUpdate: this.progressed.off,
    onHeadersReceived: this.headed.on,
    offHeadersReceived: this.headed.off,
  }

  /** Rejects with WxFailure; any answer of the server, a 404 as well, is a success that tells its number. */
  async fetch(url: string, headers: Record<string, string>, timeoutMs = TIMEOUT_MS): Promise<Downloaded> {
    const { signal } = this.ending
    const late = setTimeout(() => this.ending.abort(new WxFailure('timeout')), timeoutMs)
    try {
      const response = await fetch(url, { headers, signal })
      this.headed.fire({ header: Object.fromEntries(response.headers) })
      return { blob: await this.read(response), statusCode: response.status }
    } catch (error) {
      if (signal.aborted) throw signal.reason
      throw error instanceof WxFailure ? error : new WxFailure(error instanceof Error ? error.message : String(error))
    } finally {
      clearTimeout(late)
    }
  }

  private async read(response: Response): Promise<Blob> {
    const expected = Number(response.headers.get('content-length') ?? 0)
    const reader = response.body?.getReader()
    const parts: Uint8Array<ArrayBuffer>[] = []
    let written = 0
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value)
      written += part.value.length
      if (written > MOST_BYTES) throw new WxFailure('exceed max file size')
      this.progressed.fire({
        progress: expected > 0 ? Math.min(100, Math.floor((written / expected) * 100)) : 0,
        totalBytesWritten: written,
        totalBytesExpectedToWrite: expected,
      })
    }
    return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
  }
}
