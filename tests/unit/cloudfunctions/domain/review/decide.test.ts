import { circlesOf, decide, mustBeSafe, type Actor, type Stand } from '../../../../../cloudfunctions/domain/review/decide'
import { moves, type Move } from '../../../../../cloudfunctions/domain/review/moves'

const path = ['o_street', 'o_unit']
const all: Actor = { circles: ['staff', 'reviewers', 'releasers'], author: false, passed: false }
const draft = (state: Stand['state'], step?: number): Stand => ({ state, status: 'draft', ...(step === undefined ? {} : { step }) })
const three = { steps: 3 }

test.each<[string, Move, Stand, number, Stand]>([
  ['is submitted to the first step', 'submit', draft('writing'), 3, draft('review', 1)],
  ['is ready at once where there are no steps', 'submit', draft('writing'), 0, draft('approved')],
  ['goes on to the second step', 'pass', draft('review', 1), 3, draft('review', 2)],
  ['is approved by the last step', 'pass', draft('review', 3), 3, draft('approved')],
  ['is approved where there are fewer steps by now', 'pass', draft('review', 3), 1, draft('approved')],
  ['is returned to the writer', 'return', draft('review', 2), 3, draft('writing')],
  ['is taken back from review', 'recall', draft('review', 2), 3, draft('writing')],
  ['is taken back when it is scheduled', 'recall', draft('scheduled'), 3, draft('writing')],
  ['is published when it is approved', 'publish', draft('approved'), 3, draft('publishing')],
  ['is published before its time', 'publish', draft('scheduled'), 3, draft('publishing')],
  ['is scheduled', 'schedule', draft('approved'), 3, draft('scheduled')],
  ['is given another time', 'schedule', draft('scheduled'), 3, draft('scheduled')],
  ['is scheduled no longer', 'unschedule', draft('scheduled'), 3, draft('approved')],
  ['is withdrawn, and nothing comes out by itself', 'withdraw', { state: 'scheduled', status: 'published' }, 3, { state: 'approved', status: 'withdrawn' }],
  ['is withdrawn while it is reviewed anew', 'withdraw', { state: 'review', step: 2, status: 'published' }, 3, { state: 'review', step: 2, status: 'withdrawn' }],
  ['is back after it was withdrawn', 'republish', { state: 'settled', status: 'withdrawn' }, 3, { state: 'settled', status: 'published' }],
  ['is back after it was archived', 'republish', { state: 'settled', status: 'archived' }, 3, { state: 'settled', status: 'published' }],
  ['is archived', 'archive', { state: 'settled', status: 'published' }, 3, { state: 'settled', status: 'archived' }],
  ['stands first', 'pin', { state: 'settled', status: 'published' }, 3, { state: 'settled', status: 'published' }],
])('an article %s', (_what, move, stand, steps, after) => {
  expect(decide(move, stand, all, { steps })).toEqual(after)
})

const states = ['writing', 'review', 'approved', 'scheduled', 'publishing', 'settled', 'discarded'] as const

test('from every place that the table does not name, a move is a conflict', () => {
  for (const move of Object.keys(moves) as Move[]) {
    const from: readonly string[] = moves[move].from
    for (const state of states.filter((one) => !from.includes(one))) {
      expect(decide(move, { state, status: 'published' }, all, three)).toMatchObject({ refused: 'conflict' })
    }
  }
})

test('nothing at all happens while it is being published, or once it is discarded', () => {
  for (const move of Object.keys(moves) as Move[]) {
    expect(decide(move, { state: 'publishing', status: 'published' }, all, three)).toMatchObject({ refused: 'conflict', say: expect.stringContaining('正在发布') as string })
    expect(decide(move, { state: 'discarded', status: 'draft' }, all, three)).toMatchObject({ refused: 'conflict' })
  }
})

test.each<[Move, Partial<Actor>]>([
  ['pass', { author: true }],
  ['pass', { passed: true }],
  ['return', { author: true }],
])('%s is refused to %j', (move, trait) => {
  expect(decide(move, draft('review', 1), { ...all, ...trait }, three)).toMatchObject({ refused: 'not_allowed' })
})

test('an author may publish what others passed', () => {
  expect(decide('publish', draft('approved'), { ...all, author: true }, three)).toEqual(draft('publishing'))
})

test('what was never published is neither withdrawn nor archived nor put first', () => {
  for (const move of ['withdraw', 'republish', 'archive', 'pin'] as const) expect(decide(move, draft('writing'), all, three)).toMatchObject({ refused: 'conflict' })
})

test.each<[string, number, string[]]>([
  ['writer', 1, ['staff']],
  ['reviewer', 1, ['staff', 'reviewers', 'releasers']],
  ['reviewer', 0, ['staff', 'reviewers']],
  ['admin', 0, ['staff', 'reviewers', 'releasers']],
])('a %s where there are %d steps is of %j', (role, steps, circles) => {
  for (const orgId of path) expect(circlesOf([{ orgId, role: role as 'writer' }], path, { steps })).toEqual(circles)
  expect(circlesOf([{ orgId: 'o_other', role: role as 'writer' }], path, { steps })).toEqual([])
})

test('content safety is asked for at the last step and before readers have it', () => {
  expect([mustBeSafe('pass', draft('review', 2)), mustBeSafe('pass', draft('approved')), mustBeSafe('publish', draft('publishing')), mustBeSafe('submit', draft('approved'))]).toEqual([false, true, true, false])
})
