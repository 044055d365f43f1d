// The picture of a code while a page shows it: of two kinds that were asked for the last is shown, and what failed is asked for again.

import { noPicture, type CodePicture } from '../components/code-card/code-picture'
import type { CodeImageOutput, CodeKind } from '../contract/boards'

interface Ways {
  image: (kind: CodeKind) => Promise<CodeImageOutput>
  enlarge: (url: string) => void
  told: (picture: CodePicture) => void
  failed: (error: unknown) => void
}

export class CodeDrawing {
  private picture = noPicture

  constructor(private readonly ways: Ways) {}

  /** Never rejects: what went wrong is said where the picture would be. WeChat may be slow to draw one for the first time. */
  async draw(kind: CodeKind): Promise<void> {
    const waiting = { ...noPicture, kind, linked: this.picture.linked }
    this.tell(waiting)
    try {
      const { fileId, url, pending, linked } = await this.ways.image(kind)
      if (this.picture === waiting) this.tell({ kind, fileId, url, pending, linked, failed: '' })
    } catch (error) {
      this.ways.failed(error)
      if (this.picture === waiting) this.tell({ ...waiting, failed: kind === 'mini' ? '微信现在没有给出码图。点一下再试。' : '码图没有画出来。点一下再试。' })
    }
  }

  /** Of the picture: large, or once more where there is none. */
  tap(): void {
    const { kind, url, failed } = this.picture
    if (failed !== '') void this.draw(kind)
    else if (url !== '') this.ways.enlarge(url)
  }

  private tell(picture: CodePicture): void {
    this.picture = picture
    this.ways.told(picture)
  }
}
