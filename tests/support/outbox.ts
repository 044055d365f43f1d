// A unit with subscribers and articles that are just published, for tests of what its reminders come to.

import { reminderTemplate } from '../../devtools/seed/settings'
import type { Faults, Refuse } from '../../devtools/cloud'
import { connectSdk } from './cloud-sdk'
import { articleHead, emptyBody } from './documents'
import { openFunctionsHouse, type FunctionsHouse } from './functions-house'
import { hold } from './reminders'

export const orgId = 'o_nanyao'

export interface Outbox {
  house: FunctionsHouse
  /** Turns the clock on, ms. */
  wait(ms: number): void
  /** An article whose publication nobody was told of; its id. */
  publish(): string
  /** `granted` dialogs accepted, of which WeChat knows `known`. */
  subscribe(openid: string, granted: number, known?: number): void
  /** Changes documents past the functions. */
  change(collection: string, where: Record<string, unknown>, data: Record<string, unknown>): Promise<unknown>
  /** Nobody is subscribed any more. */
  unsubscribeAll(): Promise<unknown>
  /** Outcomes of an article's reminders by person. */
  outcomes(articleId: string): Record<string, string>
  balance(openid: string): number
  /** How many messages of an article a person has in WeChat. */
  received(openid: string, articleId: string): number
}

export async function openOutbox(options: { faults?: Faults; refuse?: Refuse } = {}): Promise<Outbox> {
  let time = Date.UTC(2026, 2, 2, 1)
  let made = 0
  const house = await openFunctionsHouse({ ...options, now: () => time })
  const { console: documents, wechat } = house.cloud
  const database = connectSdk(house.cloud).database()
  return {
    house,
    wait: (ms) => void (time += ms),
    publish() {
      const articleId = `a_${String((made += 1)).padStart(16, '0')}`
      documents.insert('articles', [articleHead({ _id: articleId, orgId, title: `第 ${made} 篇`, publishedAt: new Date(time) })])
      documents.insert('article_bodies', [emptyBody(articleId)])
      documents.insert('publications', [{ _id: `${articleId}.1`, articleId, orgId, at: new Date(time), kind: 'new', listed: false }])
      return articleId
    },
    subscribe(openid, granted, known = granted) {
      hold(house.cloud, openid, orgId, { balance: granted })
      for (let grant = 0; grant < known; grant += 1) wechat.subscriptions.grant(openid, reminderTemplate)
    },
    change: (collection, where, data) => database.collection(collection).where(where).update({ data }),
    unsubscribeAll: () => database.collection('subscriptions').where({ orgId }).remove(),
    outcomes: (id) =>
      Object.fromEntries(house.all<{ articleId: string; openid: string; outcome: string }>('reminders').flatMap(({ articleId, openid, outcome }) => (articleId === id ? [[openid, outcome]] : []))),
    balance: (openid) => house.all<{ openid: string; balance: number }>('subscriptions').find((one) => one.openid === openid)?.balance ?? 0,
    received: (openid, articleId) => wechat.messages.of(openid).filter(({ page }) => page.endsWith(articleId)).length,
  }
}
