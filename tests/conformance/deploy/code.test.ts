// How the code of functions gets there: by object storage in parts, whole or not at all, and on again after a line that broke.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { buildFunctions } from '../../../devtools/functions-build'
import { filesBelow } from '../../../devtools/verify/files-below'
import { builtDirOf, deployTo, doneBy, failuresOf } from '../../support/deployments'
import { addFunctions } from '../../support/small-functions'
import { makeSmallProject } from '../../support/small-project'
import { answerAction, freshEnvironment } from '../../support/tencent-actions'
import { type TencentCloud, startTencentCloud } from '../../support/tencent-cloud'
import { openTempCos } from '../../support/tencent-cos'
import { makeUploadKey } from '../../support/upload-key'

/** More than the management API takes in a request, and no zip makes it smaller. */
const font = Buffer.concat(Array.from({ length: 100_000 }, (_, at) => createHash('sha256').update(`a part of a font ${at}`).digest()))
const project = addFunctions(makeSmallProject())
  .write('cloudfunctions/jobs/assets.json', JSON.stringify({ 'fonts/letters.ttf': 'a-font/letters.ttf' }))
  .write('cloudfunctions/node_modules/a-font/letters.ttf', font)
const builtDir = builtDirOf(project)
let cloud: TencentCloud

beforeAll(async () => {
  project.write('temp/place', '')
  cloud = await startTencentCloud(makeUploadKey().publicKey)
  await buildFunctions({ root: project.root, outDir: builtDir })
})

afterAll(async () => {
  await cloud.stop()
  project.dispose()
})

const partsOf = (envId: string): string[] => cloud.cos.parts.filter((part) => part.includes(`/${envId}/`))
const left = (): string[] => filesBelow(join(project.root, 'temp')).filter((file) => file.endsWith('.zip'))
const how = { env: { TMPDIR: join(project.root, 'temp') } }

test('what arrives is a zip of all of the function’s files, the fonts too', async () => {
  const [result] = await deployTo(cloud, project, ['whole-1'], how)
  expect(result && failuresOf(result)).toBe('')
  for (const name of ['jobs', 'reader', 'web']) {
    const arrived = unzipSync(cloud.environment('whole-1').functions.get(name)?.code ?? new Uint8Array())
    const files = filesBelow(join(builtDir, name))
    expect(Object.keys(arrived).filter((file) => !file.endsWith('/')).sort()).toEqual(files)
    for (const file of files) expect(readFileSync(join(builtDir, name, file)).equals(arrived[file] ?? Buffer.from('nothing'))).toBe(true)
  }
  expect(existsSync(join(builtDir, 'jobs', 'fonts', 'letters.ttf'))).toBe(true)
  expect(left()).toEqual([])
}, 60_000)

const troubles = [
  ['broken-1', 'cut', /\[jobs\] The code did not arrive: .*ECONNRESET.*\n.*network.*only the rest is sent.*as it was/s],
  ['silent-1', 'silent', /\[jobs\] The code stopped on its way: nothing moved for 3 s\..*only the rest is sent/s],
  ['denied-1', 'denied', /\[jobs\] The code did not arrive: Access Denied\. \(AccessDenied\)\nCheck the clock/],
] as const

test('a line that breaks in the middle, falls silent or is closed is told; the function is as it was, and the next run sends only the rest', async () => {
  const ids = troubles.map(([envId]) => envId)
  for (const [envId, trouble] of troubles) cloud.cos.trouble(`/${envId}/jobs.zip`, 2, trouble)
  // Where nothing is silent nothing is hurried: a machine at work is silent too.
  const [broken, denied] = await deployTo(cloud, project, ['broken-1', 'denied-1'], how)
  const [silent] = await deployTo(cloud, project, ['silent-1'], { ...how, idleSeconds: 3 })
  const failed = [broken, silent, denied]
  for (const [at, [envId, , says]] of troubles.entries()) {
    expect(failed[at]?.reports.at(-1)).toMatchObject({ name: 'functions', failure: expect.stringMatching(says) as string })
    expect([...cloud.environment(envId).functions.keys()].sort()).toEqual(['reader', 'web'])
    expect(partsOf(envId).filter((part) => part.includes('jobs.zip'))).toHaveLength(2)
  }
  expect(left()).toEqual([])

  cloud.cos.mend()
  // Built anew, as the command does; the clock has gone on.
  for (const file of filesBelow(join(builtDir, 'jobs'))) utimesSync(join(builtDir, 'jobs', file), 1, 1)
  const mended = await deployTo(cloud, project, ids, how)
  for (const [at, envId] of ids.entries()) {
    expect(mended[at] && failuresOf(mended[at])).toBe('')
    // Of four parts none is sent twice.
    expect(partsOf(envId).filter((part) => part.includes('jobs.zip')).map((part) => part.replace(/.* /, '')).sort()).toEqual(['1', '2', '3', '4'])
    expect(font.equals(unzipSync(cloud.environment(envId).functions.get('jobs')?.code ?? new Uint8Array())['fonts/letters.ttf'] ?? Buffer.of())).toBe(true)
  }
}, 60_000)

test('a function keeps its old code until the new one is there whole', async () => {
  const [first, second] = ['changed-1', 'refused-1'].map((envId) => cloud.copy('whole-1', envId))
  const before = first?.functions.get('reader')?.code
  project.replace('cloudfunctions/reader/main.ts', 'done', 'done otherwise')
  await buildFunctions({ root: project.root, outDir: builtDir })
  cloud.cos.trouble('/changed-1/reader.zip', 0, 'cut')
  cloud.fail('refused-1', 'GetTempCosInfo', { Code: 'UnauthorizedOperation', Message: 'no permission' })
  const [broken, refused] = await deployTo(cloud, project, ['changed-1', 'refused-1'], how)
  expect(broken && failuresOf(broken)).toMatch(/\[reader\] The code did not arrive/)
  expect(refused && failuresOf(refused)).toMatch(/no permission.*QcloudSCFFullAccess/s)
  for (const environment of [first, second]) expect(environment?.functions.get('reader')?.code).toEqual(before)
  expect(left()).toEqual([])

  cloud.cos.mend()
  const [mended] = await deployTo(cloud, project, ['changed-1'], how)
  expect(mended && doneBy(mended)).toEqual([{ did: 'changed', what: 'reader' }])
  expect(Buffer.from(unzipSync(first?.functions.get('reader')?.code ?? new Uint8Array())['index.js'] ?? []).includes('done otherwise')).toBe(true)
}, 60_000)

test('the test’s server takes no code that was never sent', () => {
  const asked = { FunctionName: 'reader', Code: { CosBucketRegion: 'ap-shanghai', TempCosObjectName: '/2026-06-01/1250000000/any-1/reader.zip' } }
  const answer = answerAction(freshEnvironment('any-1'), openTempCos(), 'CreateFunction', asked)
  expect(answer).toMatchObject({ Error: { Code: 'InvalidParameterValue.TempCosObjectName' } })
})
