// What was acknowledged outlives SIGKILL.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openCloudHouse, schemaOf } from '../../support/cloud-house'

test('every acknowledged document and file is there after SIGKILL, and none twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-killed-'))
  writeFileSync(
    join(folder, 'schema.json'),
    JSON.stringify(schemaOf({ collections: ['kept'], indexes: { kept: [{ name: 'n', unique: true, keys: [['n', 1]] }] } })),
  )
  const dataDir = join(folder, 'data')
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(__dirname, '../../support/cloud-killed.ts'), dataDir, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged = await new Promise<number>((done) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.length > 1_000) child.kill('SIGKILL')
    })
    child.on('close', () => done(text.split('\n').length - 1))
  })
  expect(acknowledged).toBeGreaterThan(100)

  const house = await openCloudHouse({ dataDir })
  const documents = house.cloud.console.documents('kept', { limit: 10_000, skip: 0 }) as { n: number }[]
  const numbers = documents.map(({ n }) => n).sort((a, b) => a - b)
  // One more may have been written whose acknowledgement was not heard.
  expect(numbers.length - acknowledged).toBeLessThanOrEqual(1)
  expect(numbers.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, n) => n))
  for (let n = 0; n < acknowledged; n += 50) {
    const file = await house.cloud.storage.read(`cloud://yuelan-local.7975-yuelan-local-1250000000/articles/${n}.txt`)
    expect(file?.bytes.toString()).toBe(String(n))
  }
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
}, 30_000)
