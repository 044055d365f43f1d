// Thousands of moves by chance on the table alone: what no order of moves may ever come to.

import { passesStillGood, stateAfterChange } from '../../../../../cloudfunctions/domain/review/after-change'
import { circlesOf, decide, type Stand } from '../../../../../cloudfunctions/domain/review/decide'
import { moves, type Move } from '../../../../../cloudfunctions/domain/review/moves'
import { chanceOf } from '../../../../support/counting/chance'

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

/** Written by hand, and not from the table: from where to where a text may ever go. `review` only forward, or back by a change. */
const ways: Record<string, string[]> = {
  writing: ['writing', 'review', 'approved'],
  review: ['review', 'approved', 'writing'],
  approved: ['publishing', 'scheduled', 'review', 'writing', 'approved'],
  scheduled: ['publishing', 'scheduled', 'approved', 'review', 'writing'],
  publishing: ['settled'],
  settled: ['writing', 'settled'],
}

interface Article extends Stand {
  text: number
  authors: Set<Name>
  passes: { step: number; by: Name; text: number }[]
  approved?: { text: number; steps: number }
  published?: number
}

const reached = new Set<string>()

test.each([1, 2, 3, 4])('4,000 moves, seed %d: nobody passes their own or two steps, and readers have nothing but what was passed as it is', (seed) => {
  const chance = chanceOf(seed)
  let settings = { steps: 2, backTo: 1, dueHours: 24 }
  let article: Article = { state: 'writing', status: 'draft', text: 0, authors: new Set<Name>(['pen']), passes: [] }
  let texts = 0
  for (let step = 0; step < 4_000; step += 1) {
    const before = { ...article }
    const name = chance.pick(names)
    const deed = chance.below(20)
    if (deed === 0) {
      const steps = chance.below(4)
      settings = { ...settings, steps, backTo: chance.below(steps + 1) }
    } else if (article.state === 'publishing') {
      article = { ...article, state: 'settled', status: 'published', authors: new Set(), passes: [], published: article.text }
    } else if (deed === 1 && name !== 'guest') {
      const place = stateAfterChange(article, settings)
      const { step: _step, ...rest } = article
      article = { ...rest, ...place, text: (texts += 1), authors: new Set([...article.authors, name]), passes: passesStillGood(article.passes, place) }
    } else {
      const move = chance.pick(Object.keys(moves) as Move[])
      const actor = { circles: circlesOf([staff[name]], path, settings), author: article.authors.has(name), passed: article.passes.some(({ by }) => by === name) }
      const verdict = decide(move, article, actor, settings)
      if ('refused' in verdict) continue
      expect(name).not.toBe('guest')
      if (move === 'pass') {
        expect(article.authors.has(name)).toBe(false)
        expect(article.passes.map(({ by }) => by)).not.toContain(name)
      }
      if (['publish', 'schedule', 'withdraw', 'archive'].includes(move)) expect(staff[name].role === 'admin' || (staff[name].role === 'reviewer' && settings.steps > 0)).toBe(true)
      const passes = move === 'pass' ? [...article.passes, { step: article.step ?? 0, by: name, text: article.text }] : verdict.state === 'writing' || move === 'submit' ? [] : article.passes
      const { step: _step, ...rest } = article
      article = { ...rest, ...verdict, passes }
      if (verdict.state === 'approved' && before.state !== 'approved' && move !== 'unschedule' && move !== 'withdraw' && move !== 'archive') article.approved = { text: article.text, steps: passes.length }
    }
    reached.add(`${article.state} ${article.status}`)
    expect(before.state === article.state || ways[before.state]?.includes(article.state)).toBe(true)
    if (article.state === 'review') {
      expect(article.passes.map((pass) => pass.step)).toEqual(Array.from({ length: (article.step ?? 0) - 1 }, (_, place) => place + 1))
      expect(article.step).toBeLessThanOrEqual(3)
    }
    if (['approved', 'scheduled', 'publishing'].includes(article.state)) expect(article.approved).toEqual({ text: article.text, steps: article.passes.length })
    expect(new Set(article.passes.map(({ by }) => by)).size).toBe(article.passes.length)
    if (article.status !== 'draft') expect(article.published).toBeDefined()
  }
})

test('these walks came everywhere where they may', () => {
  for (const place of ['review draft', 'approved draft', 'scheduled published', 'settled withdrawn', 'settled archived', 'writing published']) expect([...reached]).toContain(place)
})
