// What an invitation is worth, as a table; and what is kept of its keys.

import { guessPlacesOf } from '../../../../../cloudfunctions/domain/member/guesses'
import { hashOfKey, stateOf, type Invitation } from '../../../../../cloudfunctions/domain/member/invitation'
import { inviteLimits } from '../../../../../miniprogram/staff/contract/invites'

const now = Date.parse('2026-03-01T00:00:00Z')
const later: Invitation = { expiresAt: new Date(now + 1) }
const over: Invitation = { expiresAt: new Date(now) }
const at = new Date(now)

test.each<[string, Invitation, boolean, string]>([
  ['that waits is open', later, false, 'open'],
  ['is over at the very moment it ends', over, false, 'expired'],
  ['that was taken back is revoked, also when its time is over', { ...over, revokedAt: at }, false, 'revoked'],
  ['that another took is used', { ...later, acceptedBy: 'm_other' }, false, 'used'],
  ['that I took goes on until I am a member', { ...over, acceptedBy: 'm_me' }, false, 'open'],
  ['that I took and joined by does not bring me back', { ...later, acceptedBy: 'm_me', joinedAt: at }, false, 'used'],
  ['is nothing to a member', later, true, 'member'],
])('an invitation %s', (_what, invitation, isMember, state) => {
  expect(stateOf(invitation, 'm_me', isMember, now)).toBe(state)
})

test('a key is kept as a hash that is its own', () => {
  expect(hashOfKey('ACDE3467')).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOfKey('ACDE3467')).not.toBe(hashOfKey('ACDE3469'))
})

test('a person has so many places for wrong codes in an hour, each hour other ones, and they do not say whose they are', () => {
  const places = guessPlacesOf('somebody', '2026-03-01T08')
  expect(new Set(places).size).toBe(inviteLimits.wrongCodes)
  expect(guessPlacesOf('somebody', '2026-03-01T09').some((place) => places.includes(place))).toBe(false)
  expect(guessPlacesOf('another', '2026-03-01T08').some((place) => places.includes(place))).toBe(false)
  expect(JSON.stringify(places)).not.toContain('somebody')
})
