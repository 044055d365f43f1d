// Opens the files of an article: fetched once with progress, kept while the page is open, shown by WeChat's own viewer.

import { fetchFile } from '../../cloud/files'
import type { Fetching } from '../../cloud/files'
import { endingOf, stillPaper } from '../../components/paper-file/paper'
import type { PaperState } from '../../components/paper-file/paper'
import type { ReadBlock } from '../../contract/body-guards'

type FileBlock = Extract<ReadBlock, { type: 'file' }>
type Kind = NonNullable<WechatMiniprogram.OpenDocumentOption['fileType']>

export class Papers {
  private readonly blocks = new Map<string, FileBlock>()
  private readonly fetching = new Map<string, Fetching>()
  private readonly paths = new Map<string, string>()

  /** `alone`: in Moments' single page, where WeChat opens no document. */
  constructor(
    private readonly told: (id: string, state: PaperState) => void,
    private readonly alone: boolean,
  ) {}

  show(blocks: readonly ReadBlock[]): void {
    for (const block of blocks) if (block.type === 'file') this.blocks.set(block.id, block)
  }

  async open(id: string): Promise<void> {
    const block = this.blocks.get(id)
    if (!block || this.fetching.has(id)) return
    if (this.alone) return this.fail(id, '朋友圈里打不开文件。打开小程序以后，再点一次就好。', 'still')
    const path = this.paths.get(id) ?? (await this.fetch(block))
    if (path !== undefined) await this.present(block, path)
  }

  cancel(id: string): void {
    this.fetching.get(id)?.cancel()
  }

  /** The page has gone. */
  end(): void {
    for (const each of this.fetching.values()) each.cancel()
  }

  private async fetch({ id, fileId }: FileBlock): Promise<string | undefined> {
    const fetching = fetchFile(fileId, (percent) => this.told(id, { stage: 'fetching', percent, problem: '' }))
    this.fetching.set(id, fetching)
    this.told(id, { stage: 'fetching', percent: 0, problem: '' })
    try {
      const path = await fetching.path
      if (path !== undefined) this.paths.set(id, path)
      this.told(id, stillPaper)
      return path
    } catch (error) {
      console.warn(error)
      this.fail(id, '文件没有取下来，可能是网络不好。点一下再试。')
      return undefined
    } finally {
      this.fetching.delete(id)
    }
  }

  private async present({ id, name }: FileBlock, filePath: string): Promise<void> {
    try {
      // The menu lets a reader pass it on or keep it.
      await wx.openDocument({ filePath, fileType: endingOf(name) as Kind, showMenu: true })
    } catch (error) {
      console.warn(error)
      this.fail(id, '微信打不开这份文件。请到发布的单位去取。')
    }
  }

  private fail(id: string, problem: string, stage: PaperState['stage'] = 'failed'): void {
    this.told(id, { stage, percent: 0, problem })
  }
}
