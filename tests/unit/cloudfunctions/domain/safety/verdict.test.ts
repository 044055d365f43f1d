import { objectionOf, verdictOf, type Answers } from '../../../../../cloudfunctions/domain/safety/verdict'

const minuteMs = 60_000
const asked = (more: Partial<Answers> = {}): Answers => ({ askedAt: new Date(0), waiting: [], findings: [], ...more })
const [doubt, harm] = [{ id: 'd', suggest: 'review' as const }, { id: 'h', suggest: 'risky' as const }]

test.each<[string, Answers | undefined, number, string]>([
  ['what nobody asked about', undefined, 0, 'none'],
  ['what has no findings', asked(), 0, 'pass'],
  ['what is not answered yet', asked({ waiting: [1] }), 29 * minuteMs, 'waiting'],
  ['what is not answered in 30 minutes', asked({ waiting: [1] }), 30 * minuteMs, 'late'],
  ['what has a doubt', asked({ findings: [doubt] }), 0, 'review'],
  ['what has a doubt that somebody let pass', asked({ findings: [doubt], allowed: { d: 'somebody' } }), 0, 'pass'],
  ['what has two doubts, one let pass', asked({ findings: [doubt, { ...doubt, id: 'e' }], allowed: { d: 'somebody' } }), 0, 'review'],
  ['harm that somebody let pass', asked({ findings: [harm], allowed: { h: 'somebody' } }), 0, 'risky'],
  ['harm before other answers', asked({ findings: [harm], waiting: [1] }), 0, 'risky'],
])('%s is %#', (_what, answers, now, status) => {
  expect(verdictOf(answers, now)).toBe(status)
})

test('only a pass goes on', () => {
  const objections = (['none', 'waiting', 'late', 'pass', 'review', 'risky'] as const).map((status) => [status, objectionOf(status) === undefined])
  expect(objections).toEqual([['none', false], ['waiting', false], ['late', false], ['pass', true], ['review', false], ['risky', false]])
})
