// A new photo of a board on its way: both sizes into the cloud, then the board is told; tried again from where it broke off, and nothing left behind.

import { ApiError } from '../../../contract/errors'
import type { BoardPhoto } from '../../contract/boards'

export interface Going {
  done: Promise<string>
  stop: () => void
}

interface Ways {
  upload: (path: string, name: string, progressed: (percent: number) => void) => Going
  save: (photo: BoardPhoto) => Promise<unknown>
  remove: (fileId: string) => void
}

export class PhotoSending {
  private readonly there = new Map<string, string>()
  private going: Going | undefined
  private over = false
  /** The board was told and the answer got lost: it may show these files. */
  private mayShow = false

  /** `name` is its own within the board: no photo takes the place of another. */
  constructor(
    private readonly paths: { photo: string; thumb: string },
    private readonly name: string,
    private readonly ways: Ways,
  ) {}

  /** False where it was ended. Rejects with what went wrong; may be called again. */
  async go(progressed: (percent: number) => void): Promise<boolean> {
    try {
      const thumbId = await this.bring(this.paths.thumb, `${this.name}_s`, () => undefined)
      const fileId = await this.bring(this.paths.photo, this.name, progressed)
      if (this.over) return false
      await this.save({ fileId, thumbId })
      return true
    } catch (error) {
      if (this.over) return false
      throw error
    } finally {
      if (this.over) this.clear()
    }
  }

  /** Stops what is on its way. What is in the cloud goes, unless the board may show it. */
  end(): void {
    this.over = true
    this.going?.stop()
    this.clear()
  }

  private async bring(path: string, name: string, progressed: (percent: number) => void): Promise<string> {
    const known = this.there.get(name)
    if (known !== undefined || this.over) return known ?? ''
    this.going = this.ways.upload(path, `${name}.${endingOf(path)}`, progressed)
    const fileId = await this.going.done
    this.there.set(name, fileId)
    return fileId
  }

  private async save(photo: BoardPhoto): Promise<void> {
    this.mayShow = true
    try {
      await this.ways.save(photo)
    } catch (error) {
      this.mayShow = !(error instanceof ApiError) || error.code === 'unavailable'
      throw error
    }
  }

  private clear(): void {
    if (this.mayShow) return
    for (const fileId of this.there.values()) this.ways.remove(fileId)
    this.there.clear()
  }
}

const endings = ['jpg', 'jpeg', 'png', 'gif', 'webp']

function endingOf(path: string): string {
  const ending = path.split('.').pop()?.toLowerCase() ?? ''
  return endings.includes(ending) ? ending : 'jpg'
}
