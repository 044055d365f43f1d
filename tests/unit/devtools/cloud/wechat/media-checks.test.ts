// Pictures that content safety still has to look at: each is told of once, also when the local WeChat ended meanwhile.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWechat, type WechatAccount } from '../../../../../devtools/cloud/wechat'

const dataDir = mkdtempSync(join(tmpdir(), 'wechat-'))
const pushed: unknown[] = []
let taken: Promise<boolean> = Promise.resolve(true)
const open = (): WechatAccount =>
  openWechat({
    dataDir,
    appId: 'app',
    now: Date.now,
    running: false,
    settings: () => [],
    push: ({ trace_id: trace, errcode }) => {
      pushed.push([trace, errcode])
      return taken
    },
  })
/** Nobody listens there. */
const url = 'http://127.0.0.1:9/picture.jpg'

beforeEach(() => {
  pushed.length = 0
  taken = Promise.resolve(true)
})
afterAll(() => rmSync(dataDir, { recursive: true }))

test('what was asked before a restart is told after it', async () => {
  const before = open()
  before.checks.add({ trace: 'one', openid: 'ada', url })
  before.close()
  const after = open()
  await after.checks.work(true)
  await after.checks.work(true)
  after.close()
  expect(pushed).toEqual([['one', -1008]])
})

test('who works twice at once tells once', async () => {
  const wechat = open()
  wechat.checks.add({ trace: 'two', openid: 'ada', url })
  await Promise.all([wechat.checks.work(true), wechat.checks.work(true)])
  wechat.close()
  expect(pushed).toEqual([['two', -1008]])
})

test('ended in the middle of telling, it is told again at the next start', async () => {
  let answer: (isTaken: boolean) => void = () => undefined
  taken = new Promise((resolve) => {
    answer = resolve
  })
  const wechat = open()
  wechat.checks.add({ trace: 'three', openid: 'ada', url })
  const work = wechat.checks.work(true)
  while (pushed.length === 0) await new Promise((resolve) => setImmediate(resolve))
  wechat.close()
  answer(true)
  await work
  taken = Promise.resolve(true)
  const next = open()
  await next.checks.work(true)
  next.close()
  expect(pushed).toEqual([['three', -1008], ['three', -1008]])
})
