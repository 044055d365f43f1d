// The photo of one board while its page is open: what was chosen, how far it is, and what to say of it.

import { inTime } from '../../../cloud/patience'
import { removeFile, uploadFile } from '../../../cloud/uploads'
import { problemOf } from '../../../pages/problem'
import { setPhoto } from '../../cloud/boards'
import { noPhotoState, type PhotoState } from '../../components/board-photo/board-photo'
import type { ChosenPhoto } from '../../components/board-photo/choosing'
import { photoFolderOf } from '../../contract/boards'
import { newName } from '../../../cloud/new-names'
import { photoProblemOf } from '../words'
import { PhotoSending } from './photo-sending'

export class PhotoWork {
  private sending: PhotoSending | undefined

  /** `arrived` settles when the page shows the new photo. */
  constructor(
    private readonly boardId: string,
    private readonly told: (state: PhotoState) => void,
    private readonly arrived: () => Promise<void>,
  ) {}

  async take(chosen: ChosenPhoto): Promise<void> {
    const { boardId } = this
    this.end()
    this.sending = new PhotoSending(chosen, await newName(), {
      upload: (path, name, progressed) => uploadFile(path, `${photoFolderOf(boardId)}${name}`, progressed),
      save: (photo) => inTime(setPhoto(boardId, photo)),
      remove: (fileId) => void removeFile(fileId),
    })
    await this.send()
  }

  /** What was chosen, from where it broke off. */
  async send(): Promise<void> {
    const { sending } = this
    if (!sending) return
    this.told({ ...noPhotoState, state: 'going' })
    try {
      if (!(await sending.go((percent) => this.told({ ...noPhotoState, state: 'going', percent })))) return
      await this.arrived()
      this.told(noPhotoState)
    } catch (error) {
      this.told({ ...noPhotoState, state: 'failed', problem: photoProblemOf(problemOf(error)) })
    }
  }

  stop(): void {
    this.end()
    this.told(noPhotoState)
  }

  end(): void {
    this.sending?.end()
    this.sending = undefined
  }
}
