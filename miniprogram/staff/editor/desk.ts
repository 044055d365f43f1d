// What the editor's page works with while one draft is open: the draft, what is shown of it, the text under the finger, the files on their way.

import { uploadFile } from '../../cloud/uploads'
import { problemOf } from '../../pages/problem'
import type { DraftOpenOutput } from '../contract/drafts'
import { currentTheme } from '../../pages/theme'
import type { Data } from './data'
import { Checking } from './check/checking'
import { twoVersions } from './conflict'
import { insert, type Content } from './document/commands'
import type { Written } from './document/paper'
import { withoutFiles } from './gallery'
import { isLocal, localFilesIn } from './files/local'
import { dropFile } from './files/phone-files'
import { Sending } from './files/sending'
import { LiveText } from './live-text'
import { fromCloud, fromPhone, type Opened } from './opening'
import { inHand } from './in-hand'
import type { Way } from './rows'
import { saveLine, type SaveState } from './save-words'
import { isText } from './text/shown-delta'
import { View } from './view'
import type { Writing } from './writing'

type Set = (data: Partial<Data> & Record<string, unknown>, drawn?: () => void) => void

export class Desk {
  rev = 0
  live: LiveText | undefined
  /** The block under the finger, '' for none. */
  at = ''
  /** Something else may have changed it in the cloud meanwhile. */
  isStale = false
  /** What was taken off last, to be put back. */
  back: Written[] = []
  readonly view: View
  readonly check: Checking
  readonly sending: Sending
  private opened: Opened | undefined
  private saved: SaveState = { name: 'blank' }
  private isOver = false

  constructor(readonly articleId: string, private readonly orgId: string, readonly set: Set) {
    const show: Set = (data, drawn) => (this.isOver ? undefined : set(data, drawn))
    this.set = show
    this.view = new View(() => this.writing, show)
    this.check = new Checking(this, (check) => show({ check }))
    this.sending = new Sending({
      upload: (path, progressed) => uploadFile(path, `articles/${articleId}/${this.writing.ids()}.${endingOf(path)}`, progressed),
      way: (path, way) => this.isOver || this.way(path, way),
      arrived: (path, fileId) => this.arrived(path, fileId),
    })
  }

  get writing(): Writing {
    if (!this.opened) throw new Error('the draft is not open yet')
    return this.opened.writing
  }

  get isOpen(): boolean {
    return this.opened !== undefined
  }

  get org(): string {
    return this.opened?.draft.orgId ?? this.orgId
  }

  /** From the phone at once, then joined with the cloud's; again, only with the cloud's. Rejects where neither has it. */
  async open(): Promise<DraftOpenOutput | undefined> {
    const told: ConstructorParameters<typeof Writing>[4] = {
      changed: (partIds, typed) => this.changed(partIds, typed),
      saved: (state) => this.showSaved(state),
      answered: ({ rev }) => {
        this.rev = rev
        this.askConflict()
      },
    }
    const isFirst = !this.opened
    this.opened ??= await fromPhone(this.articleId, this.orgId, told)
    if (this.opened && isFirst) await this.show()
    // A draft that is begun now is nowhere else.
    if (this.opened && isFirst && !this.opened.draft.created && this.orgId !== '') return undefined
    try {
      const { opened, cloud } = await fromCloud(this.articleId, this.opened, told)
      this.opened = opened
      this.rev = cloud.rev
      await this.show()
      this.showSaved({ name: 'saved', at: Math.max(0, ...cloud.parts.map(({ at }) => at)) })
      return cloud
    } catch (error) {
      if (!this.opened) throw error
      const problem = problemOf(error)
      // What was begun here and never got through is not there yet.
      if (problem === 'not_found' && !this.opened.draft.created) return undefined
      const isRefused = problem === 'not_found' || problem === 'not_allowed'
      this.showSaved(isRefused ? { name: 'refused', message: '这篇文章不能再改了' } : { name: 'offline' })
      return undefined
    }
  }

  private showSaved(state: SaveState): void {
    this.saved = state
    this.set({ save: saveLine(state, this.view.ways.size) })
  }

  private way(path: string, way: Way | undefined): void {
    const before = this.view.ways.size
    this.view.way(path, way)
    if (this.view.ways.size !== before && this.saved.name === 'saved') this.showSaved(this.saved)
  }

  /** Where something new goes: behind the block under the finger, or at the end. */
  get place(): string | undefined {
    return this.at === '' ? undefined : this.at
  }

  /** Returns the first one's id. */
  put(contents: readonly Content[], after = this.place): string {
    const written = insert(this.writing.paper, contents, this.writing.ids, after)
    this.writing.do(written)
    this.sending.add(localFilesIn(contents))
    return written[0]?.partId ?? ''
  }

  /** The finger on a block: '' for none. */
  touch(id: string): void {
    this.live?.leave()
    this.at = id
    const block = id === '' ? undefined : this.writing.paper.get(id)?.block
    this.set({ live: id, formats: {}, undo: '', ...inHand(block) })
    this.live = isText(block) ? new LiveText(this.writing, this.view, id, currentTheme(), () => void wx.showToast({ title: '贴进来的图片没有留下，请用“图片”放', icon: 'none', duration: 3000 })) : undefined
  }

  /** Of the phone, in one block. */
  filesOf(id: string): string[] {
    return localFilesIn(this.writing.paper.get(id) ?? {})
  }

  /** Several that are stopped at once are one step. */
  stopFiles(paths: readonly string[]): void {
    const { paper } = this.writing
    paths.forEach((path) => this.sending.stop(path))
    this.writing.do(paper.blocks.flatMap(({ block }) => (localFilesIn(block).some((path) => paths.includes(path)) ? withoutFiles(paper, block, paths) : [])))
  }

  askConflict(): void {
    const [conflict] = this.writing.ledger.conflicts()
    this.set({ conflict: conflict ? twoVersions(conflict, Date.now()) : null })
  }

  end(): void {
    if (this.isOpen) {
      this.live?.leave()
      this.writing.saving.end()
    }
    this.isOver = true
    this.sending.end()
  }

  private async show(): Promise<void> {
    this.set({ head: this.writing.paper.head })
    await this.view.all()
    this.sending.add(localFilesIn(this.writing.paper.entries()))
    this.writing.saving.goOn()
    this.askConflict()
  }

  private changed(partIds: string[], typed: boolean): void {
    this.view.changed(partIds, typed)
    if (!typed) this.redraw(partIds)
    this.sending.add(localFilesIn(partIds.map((id) => this.writing.paper.get(id) ?? {})).filter(isLocal))
  }

  /** What is written in shows what came from elsewhere, or was undone. */
  private redraw(partIds: readonly string[]): void {
    if (this.live) return this.live.redraw(partIds) === 'over' ? this.touch('') : undefined
    if (!partIds.includes(this.at)) return undefined
    const placed = this.writing.paper.get(this.at)
    return placed ? this.set(inHand(placed.block)) : this.touch('')
  }

  private arrived(path: string, fileId: string): void {
    this.writing.fileArrived(path, fileId)
    // Not before the phone knows where it is now.
    if (this.writing.saving.flushPhone()) dropFile(path)
  }
}

const endings = ['jpg', 'jpeg', 'png', 'gif', 'webp', 'mp4', 'mov', 'mp3', 'm4a', 'aac', 'wav', 'pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'txt', 'zip']

function endingOf(path: string): string {
  const ending = path.split('.').pop()?.toLowerCase() ?? ''
  return endings.includes(ending) ? ending : 'jpg'
}
