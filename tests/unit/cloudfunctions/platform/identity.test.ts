// Who calls, read by the real SDK from the variables that the platform sets.

import { readIdentity } from '../../../../cloudfunctions/platform/identity'

function withContext(values: Record<string, string>): ReturnType<typeof readIdentity> {
  const before = { ...process.env }
  const { SOURCE, ...context } = values
  Object.assign(process.env, Object.fromEntries(Object.entries(context).map(([name, value]) => [`WX_${name}`, value])))
  process.env['WX_CONTEXT_KEYS'] = Object.keys(context).map((name) => `WX_${name}`).join(',')
  if (SOURCE) process.env['TCB_SOURCE'] = SOURCE
  try {
    return readIdentity()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  }
}

test('a person on a phone', () => {
  const identity = withContext({ OPENID: 'oABC', CLIENTIP: '10.0.0.1', SOURCE: 'wx_client' })
  expect(identity).toEqual({ openid: 'oABC', sources: ['wx_client'], address: '10.0.0.1' })
})

test('an openid of digits only is still a text', () => {
  expect(withContext({ OPENID: '1234567', CLIENTIP: '10.0.0.1', SOURCE: 'wx_client' }).openid).toBe('1234567')
})

test('nobody has no openid, and the chain of callers is taken apart', () => {
  expect(withContext({ CLIENTIP: '10.0.0.1', SOURCE: 'wx_client,scf' })).toEqual({ sources: ['wx_client', 'scf'], address: '10.0.0.1' })
  expect(withContext({ CLIENTIP: '' })).toEqual({ sources: [], address: '' })
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the household of %s is %s', (address, household) => {
  expect(withContext({ CLIENTIPV6: address, CLIENTIP: '', SOURCE: 'wx_client' }).address).toBe(household)
})
