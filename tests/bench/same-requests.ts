// How article.open compares with a function that does nothing but send the same requests through the same SDK.

import type { FunctionsHouse } from '../support/functions-house'
import { dataOf } from '../support/functions-house'
import type { Year } from './year-of-views'

const atOnce = 32
const calls = 1_500
const turns = 3

/** The reads and the write of a counted open, of these very shapes; nothing is decided, and the article goes back whole. */
const same = `
const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database(); const _ = db.command
const join = (from, localField, foreignField, as) => ({ from, localField, foreignField, as })
exports.main = async ({ codeId, articleId, orgId, n }) => {
  const { OPENID } = cloud.getWXContext()
  const { list: [row] } = await db.collection('codes').aggregate().match({ _id: codeId })
    .lookup(join('articles', 'targetId', '_id', 'articles')).lookup(join('article_bodies', 'targetId', '_id', 'bodies'))
    .lookup(join('boards', 'targetId', '_id', 'boards')).lookup(join('orgs', 'orgId', '_id', 'orgs'))
    .addFields({ caller: { $literal: OPENID } }).lookup(join('members', 'caller', 'openid', 'memberships'))
    .addFields({ favouriteId: { $concat: ['x_', '$orgId'] }, keptId: { $concat: ['x_', '$targetId'] }, settingsId: { $literal: 'reminder' } })
    .lookup(join('favourites', 'favouriteId', '_id', 'favourites')).lookup(join('subscriptions', 'favouriteId', '_id', 'subscriptions'))
    .lookup(join('settings', 'settingsId', '_id', 'settings')).lookup(join('favourites', 'keptId', '_id', 'kept')).end()
  const name = require('crypto').createHash('sha256').update(OPENID + articleId + n).digest('hex').slice(0, 32)
  const at = new Date(Date.now() + 8 * 3600000).toISOString()
  await db.collection('views').add({ data: { _id: name, articleId, orgId, reader: name, day: at.slice(0, 10), hour: at.slice(0, 13), source: 'article_code', depth: 0, scene: 1011, anonymous: false, openedAt: db.serverDate() } })
  const { total } = await db.collection('views').where({ articleId, hour: _.gt(row.articles[0].closedThrough) }).count()
  return { ok: true, data: { row, total } }
}
`

/** Opens a second, as a part of the other's; the better of some turns, one after the other so that both meet the same machine. */
export async function throughput(house: FunctionsHouse, { articles }: Year, log: (line: string) => void): Promise<number> {
  house.writeFunction('same', same, { timeout: 10, memorySize: 256 })
  const targets = articles.slice(100, 140)
  const ratios: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const bare = await perSecond(async (n) => {
      const { id, orgId, codeId } = targets[n % targets.length] ?? { id: '', orgId: '', codeId: '' }
      const answer = await house.send('same', { codeId, articleId: id, orgId, n: turn }, { openid: `bare-${turn}-${n}` })
      if ('errCode' in answer) throw new Error(`The bare function failed with ${answer.errCode}`)
    })
    const whole = await perSecond(async (n) => {
      const { codeId } = targets[n % targets.length] ?? { codeId: '' }
      dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1011 }, { openid: `whole-${turn}-${n}` }))
    })
    log(`  opens a second: ${Math.round(whole)}, the same requests alone ${Math.round(bare)}`)
    ratios.push(whole / bare)
  }
  return Math.max(...ratios)
}

async function perSecond(act: (n: number) => Promise<void>): Promise<number> {
  for (let n = -atOnce; n < 0; n += 1) await act(-n + calls)
  const start = performance.now()
  let next = 0
  const one = async (): Promise<void> => {
    while (next < calls) await act(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return (calls * 1_000) / (performance.now() - start)
}
