// Our own mini-program is one that WeChat takes.

import { resolve } from 'node:path'
import { verify } from '../../../devtools/verify'

test('the mini-program passes the official tools, far below their limits', async () => {
  const { ok, findings, sizes } = await verify({ root: resolve(__dirname, '..', '..', '..') })
  expect(findings).toEqual([])
  expect(ok).toBe(true)
  expect(sizes?.packages[0]?.name).toBe('main')
  expect(sizes?.packages[0]?.kb).toBeLessThan(300)
}, 120_000)
