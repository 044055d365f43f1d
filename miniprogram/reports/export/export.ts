// Takes one article out as Word, a web page or a PDF, or everything of a unit as an archive.

import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { newName } from '../../cloud/new-names'
import { exportAllArticles, exportArticle, makeArchive } from '../cloud/exports'
import type { ArchiveMakeOutput, ArticleForm } from '../contract/exports'
import type { StatsExportOutput } from '../contract/stats'
import { Exporting, stillExport } from '../exporting/exporting'
import { taking } from '../exporting/taking'
import { exportProblem } from '../exporting/words'
import { Archiving, nothingArchived } from './archiving'

const forms: { form: ArticleForm; name: string }[] = [
  { form: 'docx', name: 'Word 文件' },
  { form: 'pdf', name: 'PDF，可打印' },
  { form: 'html', name: '网页文件' },
]

/** What of everything is made. */
type Whole = ArticleForm | 'archive'

const data = { size: currentTextSize(), articleId: '', forms, paper: stillExport, leftOut: 0, state: 'idle' as 'idle' | 'going', what: '' as Whole | '', archived: nothingArchived, halt: '' }

Page({
  orgId: '',
  exporting: undefined as Exporting | undefined,
  archiving: undefined as Archiving | undefined,

  data,

  onLoad({ article = '', org = '' }: Record<string, string | undefined>) {
    this.orgId = org
    this.exporting = new Exporting((paper) => this.setData({ paper }), taking)
    this.setData({ articleId: article })
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    this.exporting?.end()
    this.archiving?.stop()
  },

  onTapForm(event: WechatMiniprogram.TouchEvent<object, object, { form: ArticleForm }>) {
    const { form } = event.currentTarget.dataset
    // A web page is for a browser: WeChat's viewer opens none.
    void this.exporting?.start({ make: () => this.make(form, false), ...(form !== 'html' && { opens: form }) })
  },

  async make(form: ArticleForm, replaced: boolean): Promise<StatsExportOutput | undefined> {
    const answer = await exportArticle({ articleId: this.data.articleId, form, ...(replaced && { replaced }) })
    if (answer.kind === 'made') {
      this.setData({ leftOut: answer.leftOut })
      return answer
    }
    const content = `${answer.characters.slice(0, 12).join('　')}\n这些字现在的字库里没有，PDF 里会是“〓”。Word 和网页文件没有这个问题。`
    const { confirm } = await wx.showModal({ title: '有几个字印不出来', content, confirmText: '照样导出', cancelText: '先不导出' })
    return confirm ? this.make(form, true) : undefined
  },

  onTapAgain() {
    void this.exporting?.again()
  },

  onTapOpen() {
    void this.exporting?.open()
  },

  onTapSend() {
    this.exporting?.send()
  },

  onTapCopy() {
    this.exporting?.copy()
  },

  async onTapArchive() {
    const archiveId = await newName()
    await this.takeAll('archive', (more) => makeArchive({ orgId: this.orgId, archiveId, ...more }))
  },

  onTapAll(event: WechatMiniprogram.TouchEvent<object, object, { form: ArticleForm }>) {
    const { form } = event.currentTarget.dataset
    void this.takeAll(form, (more) => exportAllArticles({ orgId: this.orgId, form, ...more }))
  },

  /** The same again goes on behind the last part that is there; something else begins anew. */
  async takeAll(what: Whole, make: (more: { next?: string }) => Promise<ArchiveMakeOutput>) {
    if (this.data.state === 'going') return
    if (what !== this.data.what || this.data.archived.whole) this.archiving = undefined
    if (!this.archiving) this.setData({ archived: nothingArchived })
    this.setData({ state: 'going', what, halt: '' })
    try {
      this.archiving ??= new Archiving(make, (archived) => this.setData({ archived }))
      await this.archiving.go()
    } catch (error) {
      this.setData({ halt: exportProblem(problemOf(error), false) })
    }
    this.setData({ state: 'idle' })
  },

  onTapCopyPart(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    wx.setClipboardData({ data: event.currentTarget.dataset.url, fail: () => this.setData({ halt: '没有复制上，请再点一次。' }) })
  },
})
