// The automation port on a machine without a usable browser: a call that needs a phone says what is wrong.

import automator from 'miniprogram-automator'
import { startRelay } from '../../../devtools/automation/relay'

const { CHROME_PATH } = process.env

beforeAll(() => {
  process.env['CHROME_PATH'] = '/nowhere/chrome'
})
afterAll(() => {
  if (CHROME_PATH === undefined) delete process.env['CHROME_PATH']
  else process.env['CHROME_PATH'] = CHROME_PATH
})

test('connecting works, and the first call says why no phone can be opened', async () => {
  const relay = await startRelay({ port: 0, baseUrl: 'http://127.0.0.1:9', log: () => undefined })
  const program = await automator.connect({ wsEndpoint: `ws://127.0.0.1:${relay.port}` })
  await expect(program.currentPage()).rejects.toThrow('CHROME_PATH is /nowhere/chrome, and there is no such file')
  program.disconnect()
  await relay.stop()
})
