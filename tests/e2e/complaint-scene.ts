// What the journeys of complaints stand on: articles enough, one of them withdrawn, a phone, and a network that can be cut.

import { type BadNetwork, badNetworkOf } from '../support/bad-network'
import { type ChosenPicture, chosen } from '../support/chosen-files'
import { agreeToPrivacy } from '../support/consent'
import { articleHead, emptyBody } from '../support/documents'
import { enter } from '../support/entering'
import { complaintForm, complaintPath, type ComplaintForm } from '../support/pages/complaint-pages'
import type { TestPhone } from '../support/phone'
import { type Print, print } from '../support/prints'
import { type Town, openTown } from './house'

export const withdrawn = 'a_withdrawn0000001'

export interface Complaint {
  _id: string
  openid: string
  articleId: string
  text: string
  reason: string
  contact?: string
  pictures: string[]
  receipt: string
}

export interface Scene {
  town: Town
  phone: TestPhone
  network: BadNetwork
  /** What the program threw since the last look. */
  errors: unknown[]
  /** Another one at each call, so that no limit of one is met in another test. */
  article(): Print
  /** Opens the form as somebody. */
  write(articleId: string, as: string, how?: 'cold' | 'hot'): Promise<ComplaintForm>
  choosePictures(...files: ChosenPicture[]): Promise<void>
  complaints(openid: string): Promise<Complaint[]>
  close(): Promise<void>
}

export async function openScene(): Promise<Scene> {
  const articles: Print[] = []
  const town = await openTown(async (cloud) => {
    for (let n = 0; n < 8; n += 1) articles.push(await print(cloud, { title: `第${n}盏灯修好了` }))
    const gone = { status: 'withdrawn', title: '写错的一篇', withdrawn: { reason: '日期有误', at: new Date() } }
    cloud.console.insert('articles', [articleHead({ _id: withdrawn, orgId: 'o_wutongfang', ...gone })])
    cloud.console.insert('article_bodies', [emptyBody(withdrawn)])
  })
  const phone = await town.open({ as: 'resident-1' })
  const errors: unknown[] = []
  phone.program.on('exception', (error: unknown) => errors.push(error))
  const network = await badNetworkOf(phone.window)
  return {
    town,
    phone,
    network,
    errors,
    article() {
      const next = articles.pop()
      if (!next) throw new Error('the articles of the scene are used up')
      return next
    },
    async write(articleId, as, how = 'cold') {
      await enter(phone, how, { path: complaintPath, query: `id=${articleId}`, scene: 1001, as })
      const form = await complaintForm(phone)
      await agreeToPrivacy(phone)
      return form
    },
    async choosePictures(...files) {
      const dialog = chosen(phone.window, files)
      await phone.frame().getByText('加图片').tap()
      await phone.window.getByText('从手机相册选择').tap()
      await dialog
    },
    complaints: async (openid) => ((await town.documents('complaints')) as unknown as Complaint[]).filter((each) => each.openid === openid),
    async close() {
      await network.close()
      await town.stop()
    },
  }
}
