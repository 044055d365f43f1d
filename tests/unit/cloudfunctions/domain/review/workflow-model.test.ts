// Thousands of moves by chance on the table alone: what no order of moves may ever come to.

import { passesStillGood, stateAfterChange } from '../../../../../cloudfunctions/domain/review/after-change'
import { circlesOf, decide, type Stand } from '../../../../../cloudfunctions/domain/review/decide'
import { moves, type Move } from '../../../../../cloudfunctions/domain/review/moves'
import type { ReviewSettings } from '../../../../../miniprogram/staff/contract/workflow'
import { chanceOf, type Chance } from '../../../../support/counting/chance'

const path = ['o_street', 'o_unit']
const staff = {
  pen: { orgId: 'o_unit', role: 'writer' },
  quill: { orgId: 'o_unit', role: 'writer' },
  red: { orgId: 'o_unit', role: 'reviewer' },
  blue: { orgId: 'o_street', role: 'reviewer' },
  chief: { orgId: 'o_unit', role: 'admin' },
  guest: { orgId: 'o_elsewhere', role: 'admin' },
} as const
type Name = keyof typeof staff
const names = Object.keys(staff) as Name[]

/** Written by hand, and not from the table: from where to where a text may ever go. */
const ways: Record<string, string[]> = {
  writing: ['writing', 'review', 'approved'],
  review: ['review', 'approved', 'writing'],
  approved: ['publishing', 'scheduled', 'review', 'writing', 'approved'],
  scheduled: ['publishing', 'scheduled', 'approved', 'review', 'writing'],
  publishing: ['settled'],
  settled: ['writing', 'settled'],
}
const ready = ['approved', 'scheduled', 'publishing']
const releasing = ['publish', 'schedule', 'unschedule', 'withdraw', 'republish', 'archive', 'pin']

interface Article extends Stand {
  text: number
  authors: readonly Name[]
  passes: readonly { step: number; by: Name }[]
  /** What stood there when the last step passed it, and how many steps that were. */
  approved?: { text: number; steps: number }
  published?: number
}

interface Done {
  move: Move
  by: Name
  steps: number
}

/** `place` is all of where it stands: no step is left of where it stood. */
function placed({ step: _step, ...article }: Article, place: Stand): Article {
  return { ...article, ...place }
}

function moved(before: Article, { move, by }: Done, place: Stand): Article {
  const restarts = place.state === 'writing' || move === 'submit'
  const passes = move === 'pass' ? [...before.passes, { step: before.step ?? 0, by }] : restarts ? [] : before.passes
  const after = { ...placed(before, place), passes }
  const isApproval = (move === 'pass' || move === 'submit') && place.state === 'approved'
  return isApproval ? { ...after, approved: { text: after.text, steps: passes.length } } : after
}

/** All that is wrong with a move that was let happen. */
function wrongWith(before: Article, { move, by, steps }: Done): string[] {
  const { role } = staff[by]
  const mayRelease = role === 'admin' || (role === 'reviewer' && steps > 0)
  return [
    ...(by === 'guest' ? ['a stranger moved it'] : []),
    ...(move === 'pass' && before.authors.includes(by) ? ['an author passed it'] : []),
    ...(move === 'pass' && before.passes.some((pass) => pass.by === by) ? ['somebody passed two steps'] : []),
    ...((move === 'pass' || move === 'return') && role === 'writer' ? ['a writer reviewed it'] : []),
    ...(releasing.includes(move) && !mayRelease ? ['who may not released it'] : []),
  ]
}

/** All that is wrong with where it stands. */
function wrongAt(before: Article, { state, step = 0, status, text, passes, approved, published }: Article): string[] {
  const passed = passes.map((pass) => pass.step).join()
  const due = Array.from({ length: step - 1 }, (_, place) => place + 1).join()
  return [
    ...(before.state === state || ways[before.state]?.includes(state) ? [] : [`from ${before.state} to ${state}`]),
    ...(state === 'review' && (passed !== due || step > 3) ? [`at step ${step} with steps ${passed} passed`] : []),
    ...(ready.includes(state) && (approved?.text !== text || approved.steps !== passes.length) ? ['another text than was approved'] : []),
    ...(new Set(passes.map(({ by }) => by)).size < passes.length ? ['two passes by one'] : []),
    ...(status !== 'draft' && published === undefined ? ['readers have what was never published'] : []),
  ]
}

const reached = new Set<string>()

function walk(chance: Chance, steps: number): string[] {
  let settings: ReviewSettings = { steps: 2, backTo: 1, dueHours: 24 }
  let article: Article = { state: 'writing', status: 'draft', text: 0, authors: ['pen'], passes: [] }
  const wrong: string[] = []
  for (let text = 1; text <= steps; text += 1) {
    const before = article
    const by = chance.pick(names)
    const deed = chance.below(20)
    if (deed === 0) {
      const count = chance.below(4)
      settings = { ...settings, steps: count, backTo: chance.below(count + 1) }
    } else if (article.state === 'publishing') {
      article = { ...article, state: 'settled', status: 'published', authors: [], passes: [], published: article.text }
    } else if (deed === 1 && by !== 'guest') {
      const place = { ...stateAfterChange(article, settings), status: article.status }
      article = { ...placed(article, place), text, authors: [...article.authors, by], passes: passesStillGood(article.passes, place) }
    } else {
      const done = { move: chance.pick(Object.keys(moves) as Move[]), by, steps: settings.steps }
      const actor = { circles: circlesOf([staff[by]], path, settings), author: article.authors.includes(by), passed: article.passes.some((pass) => pass.by === by) }
      const verdict = decide(done.move, article, actor, settings)
      if ('refused' in verdict) continue
      wrong.push(...wrongWith(article, done))
      article = moved(article, done, verdict)
    }
    reached.add(`${article.state} ${article.status}`)
    wrong.push(...wrongAt(before, article))
  }
  return wrong
}

test.each([1, 2, 3, 4])('4,000 moves, seed %d: nobody passes their own or two steps, and readers have nothing but what was passed as it is', (seed) => {
  expect(walk(chanceOf(seed), 4_000)).toEqual([])
})

test('these walks came everywhere where they may', () => {
  const places = ['review draft', 'approved draft', 'scheduled published', 'settled withdrawn', 'settled archived', 'writing published']
  expect([...reached]).toEqual(expect.arrayContaining(places))
})
