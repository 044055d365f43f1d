// The parts of an archive on their way into an empty installation: uploaded once each, then asked for until all is there; it goes on from where it broke off.

import type { ArchiveRestoreInput, ArchiveRestoreOutput } from '../contract/restores'

export interface ChosenPart {
  path: string
  name: string
}

interface Ways {
  upload: (path: string, cloudPath: string, progressed: (percent: number) => void) => { done: Promise<string> }
  restore: (input: ArchiveRestoreInput) => Promise<ArchiveRestoreOutput>
}

/** Parts count from 1. */
export interface RestoreProgress {
  what: 'uploading' | 'checking' | 'writing'
  part: number
  of: number
  /** Of the upload. */
  percent?: number
}

/** As they were made: parts are chosen in any order, and 第10部分 is behind 第2部分. */
export function inOrder(parts: readonly ChosenPart[]): ChosenPart[] {
  const place = ({ name }: ChosenPart): number => Number(/第(\d+)部分/.exec(name)?.[1] ?? 0)
  return [...parts].sort((one, other) => place(one) - place(other))
}

export class Restoring {
  private readonly fileIds: string[] = []
  private next: string | undefined

  /** `id` names the files in the cloud. */
  constructor(
    private readonly parts: readonly ChosenPart[],
    private readonly id: string,
    private readonly ways: Ways,
  ) {}

  /** Rejects with what went wrong; may be called again, with another code too. */
  async go(code: string, told: (progress: RestoreProgress) => void): Promise<void> {
    const of = this.parts.length
    while (this.fileIds.length < of) {
      const at = this.fileIds.length
      const { path = '' } = this.parts[at] ?? {}
      told({ what: 'uploading', part: at + 1, of, percent: 0 })
      this.fileIds.push(await this.ways.upload(path, `imports/${this.id}-${at + 1}.zip`, (percent) => told({ what: 'uploading', part: at + 1, of, percent })).done)
    }
    for (;;) {
      if (this.next === undefined) told({ what: 'checking', part: 1, of })
      const answer = await this.ways.restore({ code, fileIds: this.fileIds, ...(this.next !== undefined && { next: this.next }) })
      if (answer.kind === 'done') return
      this.next = answer.next
      told({ what: answer.phase, part: Math.min(answer.done + 1, of), of })
    }
  }
}
