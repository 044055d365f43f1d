// One file on its way to being an article: uploaded, then asked for again and again until its pictures are stored; it goes on from where it broke off.

import type { ArticleImportInput, ArticleImportOutput } from '../contract/imports'

type Done = Extract<ArticleImportOutput, { state: 'done' }>

export interface ChosenFile {
  path: string
  name: string
}

interface Ways {
  upload: (path: string, cloudPath: string, progressed: (percent: number) => void) => { done: Promise<string>; stop: () => void }
  bring: (input: ArticleImportInput) => Promise<ArticleImportOutput>
  remove: (fileId: string) => unknown
}

/** `percent` of the upload, or so many pictures of so many; `of` is 0 before the first answer. */
export type Progress = { percent: number } | { done: number; of: number }

export class Bringing {
  private fileId = ''
  private upload: { stop: () => void } | undefined
  private over = false

  /** `articleId` is made once: whatever is repeated, it is one article. */
  constructor(
    readonly file: ChosenFile,
    private readonly articleId: string,
    private readonly orgId: string,
    private readonly ways: Ways,
  ) {}

  /** Undefined where it was stopped. Rejects with what went wrong; may be called again. */
  async go(told: (progress: Progress) => void): Promise<Done | undefined> {
    try {
      if (this.fileId === '') this.fileId = await this.send(told)
      if (this.over) this.leave()
      else told({ done: 0, of: 0 })
      while (!this.over) {
        const answer = await this.ways.bring({ articleId: this.articleId, fileId: this.fileId, fileName: this.file.name, orgId: this.orgId, publish: false })
        if (this.over) break
        if (answer.state === 'done') return answer
        told({ done: answer.done, of: answer.of })
      }
      return undefined
    } catch (error) {
      if (this.over) return undefined
      throw error
    }
  }

  /** Nothing of it will be seen; pictures that are stored already go by themselves in the night. */
  stop(): void {
    this.over = true
    this.upload?.stop()
    this.leave()
  }

  private send(told: (progress: Progress) => void): Promise<string> {
    const ending = /\.([a-z]{2,5})$/i.exec(this.file.name)?.[1]?.toLowerCase() ?? 'txt'
    const upload = this.ways.upload(this.file.path, `imports/${this.articleId}.${ending}`, (percent) => told({ percent }))
    this.upload = upload
    return upload.done
  }

  private leave(): void {
    if (this.fileId !== '') this.ways.remove(this.fileId)
  }
}
