// The form of a complaint. What is written stays on this phone until it is sent, whatever happens in between.

import { prepareComplaint } from '../cloud/complaint'
import { removeFile, uploadFile } from '../../cloud/uploads'
import { inTime } from '../../cloud/patience'
import type { ShownPicture } from '../components/picture-chooser/shown-picture'
import { complaintLimits } from '../contract/complaints'
import type { ComplaintReason } from '../contract/complaints'
import type { TextSize } from '../../contract/text-size'
import { isId } from '../../entry/arrival'
import { dropDraft, keepDraft, keptDraft } from '../storage/complaint-drafts'
import type { ComplaintDraft, DraftPicture } from '../storage/drafts'
import { keptArticles } from '../../storage/kept-articles'
import { currentTextSize } from '../../storage/text-size'
import { copyReceipt } from '../copy-receipt'
import { goTo, replaceWith } from '../../pages/navigate'
import { problemOf } from '../../pages/problem'
import { complaintProblemOf } from './problem'
import { isFine, noProblems, problemsOf } from './check'
import type { FormProblems } from './check'
import { goBackOr } from './go-back'
import { newComplaintId } from './new-id'
import { choosePictures, cloudPathOf, foundAgain } from './pictures'
import { randomBytes } from '../random'
import { send } from './sending'
import { Uploads } from './uploads'

interface Data {
  size: TextSize
  screen: 'waiting' | 'form' | 'sent' | 'missing' | 'nobody'
  limits: typeof complaintLimits
  title: string
  orgName: string
  /** Above the form. */
  note: string
  reason: ComplaintReason | ''
  text: string
  contact: string
  pictures: ShownPicture[]
  problems: FormProblems
  /** Why the last attempt did not get through. */
  failure: string
  /** What is under way, in words; empty where nothing is. */
  busy: string
  receipt: string
  /** On the screen of what was sent. */
  sentNote: string
}

const data: Data = {
  size: currentTextSize(),
  screen: 'waiting',
  limits: complaintLimits,
  title: '',
  orgName: '',
  note: '',
  reason: '',
  text: '',
  contact: '',
  pictures: [],
  problems: noProblems,
  failure: '',
  busy: '',
  receipt: '',
  sentNote: '',
}

const noDraft: ComplaintDraft = { complaintId: '', articleId: '', title: '', reason: '', text: '', contact: '', pictures: [], savedAt: 0 }

Page({
  draft: noDraft,
  uploads: undefined as Uploads | undefined,
  /** Pictures are numbered, and a number is used once. */
  lastPicture: 0,
  gone: false,
  /** Settles when the pictures of an earlier visit stand in the form again. */
  found: Promise.resolve(),

  data,

  onLoad(query: Record<string, string | undefined>): void {
    if (!isId(query.id)) return this.setData({ screen: 'missing' })
    void this.begin(query.id)
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    this.gone = true
    this.uploads?.end()
  },

  async begin(articleId: string) {
    const kept = keptDraft(articleId)
    const title = kept?.title || (keptArticles().find(({ id }) => id === articleId)?.title ?? '')
    const draft = kept ?? { ...noDraft, complaintId: await newComplaintId(randomBytes), articleId }
    this.draft = { ...draft, title }
    this.uploads = new Uploads({
      upload: (picture, progressed) => uploadFile(picture.path, cloudPathOf(this.draft.complaintId, picture), progressed),
      unwanted: (fileId) => void removeFile(fileId),
      changed: (pictures, entries) => this.onPicturesChanged(pictures, entries),
      failed: problemOf,
    })
    const { reason, text, contact } = draft
    this.setData({ screen: 'form', title, reason, text, contact, note: kept ? '这是上次没写完的，都还在。' : '' })
    void this.prepare()
    this.found = this.findPictures(draft.pictures)
  },

  async findPictures(kept: readonly DraftPicture[]) {
    this.lastPicture = Math.max(0, ...kept.map(({ name }) => Number(name)))
    const found = (await Promise.all(kept.map(foundAgain))).flatMap((picture) => picture ?? [])
    if (this.gone) return
    this.uploads?.add(found)
    const lost = kept.length - found.length
    if (lost > 0) this.setData({ 'problems.pictures': `有 ${lost} 张图片没来得及传上去，手机已经收走了，请重新选。` })
  },

  /** What the article is called. Writing does not wait for it. */
  async prepare() {
    try {
      const { title, org } = await inTime(prepareComplaint(this.draft.articleId))
      this.draft.title = title
      this.setData({ title, orgName: org.name })
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'not_found') this.setData({ screen: 'missing' })
      else if (problem === 'not_allowed') this.setData({ screen: 'nobody' })
      else this.setData({ note: '没有连上网络。可以先写，写的都留在这台手机上，连上再提交。' })
    }
  },

  keep(change: Partial<ComplaintDraft>) {
    this.draft = { ...this.draft, ...change, savedAt: Date.now() }
    keepDraft(this.draft)
  },

  onChooseReason(event: WechatMiniprogram.CustomEvent<{ reason: ComplaintReason }>) {
    const { reason } = event.detail
    this.keep({ reason })
    this.setData({ reason, 'problems.reason': '', 'problems.text': '' })
  },

  onChangeText(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.keep({ text: event.detail.value })
    this.setData({ text: event.detail.value, 'problems.text': '' })
  },

  onChangeContact(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.keep({ contact: event.detail.value })
    this.setData({ contact: event.detail.value })
  },

  onPicturesChanged(pictures: ShownPicture[], kept: DraftPicture[]) {
    // How far one is changes nothing that is kept.
    if (JSON.stringify(kept) !== JSON.stringify(this.draft.pictures)) this.keep({ pictures: kept })
    this.setData({ pictures, ...(pictures.length > 0 && { 'problems.text': '' }) })
  },

  async onTapAdd() {
    const room = complaintLimits.pictures - this.data.pictures.length
    try {
      const chosen = (await choosePictures(room)).slice(0, room)
      const fitting = chosen.filter(({ bytes }) => bytes <= complaintLimits.pictureBytes)
      const tooLarge = chosen.length - fitting.length
      this.setData({ 'problems.pictures': tooLarge > 0 ? `有 ${tooLarge} 张图片超过 10 MB，没有加上。` : '' })
      this.uploads?.add(fitting.map(({ path }) => ({ name: String((this.lastPicture += 1)), path, fileId: '', src: path })))
    } catch (error) {
      console.warn('no picture could be chosen', error)
      this.setData({ 'problems.pictures': '没有打开相机或相册。请在手机的设置里，允许微信使用它们。' })
    }
  },

  onTapPicture(event: WechatMiniprogram.CustomEvent<{ name: string }>) {
    const sources = (this.uploads?.sources() ?? []).filter(({ src }) => src !== '')
    const current = sources.find(({ name }) => name === event.detail.name)
    if (current) void wx.previewImage({ urls: sources.map(({ src }) => src), current: current.src })
  },

  onRetryPicture(event: WechatMiniprogram.CustomEvent<{ name: string }>) {
    this.uploads?.retry(event.detail.name)
  },

  onRemovePicture(event: WechatMiniprogram.CustomEvent<{ name: string }>) {
    this.uploads?.remove(event.detail.name)
    this.setData({ 'problems.pictures': '' })
  },

  onTapSubmit() {
    if (this.data.busy === '') void this.submit()
  },

  async submit() {
    const problems = problemsOf(this.draft)
    this.setData({ problems, failure: '' })
    if (!isFine(problems)) return this.lookAt(problems.reason === '' ? '#words' : '#reasons')
    try {
      this.setData({ busy: this.draft.pictures.length > 0 ? '正在传图片' : '正在提交' })
      await this.found
      const pictures = await this.uploads?.all()
      if (!pictures) {
        this.setData({ busy: '', 'problems.pictures': '有图片没有传上去。连上网再提交，或者去掉它。' })
        return this.lookAt('#pictures')
      }
      this.setData({ busy: '正在提交' })
      const { receipt, earlier } = await send(this.draft, pictures)
      await this.finish(receipt, earlier)
    } catch (error) {
      this.setData({ busy: '', failure: complaintProblemOf(error) })
    }
  },

  lookAt(selector: string) {
    void wx.pageScrollTo({ selector, duration: 0 })
  },

  async finish(receipt: string, earlier: boolean) {
    const sent = this.draft.complaintId
    this.uploads?.end()
    if (earlier) this.keep({ complaintId: await newComplaintId(randomBytes), pictures: [] })
    else dropDraft(this.draft.articleId)
    const sentNote = earlier ? '送到的是您前一次提交的内容。后来改的文字还留在手机上，要补充可以再提交一次，图片要重新选。' : ''
    this.draft = { ...this.draft, complaintId: sent }
    this.setData({ screen: 'sent', receipt, sentNote, busy: '' })
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },

  onTapCopy() {
    void copyReceipt(this.data.receipt)
  },

  onTapOpen() {
    replaceWith({ kind: 'receipt', complaintId: this.draft.complaintId })
  },

  onTapBack() {
    goBackOr({ kind: 'article', articleId: this.draft.articleId })
  },

  onTapHome() {
    goTo({ kind: 'home' })
  },

  onRetry() {
    this.setData({ screen: 'form' })
    void this.prepare()
  },
})
