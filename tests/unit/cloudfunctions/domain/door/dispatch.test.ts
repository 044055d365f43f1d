// The door of a function: one reply for every call, whatever happens behind it.

import * as z from 'zod'
import { action, type Context } from '../../../../../cloudfunctions/domain/door/action'
import { dispatch, failureLog } from '../../../../../cloudfunctions/domain/door/dispatch'
import { ApiError } from '../../../../../miniprogram/contract/errors'

const lines: string[] = []
const door = {
  sources: ['wx_client'],
  actions: new Map([
    ['echo', action<{ input: { text: string }; output: string }>(z.strictObject({ text: z.string().max(10) }), async ({ text }) => text)],
    ['refuse', action<{ input: unknown; output: never }>(z.unknown(), async () => { throw new ApiError('conflict', 'no') })],
    ['break', action<{ input: unknown; output: never }>(z.unknown(), async () => { throw new Error('openid-7 fell over') })],
  ]),
}
const contextOf = (sources: string[] = ['wx_client']): Context => ({
  caller: { openid: 'openid-7', sources, address: '' },
  now: () => 0,
  random: (bytes) => new Uint8Array(bytes),
  logFailure: failureLog((line) => lines.push(line), 'openid-7'),
})
const call = (event: unknown, sources?: string[]): Promise<unknown> => dispatch(door, event, contextOf(sources))

test('a good call is answered', async () => {
  expect(await call({ action: 'echo', input: { text: 'hi' } })).toEqual({ ok: true, data: 'hi' })
})

test('what the platform adds to the event is not the caller’s', async () => {
  expect(await call({ action: 'echo', input: { text: 'hi' }, userInfo: { openId: 'x' } })).toEqual({ ok: true, data: 'hi' })
})

const parsed = (text: string): unknown => JSON.parse(text) as unknown

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'echo'],
  ['a list', []],
  ['no action', { input: {} }],
  ['an action of no name', { action: 7, input: {} }],
  ['an unknown one', { action: 'nope', input: {} }],
  ['a name of Object', { action: 'constructor', input: {} }],
  ['a field too many', { action: 'echo', input: { text: 'a', more: 1 } }],
  ['a field too few', { action: 'echo', input: {} }],
  ['too long a text', { action: 'echo', input: { text: 'x'.repeat(11) } }],
  ['a polluting key', parsed('{"action":"echo","input":{"text":"a","__proto__":{"x":1}}}')],
  ['a polluting key deep down', { action: 'break', input: { a: [{ b: parsed('{"constructor":1}') }] } }],
])('%s is bad input', async (_name, event) => {
  expect(await call(event)).toMatchObject({ ok: false, error: { code: 'bad_input' } })
})

test('a message never repeats what was sent', async () => {
  expect(JSON.stringify(await call({ action: 'echo', input: { text: { secret: 'wxyz' } } }))).not.toContain('wxyz')
})

test.each([[[]], [['wx_http']], [['wx_client', 'scf']], [['wx_trigger']]])('a caller by way of %j is refused', async (sources) => {
  expect(await call({ action: 'echo', input: { text: 'hi' } }, sources)).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
})

test('a refusal keeps its code, and is not logged', async () => {
  lines.length = 0
  expect(await call({ action: 'refuse', input: {} })).toEqual({ ok: false, error: { code: 'conflict', message: 'no' } })
  expect(lines).toEqual([])
})

test('anything else is internal, and logged without the person', async () => {
  lines.length = 0
  expect(await call({ action: 'break', input: {} })).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('fell over')
  expect(lines[0]).not.toContain('openid-7')
})
