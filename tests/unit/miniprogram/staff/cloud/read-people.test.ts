// What replies say of people and invitations is taken only in the form that the contract has.

import { readInviteOpen, readMemberList } from '../../../../../miniprogram/staff/cloud/read-people'

const good = { org: { id: 'o_a', name: '某社区' }, role: 'writer', state: 'open', expiresAt: 1 }

test('a good reply is taken as it is', () => {
  expect(readInviteOpen(good)).toEqual(good)
})

test.each([{ role: 'owner' }, { state: 'lost' }, { expiresAt: '1' }, { org: null }])('a reply with %j is refused', (wrong) => {
  expect(() => readInviteOpen({ ...good, ...wrong })).toThrow()
})

const member = { id: 'm', name: '', role: 'admin', since: 1, me: true }

test('the people of an org are taken as they are, and refused where one is not as the contract says', () => {
  expect(readMemberList({ org: good.org, members: [member] })).toEqual({ org: good.org, members: [member] })
  for (const wrong of [{ role: 'owner' }, { since: -1 }, { me: 'yes' }, { name: 7 }]) expect(() => readMemberList({ org: good.org, members: [{ ...member, ...wrong }] })).toThrow()
})
