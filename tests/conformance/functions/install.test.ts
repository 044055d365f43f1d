// The first admin of an empty installation, and the log of what was done.

import { makeClaim } from '../../../devtools/commands/claim'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

let house: FunctionsHouse
let now = Date.parse('2026-03-01T00:00:00Z')
const hourMs = 3_600_000
const { code, document } = makeClaim(now + 24 * hourMs)

beforeAll(async () => {
  house = await openFunctionsHouse({ seeded: false, now: () => now })
})
afterAll(() => house.stop())

const claim = async (openid: string | null, typed = code): Promise<string> => codeOf(await house.staff('install.claim', { code: typed, orgName: '某街道', name: '赵某' }, { openid }))

test('without a code nobody claims anything', async () => {
  expect(await claim('first')).toBe('not_allowed')
  house.cloud.console.insert('settings', [document])
  expect(await claim('first', 'A'.repeat(12))).toBe('not_allowed')
  expect(await claim('first', 'nonsense')).toBe('bad_input')
  expect(house.all('members')).toEqual([])
})

test('only the hash of the code is kept', () => {
  expect(JSON.stringify(house.all('settings'))).not.toContain(code)
})

test('of all who claim with the code at once, one becomes admin, and may say it again', async () => {
  const people = Array.from({ length: 10 }, (_, place) => `person-${place}`)
  const typed = code.toLowerCase().replaceAll(/(.{4})/g, '$1 ')
  const answers = await Promise.all(people.map((person) => claim(person, typed)))
  const winners = people.filter((_, place) => answers[place] === 'ok')
  expect(winners).toHaveLength(1)
  const members = house.all<{ openid: string; orgId: string; role: string }>('members')
  expect(members).toEqual([expect.objectContaining({ openid: winners[0], role: 'admin', name: '赵某' })])
  expect(await claim(winners[0] ?? '')).toBe('ok')
  expect(house.all('members')).toHaveLength(1)
  expect(house.all('orgs')).toHaveLength(1)
  const { entries } = dataOf(await house.staff('audit.list', { orgId: members[0]?.orgId ?? '' }, { openid: winners[0] ?? '' }))
  expect(entries.map(({ action, openid }) => [action, openid])).toEqual([['install.claim', winners[0]]])
})

test('a code that has expired, and a place that has staff, are not claimed', async () => {
  const late = await openFunctionsHouse({ seeded: false, now: () => now })
  try {
    const expired = makeClaim(now + hourMs)
    late.cloud.console.insert('settings', [expired.document])
    now += 2 * hourMs
    expect(codeOf(await late.staff('install.claim', { code: expired.code, orgName: '某街道', name: '赵某' }, { openid: 'first' }))).toBe('not_allowed')
  } finally {
    await late.stop()
  }
  const staffed = await openFunctionsHouse()
  try {
    const fresh = makeClaim(Date.now() + hourMs)
    staffed.cloud.console.insert('settings', [fresh.document])
    expect(codeOf(await staffed.staff('install.claim', { code: fresh.code, orgName: '某街道', name: '赵某' }, { openid: 'first' }))).toBe('not_allowed')
  } finally {
    await staffed.stop()
  }
})

test('a repeated deed is noted once, and old entries go at night', async () => {
  const admin = house.all<{ openid: string; orgId: string }>('members')[0] ?? { openid: '', orgId: '' }
  const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '正文' }] }] }
  const article = { articleId: 'a_00000000000aud00', orgId: admin.orgId, title: '题', createdOn: '2026-01-01', body, publish: true }
  for (let time = 0; time < 3; time += 1) dataOf(await house.staff('article.create', article, { openid: admin.openid }))
  const deeds = (): string[] => house.all<{ action: string }>('audits').map(({ action }) => action).sort()
  expect(deeds()).toEqual(['article.create', 'install.claim'])
  house.cloud.console.insert('settings', [{ _id: 'audits', keepDays: 1, most: 1 }])
  now += 179 * 24 * hourMs
  await house.cloud.fireTimer('jobs')
  expect(deeds()).toHaveLength(2)
  now += 3 * 24 * hourMs
  await house.cloud.fireTimer('jobs')
  expect(deeds()).toEqual([])
  expect(house.unindexed).toEqual([])
})
