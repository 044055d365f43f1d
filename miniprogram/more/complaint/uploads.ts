// The pictures of a complaint on their way into the cloud: each by itself, tried again, taken away, and waited for.

import type { ShownPicture } from '../components/picture-chooser/shown-picture'
import type { DraftPicture } from '../storage/drafts'

export interface Going {
  done: Promise<string>
  stop: () => void
}

interface Told {
  /** Begins to upload a picture; `progressed` hears percents. */
  upload: (picture: DraftPicture, progressed: (percent: number) => void) => Going
  /** A picture that is in the cloud is not wanted any more. */
  unwanted: (fileId: string) => void
  changed: (pictures: ShownPicture[], kept: DraftPicture[]) => void
  failed: (error: unknown) => void
}

interface Entry extends ShownPicture {
  path: string
  fileId: string
  going?: Going
  settled?: Promise<void>
}

export class Uploads {
  private entries: Entry[] = []
  private over = false

  constructor(private readonly told: Told) {}

  /** `src` is what shows it: its own file, or an address in the cloud. What has a fileId is there already. */
  add(pictures: readonly (DraftPicture & { src: string })[]): void {
    for (const picture of pictures) {
      const isThere = picture.fileId !== ''
      const entry: Entry = { ...picture, state: isThere ? 'there' : 'going', percent: isThere ? 100 : 0 }
      this.entries.push(entry)
      if (!isThere) this.begin(entry)
    }
    this.tell()
  }

  retry(name: string): void {
    const entry = this.entries.find((each) => each.name === name)
    if (entry?.state !== 'failed') return
    this.begin(entry)
    this.tell()
  }

  remove(name: string): void {
    const entry = this.entries.find((each) => each.name === name)
    if (!entry) return
    this.entries = this.entries.filter((each) => each !== entry)
    entry.going?.stop()
    if (entry.fileId !== '') this.told.unwanted(entry.fileId)
    this.tell()
  }

  /** Tries once more what failed, and waits for all; the files' ids, or undefined where one did not get there. */
  async all(): Promise<string[] | undefined> {
    for (const entry of this.entries) if (entry.state === 'failed') this.begin(entry)
    this.tell()
    await Promise.all(this.entries.flatMap(({ settled }) => settled ?? []))
    return this.entries.every(({ state }) => state === 'there') ? this.entries.map(({ fileId }) => fileId) : undefined
  }

  /** What shows the pictures, in their order. */
  sources(): { name: string; src: string }[] {
    return this.entries.map(({ name, src }) => ({ name, src }))
  }

  /** The page has gone: what is on its way stops, and begins anew when the draft is opened again. */
  end(): void {
    this.over = true
    for (const { going } of this.entries) going?.stop()
  }

  private begin(entry: Entry): void {
    Object.assign(entry, { state: 'going', percent: 0 })
    const going = this.told.upload({ name: entry.name, path: entry.path, fileId: '' }, (percent) => {
      entry.percent = percent
      this.tell()
    })
    entry.going = going
    entry.settled = going.done.then(
      (fileId) => this.arrived(entry, fileId),
      (error: unknown) => this.failed(entry, error),
    )
  }

  private arrived(entry: Entry, fileId: string): void {
    delete entry.going
    // It was taken away a moment too late to be stopped.
    if (!this.entries.includes(entry)) return this.told.unwanted(fileId)
    Object.assign(entry, { fileId, state: 'there', percent: 100 })
    this.tell()
  }

  private failed(entry: Entry, error: unknown): void {
    delete entry.going
    if (this.over || !this.entries.includes(entry)) return
    entry.state = 'failed'
    this.told.failed(error)
    this.tell()
  }

  private tell(): void {
    if (this.over) return
    const shown = this.entries.map(({ name, src, state, percent }) => ({ name, src, state, percent }))
    this.told.changed(shown, this.entries.map(({ name, path, fileId }) => ({ name, path, fileId })))
  }
}
