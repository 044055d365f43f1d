// People of an org: invited, joined by one, given a role, taken away, gone; the last admin stays, whoever is faster.

import { createHash } from 'node:crypto'
import { codeAlphabet } from '../../../miniprogram/contract/code'
import type { InviteCreateInput } from '../../../miniprogram/staff/contract/invites'
import type { Role } from '../../../miniprogram/staff/contract/members'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const street = 'o_qingqu'
const org = 'o_nanyao'
const hourMs = 3_600_000
let now = Date.now()
let house: FunctionsHouse
let made = 0

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

function invitation(wanted: Partial<InviteCreateInput> = {}): InviteCreateInput {
  made += 1
  const code = `${codeAlphabet[made % 22] ?? ''}${codeAlphabet[Math.floor(made / 22)] ?? ''}RTWXYN`
  const id = String(made).padStart(16, '0')
  return { inviteId: `i_${id}`, orgId: org, role: 'writer', days: 7, label: '三楼的小赵', secret: `${id}${id}`, code, ...wanted }
}

async function invited(wanted: Partial<InviteCreateInput> = {}): Promise<InviteCreateInput> {
  const invite = invitation(wanted)
  dataOf(await house.staff('invite.create', invite))
  return invite
}

const accept = async (openid: string, key: string, name = '赵某'): Promise<string> => codeOf(await house.staff('invite.accept', { key, name }, { openid }))
const stateFor = async (openid: string, key: string): Promise<string> => dataOf(await house.staff('invite.open', { key }, { openid })).state
const mine = async (openid: string): Promise<string> => codeOf(await house.staff('member.mine', {}, { openid }))
const people = (orgId = org): { _id: string; openid: string; role: Role; name?: string; leaving?: string }[] =>
  house.all<{ _id: string; openid: string; orgId: string; role: Role }>('members').filter((member) => member.orgId === orgId)
const deeds = (): string[] => house.all<{ action: string }>('audits').flatMap(({ action }) => (/^(?:invite|member)\./.test(action) ? [action] : []))

async function joined(openid: string, role: Role = 'writer', orgId = org): Promise<string> {
  const { secret } = await invited({ role, orgId })
  expect(await accept(openid, secret)).toBe('ok')
  return people(orgId).find((member) => member.openid === openid)?._id ?? ''
}

test('an invitation may be made twice and is one; of its secret and code only hashes are kept', async () => {
  const invite = await invited()
  expect(codeOf(await house.staff('invite.create', invite))).toBe('ok')
  expect(house.all('invites')).toHaveLength(1)
  const kept = JSON.stringify(house.all('invites'))
  for (const secret of [invite.secret, invite.code]) expect(kept).not.toContain(secret)
  expect(codeOf(await house.staff('invite.create', { ...invite, role: 'admin' }))).toBe('conflict')
  expect(codeOf(await house.staff('invite.create', { ...invitation(), code: invite.code }))).toBe('conflict')
  const { invites } = dataOf(await house.staff('invite.list', { orgId: org }))
  expect(invites).toEqual([{ id: invite.inviteId, role: 'writer', label: '三楼的小赵', expiresAt: expect.any(Number) as number, expired: false }])
  // The functions' clock goes on from where the house set it.
  expect(Math.abs((invites[0]?.expiresAt ?? 0) - now - 7 * 24 * hourMs)).toBeLessThan(60_000)
  expect(deeds()).toEqual(['invite.create'])
})

test('whoever opens it sees to what, and joins with a name, by the link or by the code', async () => {
  const invite = await invited({ role: 'reviewer' })
  const opened = dataOf(await house.staff('invite.open', { key: invite.code }, { openid: 'zhao' }))
  expect(opened).toMatchObject({ org: { id: org, name: '南窑社区' }, role: 'reviewer', state: 'open' })
  expect(await mine('zhao')).toBe('not_allowed')
  expect(await accept('zhao', invite.code)).toBe('ok')
  expect(await mine('zhao')).toBe('ok')
  expect(people().filter(({ openid }) => openid === 'zhao')).toEqual([expect.objectContaining({ role: 'reviewer', name: '赵某' })])
  const { members } = dataOf(await house.staff('member.list', { orgId: org }))
  expect(members).toEqual([expect.objectContaining({ name: '赵某', role: 'reviewer', me: false })])
  expect(JSON.stringify(members)).not.toContain('zhao')
  expect(await accept('zhao', invite.secret)).toBe('ok')
  expect(deeds().filter((deed) => deed === 'invite.accept')).toHaveLength(1)
  expect(await stateFor('zhao', invite.secret)).toBe('member')
  expect(await stateFor('other', invite.secret)).toBe('used')
  expect(await accept('other', invite.secret)).toBe('conflict')
})

test('of all who accept at the same moment, one joins', async () => {
  const { secret } = await invited()
  const crowd = Array.from({ length: 10 }, (_, place) => `crowd-${place}`)
  const answers = await Promise.all(crowd.map((person) => accept(person, secret)))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'conflict')).toHaveLength(9)
  expect(people().filter(({ openid }) => crowd.includes(openid))).toHaveLength(1)
})

test('whoever took an invitation and was cut off before they were a member goes on; nobody else does', async () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  const secret = 'y'.repeat(32)
  const acceptedBy = `${hash('cut-off').slice(0, 32)}_${org}`
  const kept = { orgId: org, role: 'writer', label: '', secretHash: hash(`invite ${secret}`), codeHash: 'none', expiresAt: new Date(now + hourMs), createdAt: new Date(now) }
  house.cloud.console.insert('invites', [{ _id: 'i_cut', ...kept, acceptedBy }])
  expect([await stateFor('another', secret), await accept('another', secret)]).toEqual(['used', 'conflict'])
  expect([await stateFor('cut-off', secret), await accept('cut-off', secret)]).toEqual(['open', 'ok'])
  expect(people().filter(({ openid }) => openid === 'cut-off')).toHaveLength(1)
})

test('a member does not use an invitation up, and twice the same call at once is one member', async () => {
  const { secret } = await invited({ role: 'admin' })
  expect(await accept('zhao', secret)).toBe('conflict')
  expect(await stateFor('qian', secret)).toBe('open')
  expect(await Promise.all([accept('qian', secret), accept('qian', secret)])).toEqual(['ok', 'ok'])
  expect(people().filter(({ openid }) => openid === 'qian')).toHaveLength(1)
})

test('an expired, a revoked and an unknown invitation are each told apart', async () => {
  const [late, back] = [await invited({ days: 1 }), await invited()]
  const revoke = async (): Promise<unknown> => dataOf(await house.staff('invite.revoke', { orgId: org, inviteId: back.inviteId }))
  expect([await revoke(), await revoke()]).toEqual([{ changed: true }, { changed: false }])
  now += 25 * hourMs
  expect([await stateFor('sun', late.secret), await stateFor('sun', back.secret)]).toEqual(['expired', 'revoked'])
  expect([await accept('sun', late.secret), await accept('sun', back.secret), await accept('sun', 'z'.repeat(32))]).toEqual(['conflict', 'conflict', 'not_found'])
  const { invites } = dataOf(await house.staff('invite.list', { orgId: org }))
  expect(invites.filter(({ expired }) => expired).map(({ id }) => id)).toContain(late.inviteId)
  expect(invites.map(({ id }) => id)).not.toContain(back.inviteId)
  expect(codeOf(await house.staff('invite.revoke', { orgId: street, inviteId: late.inviteId }))).toBe('not_found')
  expect(await mine('sun')).toBe('not_allowed')
})

test('whoever types wrong codes may try ten in an hour, also at once, and right ones cost nothing', async () => {
  const { code } = await invited()
  for (let time = 0; time < 12; time += 1) expect(await stateFor('guesser', code)).toBe('open')
  const answers = await Promise.all(Array.from({ length: 25 }, async (_, place) => codeOf(await house.staff('invite.open', { key: `33333${codeAlphabet[place % 22] ?? ''}3${place > 21 ? 4 : 3}` }, { openid: 'guesser' }))))
  expect(answers.filter((answer) => answer === 'not_found')).toHaveLength(10)
  expect(answers.filter((answer) => answer === 'too_many')).toHaveLength(15)
  expect(await accept('guesser', code)).toBe('too_many')
  expect(await stateFor('somebody', code)).toBe('open')
  now += hourMs
  expect(await accept('guesser', code)).toBe('ok')
  expect(JSON.stringify(house.all('guesses'))).not.toContain('guesser')
})

test('a member is given a role and taken away; what they were invited by brings them not back', async () => {
  const invite = await invited()
  expect(await accept('li', invite.secret, '李某')).toBe('ok')
  const memberId = people().find(({ openid }) => openid === 'li')?._id ?? ''
  const set = async (): Promise<unknown> => dataOf(await house.staff('member.setRole', { orgId: org, memberId, role: 'reviewer' }))
  expect([await set(), await set()]).toEqual([{ changed: true }, { changed: false }])
  const remove = async (orgId: string): Promise<unknown> => dataOf(await house.staff('member.remove', { orgId, memberId }))
  expect([await remove(street), await remove(org), await remove(org)]).toEqual([{ changed: false }, { changed: true }, { changed: false }])
  expect([await mine('li'), await accept('li', invite.secret), await stateFor('li', invite.secret)]).toEqual(['not_allowed', 'conflict', 'used'])
  await joined('li')
  const { entries } = dataOf(await house.staff('audit.list', { orgId: org }))
  const told = entries.map(({ what }) => what)
  expect(told).toEqual(expect.arrayContaining(['“李某”受邀加入，做撰稿', '撰稿“李某”改为审稿', '审稿“李某”被请出单位']))
})

test('a member takes another name, of themselves and in one unit alone; what it was is in the log', async () => {
  const memberId = await joined('zheng')
  const rename = async (openid: string, name: string): Promise<string> => codeOf(await house.staff('member.rename', { orgId: org, name }, { openid }))
  const called = (): string | undefined => people().find(({ _id }) => _id === memberId)?.name
  expect([await rename('zheng', '  郑老师 '), called()]).toEqual(['ok', '郑老师'])
  expect(dataOf(await house.staff('member.rename', { orgId: org, name: '郑老师' }, { openid: 'zheng' }))).toEqual({ changed: false })
  expect(dataOf(await house.staff('member.mine', {}, { openid: 'zheng' })).workplaces).toMatchObject([{ own: true, name: '郑老师' }])
  // An admin from above is no member here, and nobody names another.
  expect([await rename('admin-1', '某'), await rename('nobody here', '某'), await rename('zheng', '字'.repeat(21)), called()]).toEqual(['not_allowed', 'not_allowed', 'bad_input', '郑老师'])
  expect(house.all<{ what: string }>('audits').map(({ what }) => what)).toContain('撰稿“赵某”改名为“郑老师”')
})

test('a member leaves, and leaving again changes nothing', async () => {
  await joined('zhou')
  const leave = async (): Promise<unknown> => dataOf(await house.staff('member.leave', { orgId: org }, { openid: 'zhou' }))
  expect([await leave(), await leave()]).toEqual([{ changed: true }, { changed: false }])
  expect(await mine('zhou')).toBe('not_allowed')
})

test('the last admin of a street stays; that of a community goes, since the street has one', async () => {
  const last = people(street).find(({ role }) => role === 'admin')?._id ?? ''
  expect(codeOf(await house.staff('member.leave', { orgId: street }))).toBe('conflict')
  expect(codeOf(await house.staff('member.remove', { orgId: street, memberId: last }))).toBe('conflict')
  expect(codeOf(await house.staff('member.setRole', { orgId: street, memberId: last, role: 'writer' }))).toBe('conflict')
  expect(people(street).find(({ _id }) => _id === last)).toMatchObject({ role: 'admin' })
  expect(people(street).every(({ leaving }) => leaving === undefined)).toBe(true)
  await joined('wu', 'admin')
  expect(codeOf(await house.staff('member.leave', { orgId: org }, { openid: 'wu' }))).toBe('ok')
})

test('of two admins who take each other away at the same moment, one stays, every time', async () => {
  const admins = ['admin-1', 'admin-2']
  const isAdmin = (openid: string): boolean => people(street).some((member) => member.openid === openid && member.role === 'admin')
  const [left, later]: [number[], string[]] = [[], []]
  for (let round = 0; round < 12; round += 1) {
    const [stays = 'admin-1'] = admins.filter(isAdmin)
    const other = admins.find((each) => each !== stays) ?? ''
    const invite = invitation({ orgId: street, role: 'admin' })
    dataOf(await house.staff('invite.create', invite, { openid: stays }))
    expect(await accept(other, invite.secret)).toBe('ok')
    const idOf = (openid: string): string => people(street).find((member) => member.openid === openid)?._id ?? ''
    const [one, two] = [idOf(stays), idOf(other)]
    await Promise.all([
      house.staff('member.remove', { orgId: street, memberId: two }, { openid: stays }),
      round % 2 === 0 ? house.staff('member.remove', { orgId: street, memberId: one }, { openid: other }) : house.staff('member.leave', { orgId: street }, { openid: stays }),
    ])
    left.push(people(street).filter(({ role }) => role === 'admin').length)
    // Where both were refused, one of them may still go.
    if (admins.every(isAdmin)) later.push(codeOf(await house.staff('member.leave', { orgId: street }, { openid: other })))
  }
  expect(left.filter((admin) => admin === 0)).toEqual([])
  expect(later.filter((answer) => answer !== 'ok')).toEqual([])
})

test('the mark of a call that was cut off holds nobody for ever', async () => {
  const [stays = ''] = ['admin-1', 'admin-2'].filter((openid) => people(street).some((member) => member.openid === openid && member.role === 'admin'))
  house.cloud.console.insert('members', [{ _id: 'm_cut', openid: 'cut', orgId: street, role: 'admin', createdAt: new Date(now), leaving: 'x', leavingAt: new Date(now) }])
  expect(codeOf(await house.staff('member.leave', { orgId: street }, { openid: stays }))).toBe('conflict')
  now += hourMs
  expect(codeOf(await house.staff('member.leave', { orgId: street }, { openid: stays }))).toBe('ok')
  expect(people(street).filter(({ role }) => role === 'admin').map(({ openid }) => openid)).toEqual(['cut'])
})

test('invitations and tries that are long over go at night', async () => {
  now += 70 * 24 * hourMs
  await house.cloud.fireTimer('jobs')
  expect([house.all('invites'), house.all('guesses')]).toEqual([[], []])
})
