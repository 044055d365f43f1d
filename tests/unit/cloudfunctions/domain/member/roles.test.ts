// What members may do, as a table.

import { isStaffOf, mayDo, type Deed, type Role } from '../../../../../cloudfunctions/domain/member/roles'

const path = ['o_street', 'o_community']

test.each<[Role, string, Deed, boolean]>([
  ['writer', 'o_community', 'draft', true],
  ['writer', 'o_community', 'publish', false],
  ['writer', 'o_street', 'draft', true],
  ['writer', 'o_other', 'draft', false],
  ['reviewer', 'o_street', 'publish', false],
  ['admin', 'o_community', 'publish', true],
  ['admin', 'o_street', 'publish', true],
  ['admin', 'o_street', 'createOrg', true],
  ['reviewer', 'o_street', 'createOrg', false],
  ['admin', 'o_below', 'publish', false],
])('a %s of %s may %s: %s', (role, orgId, deed, allowed) => {
  expect(mayDo(deed, [{ orgId, role }], path)).toBe(allowed)
})

test('staff are members of the org and of the orgs above it, of no other', () => {
  expect(isStaffOf([{ orgId: 'o_street', role: 'writer' }], path)).toBe(true)
  expect(isStaffOf([{ orgId: 'o_below', role: 'admin' }], path)).toBe(false)
  expect(isStaffOf([], path)).toBe(false)
})
