// Histories by chance of three phones on one draft, with lost replies, repeats, late calls, restorations and crashes: no word that was taken is ever gone.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import { chanceOf } from '../../support/counting/chance'
import { newArticleId } from '../../support/draft-phone'
import { lookBack, tellStory, type Stage, type Told } from '../../support/draft-story'
import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(120_000)

const chance = chanceOf(20_260_311)
let now = Date.parse('2026-03-01T10:00:00+08:00')
let share = 0
let crashes = 0
let house: FunctionsHouse

beforeAll(async () => {
  const faults = (): Fault | undefined => {
    if (chance.next() >= share) return undefined
    crashes += 1
    return chance.pick(['before', 'after'] as const)
  }
  house = await openFunctionsHouse({ now: () => now, faults })
  house.cloud.console.insert('members', ['hua', 'ming'].map((openid) => ({ _id: `m_${openid}`, openid, orgId: 'o_nanyao', role: 'writer', name: openid, createdAt: new Date(0) })))
})
afterAll(() => house.stop())

test('no word that was taken is gone, phones that settled agree, and the count is exact', async () => {
  const all: Told[] = []
  for (let story = 0; story < 4; story += 1) {
    const articleId = newArticleId()
    dataOf(await house.staff('draft.create', { articleId, orgId: 'o_nanyao', createdOn: '2026-03-01' }, { openid: 'hua' }))
    const stage: Stage = { house, chance, articleId, wait: (ms) => void (now += ms), crash: (of) => void (share = of) }
    const told = await tellStory(stage, 30)
    expect(await lookBack(stage, told)).toEqual([])
    all.push(told)
  }
  const sum = (of: (told: Told) => number): number => all.reduce((total, told) => total + of(told), 0)
  // Else it tried nothing.
  expect([sum(({ taken }) => taken.size) > 80, sum(({ conflicts }) => conflicts) > 30, sum(({ repeats }) => repeats) > 40, crashes > 10]).toEqual([true, true, true, true])
  expect(house.unindexed).toEqual([])
})
