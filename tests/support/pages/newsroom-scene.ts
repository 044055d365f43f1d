// The staff's desk and the pages of complaints and of review, each brought into its fullest state, for whoever looks at them.

import type SdkPage from 'miniprogram-automator/out/Page'
import type { Cloud } from '../../../devtools/cloud'
import { callAs } from '../function-calls'
import { putDraft } from '../newsroom'
import { type TestPhone, until } from '../phone'
import { tapButton } from './board-pages'
import { complaintWorkPaths } from './complaint-work-pages'
import { deskPage, deskPath } from './desk-page'
import { reviewPage, reviewPaths } from './review-page'
import { see } from './screen'

const waiting = 'a_newsroom00000001'
const approved = 'a_newsroom00000002'
const complaintId = 'c_newsroom00000001'
const title = '关于三号楼东单元更换电梯钢丝绳以及临时停用西侧入口的说明，请各家互相转告'

/** Past the functions: drafts of an administrator's, of others', and one that stopped. */
export function putNewsroom(cloud: Cloud, orgId: string): void {
  const at = new Date(Date.now() - 10 * 60_000)
  const put = (articleId: string, texts: string[], more: object): void => putDraft({ cloud }, { articleId, orgId, title, texts, more: { ...more } })
  const returned = { step: 1, openid: 'reviewer-1', at, comment: '时间和地点再核一下，电话换成值班室的', marks: [{ partId: 'p0', say: '是八点还是九点' }] }
  put('a_newsroom00000003', ['写到一半'], { writer: 'admin-1', authors: ['admin-1'], changedAt: new Date(), characters: 1640, returned })
  put('a_newsroom00000004', ['停住了'], { state: 'publishing', publishing: { n: 1, openid: 'admin-1', at, hash: 'x' } })
  put(waiting, ['这一段里有本地存疑词，要有人看过。', '这一段没有什么。'], { state: 'review', step: 1, dueAt: at, returned })
  put(approved, ['审好了的一段。'], { state: 'approved' })
}

/** A complaint about one of its articles, and content safety's answer. */
export async function fillNewsroom(serverUrl: string, articleId: string): Promise<void> {
  const text = '三号楼没有东单元，写的是二号楼吧。昨天去问过，值班室说电话也不对，打过去是一家饭店。'
  await callAs('resident-7', serverUrl, 'reader', 'complaint.create', { complaintId, articleId, reason: 'untrue', text, pictures: [], contact: '晚上七点以后打 138 0000 0000' })
  await callAs('admin-1', serverUrl, 'staff', 'safety.ask', { articleId: waiting })
}

/** In the order in which they are to be opened, by an administrator of the org's street; each resolves when its page stands. */
export function newsroomScene(phone: TestPhone, orgId: string): Record<string, () => Promise<unknown>> {
  const open = async (path: string, query: string): Promise<SdkPage> => {
    await phone.program.callWxMethod('reLaunch', { url: `/${path}?${query}` })
    return phone.waitForPage(path)
  }
  // A sheet that still slides in stands elsewhere.
  const still = (): Promise<unknown> => until('the sheet to stand', () => phone.frame().evaluate('document.getAnimations().every((each) => each.playState === "finished") || undefined'))
  const review = async (id: string) => {
    await open(reviewPaths.review, `id=${id}`)
    return reviewPage(phone)
  }
  return {
    async desk() {
      const page = await open(deskPath, '')
      const at = ((await until('the workplaces', async () => ((await page.data('workplaces')) as unknown[]).length > 0 ? page.data('workplaces') : undefined)) as { org: { id: string } }[]).findIndex(({ org }) => org.id === orgId)
      await page.callMethod('choose', at, true)
      await (await deskPage(phone)).values()
    },
    queue: async () => see(await open(complaintWorkPaths.list, `id=${orgId}`), '.complaint'),
    complaint: async () => see(await open(complaintWorkPaths.one, `id=${complaintId}`), 'text-entry'),
    async closing() {
      const page = await open(complaintWorkPaths.one, `id=${complaintId}`)
      await (await see(page, '.quiet')).tap()
      await see(page, 'reason-sheet', 'sheet', 'text-entry')
      await still()
    },
    articles: async () => see(await open(reviewPaths.list, `id=${orgId}&list=review`), '.article'),
    review: () => review(waiting),
    async marking() {
      const { page } = await review(waiting)
      await (await see(page, '.article-title')).tap()
      await see(page, 'reason-sheet', 'sheet', 'text-entry')
      await still()
    },
    async scheduling() {
      const { page } = await review(approved)
      await tapButton(page, '定时发布')
      await see(page, 'schedule-sheet', 'sheet', '.value')
      await still()
    },
    settings: async () => see(await open(reviewPaths.settings, `id=${orgId}`), 'segments'),
  }
}
