// Where stories of drafts are told: the functions with a clock that a story turns, and a server that crashes when told to.

import type { Fault } from '../../devtools/cloud/wire/caller'
import { chanceOf } from './counting/chance'
import { newArticleId } from './draft-phone'
import { lookBack, tellStory, type Stage, type Told } from './draft-story'
import { dataOf, openFunctionsHouse, type FunctionsHouse } from './functions-house'

export interface Stories {
  house: FunctionsHouse
  /** What is wrong after them all; nothing, where all is well. */
  wrong: string[]
  taken: number
  conflicts: number
  repeats: number
  crashes: number
}

/** Each story of a draft of its own. The house is the caller's to stop. */
export async function tellStories({ seed, stories, steps }: { seed: number; stories: number; steps: number }): Promise<Stories> {
  const chance = chanceOf(seed)
  let now = Date.parse('2026-03-01T10:00:00+08:00')
  let share = 0
  let crashes = 0
  const faults = (): Fault | undefined => {
    if (share === 0 || chance.next() >= share) return undefined
    crashes += 1
    return chance.pick(['before', 'after'] as const)
  }
  const house = await openFunctionsHouse({ now: () => now, faults })
  house.cloud.console.insert('members', ['hua', 'ming'].map((openid) => ({ _id: `m_${openid}`, openid, orgId: 'o_nanyao', role: 'writer', name: openid, createdAt: new Date(0) })))
  const wrong: string[] = []
  const all: Told[] = []
  for (let story = 0; story < stories; story += 1) {
    const articleId = newArticleId()
    dataOf(await house.staff('draft.create', { articleId, orgId: 'o_nanyao', createdOn: '2026-03-01' }, { openid: 'hua' }))
    const stage: Stage = { house, chance, articleId, wait: (ms) => void (now += ms), crash: (of) => void (share = of) }
    const told = await tellStory(stage, steps)
    wrong.push(...(await lookBack(stage, told)))
    all.push(told)
  }
  const sum = (of: (told: Told) => number): number => all.reduce((total, told) => total + of(told), 0)
  return { house, wrong, crashes, taken: sum(({ taken }) => taken.size), conflicts: sum((told) => told.conflicts), repeats: sum((told) => told.repeats) }
}
