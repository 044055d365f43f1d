// The deployment's steps against a server that speaks the management API: what they set up, that they do it once, what they say when it fails.

import { buildFunctions } from '../../../devtools/functions-build'
import { builtDirOf, deployTo as deployProject, doneBy, failuresOf, type How } from '../../support/deployments'
import { addFunctions } from '../../support/small-functions'
import { makeSmallProject } from '../../support/small-project'
import { type ApiError, type TencentCloud, startTencentCloud } from '../../support/tencent-cloud'
import { makeUploadKey } from '../../support/upload-key'

const project = addFunctions(makeSmallProject())
const builtDir = builtDirOf(project)
let cloud: TencentCloud

beforeAll(async () => {
  const { privateKey, publicKey } = makeUploadKey()
  project.write('upload.key', privateKey)
  cloud = await startTencentCloud(publicKey)
  await buildFunctions({ root: project.root, outDir: builtDir })
})

afterAll(async () => {
  await cloud.stop()
  project.dispose()
})

const deployTo = (envIds: string[], how?: How) => deployProject(cloud, project, envIds, how)

test('a first deployment sets everything up, a second one changes nothing', async () => {
  const [first] = await deployTo(['fresh-1'])
  expect(first?.reports.map(({ failure }) => failure).filter(Boolean)).toEqual([])
  const { collections, collectionRules, functionRule, storage, functions, paths } = cloud.environment('fresh-1')
  expect([...collections.keys()]).toEqual(['notes', 'plain'])
  expect(collections.get('notes')).toEqual([
    {
      Name: 'who_when',
      Unique: true,
      Keys: [
        { Name: 'who', Direction: '1' },
        { Name: 'when', Direction: '-1' },
      ],
    },
  ])
  expect([...collectionRules.values()].map((rule) => JSON.parse(rule) as unknown)).toEqual([
    { read: false, write: false },
    { read: false, write: false },
  ])
  expect(JSON.parse(functionRule)).toEqual({
    '*': { invoke: 'auth != null' },
    reader: { invoke: true },
    jobs: { invoke: false },
    web: { invoke: false },
  })
  expect(storage).toMatchObject({ AclTag: 'CUSTOM' })
  expect((JSON.parse(storage.Rule) as { read: string }).read).toContain(String.raw`/^pictures\//.test(resource.path) == true`)
  expect(functions.get('jobs')).toMatchObject({
    Runtime: 'Nodejs18.15',
    Handler: 'index.main',
    Timeout: 60,
    MemorySize: 256,
    InstallDependency: 'TRUE',
  })
  expect([...(functions.get('jobs')?.triggers ?? [])]).toEqual([['hourly', '0 5 * * * * *']])
  expect([...paths]).toEqual([['/', 'web']])
  expect(cloud.takeWrites('fresh-1').length).toBeGreaterThan(10)

  const [second] = await deployTo(['fresh-1'])
  expect(second?.ok).toBe(true)
  expect(second && doneBy(second)).toEqual([])
  expect(cloud.takeWrites('fresh-1')).toEqual([])
}, 60_000)

test('what differs from the sources is brought back, and nothing else is touched', async () => {
  const environment = cloud.copy('fresh-1', 'drift-1')
  environment.collections.set('notes', [
    { Name: 'who_when', Unique: false, Keys: [{ Name: 'who', Direction: '1' }] },
    { Name: 'of_somebody', Unique: false, Keys: [{ Name: 'a', Direction: '1' }] },
  ])
  environment.functionRule =
    '{"*":{"invoke":"auth != null"},"elsewhere":{"invoke":true},"reader":{"invoke":false},"jobs":{"invoke":false},"web":{"invoke":false}}'
  Object.assign(environment.functions.get('reader') ?? {}, { Timeout: 3 })
  environment.functions.get('jobs')?.triggers.set('old', '0 0 1 * * * *').set('hourly', '0 0 2 * * * *')
  const [result] = await deployTo(['drift-1'])
  expect(result && doneBy(result)).toEqual([
    { did: 'changed', what: 'notes.who_when' },
    { did: 'changed', what: 'reader' },
    { did: 'changed', what: 'reader, jobs, web' },
    { did: 'removed', what: 'jobs.old' },
    { did: 'changed', what: 'jobs.hourly' },
  ])
  expect(cloud.takeWrites('drift-1')).not.toContain('UpdateFunctionCode')
  expect(
    environment.collections
      .get('notes')
      ?.map(({ Name }) => Name)
      .sort(),
  ).toEqual(['of_somebody', 'who_when'])
  expect(JSON.parse(environment.functionRule)).toMatchObject({ elsewhere: { invoke: true }, reader: { invoke: true } })
  expect(environment.functions.get('reader')?.Timeout).toBe(10)
}, 60_000)

test('changed code is sent, by the function that changed', async () => {
  cloud.copy('fresh-1', 'code-1')
  project.replace('cloudfunctions/reader/main.ts', 'done', 'done otherwise')
  await buildFunctions({ root: project.root, outDir: builtDir })
  const [result] = await deployTo(['code-1'])
  expect(result && doneBy(result)).toEqual([{ did: 'changed', what: 'reader' }])
  expect(cloud.takeWrites('code-1')).toEqual(['UpdateFunctionCode', 'UpdateFunctionConfiguration'])
}, 60_000)

const internal: ApiError = { Code: 'InternalError', Message: 'Internal error.' }
const refusals: [action: string, step: string, error: ApiError, says: RegExp][] = [
  ['DescribeEnvInfo', 'environment', { Code: 'ResourceNotFound.EnvNotFound', Message: 'Env not found.' }, /Check --env/],
  ['ListTables', 'collections', internal, /InternalError.*request a-request-id\n.*run the command again/s],
  ['CreateTable', 'collections', { Code: 'LimitExceeded', Message: 'Too many tables.' }, /Too many tables.*quota/s],
  ['DescribeResourcePermission', 'collection rules', internal, /InternalError/],
  ['ModifyResourcePermission', 'collection rules', { Code: 'UnauthorizedOperation', Message: 'no permission' }, /QcloudTCBFullAccess/],
  ['DescribeTable', 'indexes', internal, /InternalError/],
  ['UpdateTable', 'indexes', { Code: 'FailedOperation', Message: 'E11000 duplicate key' }, /E11000 duplicate key/],
  ['DescribeStorageSafeRule', 'storage rules', internal, /InternalError/],
  ['ModifyStorageSafeRule', 'storage rules', internal, /InternalError/],
  ['GetFunction', 'functions', internal, /InternalError/],
  ['GetTempCosInfo', 'functions', internal, /InternalError/],
  ['CreateFunction', 'functions', { Code: 'LimitExceeded.Function', Message: 'Too many functions.' }, /Too many functions/],
  ['BatchCreateTrigger', 'triggers', { Code: 'InvalidParameterValue.Cron', Message: 'bad cron' }, /bad cron/],
  ['CreateCloudBaseGWAPI', 'http access', internal, /InternalError/],
]

test('each failure is seen, said with what to do, and stops the deployment at its step', async () => {
  const envIds = refusals.map(([action]) => `fails-${action.toLowerCase()}`)
  for (const [at, [action, , error]] of refusals.entries()) cloud.fail(envIds[at] ?? '', action, error)
  const results = await deployTo(envIds)
  for (const [at, [, step, , says]] of refusals.entries()) {
    const { ok, reports } = results[at] ?? { ok: true, reports: [] }
    expect(ok).toBe(false)
    expect(reports.at(-1)?.name).toBe(step)
    expect(reports.at(-1)?.failure).toMatch(says)
    expect(reports.slice(0, -1).every(({ failure }) => failure === undefined)).toBe(true)
  }
}, 120_000)

test('a deployment that failed half-way goes on where it stopped', async () => {
  cloud.fail('half-1', 'CreateFunction', internal)
  await deployTo(['half-1'])
  cloud.takeWrites('half-1')
  cloud.heal('half-1')
  const [result] = await deployTo(['half-1'])
  expect(result?.ok).toBe(true)
  expect(cloud.takeWrites('half-1')).not.toContain('CreateTable')
}, 60_000)

test('a wrong key, a frozen environment, an old runtime and no network each get their own advice', async () => {
  cloud.environment('frozen-1').status = 'UNAVAILABLE'
  Object.assign(cloud.copy('fresh-1', 'old-1').functions.get('reader') ?? {}, { Runtime: 'Nodejs8.9' })
  const [frozen, old] = await deployTo(['frozen-1', 'old-1'])
  expect(frozen && failuresOf(frozen)).toMatch(/frozen-1 is UNAVAILABLE, not NORMAL/)
  expect(old && failuresOf(old)).toMatch(/reader runs on Nodejs8\.9.*Delete the function in the console/s)
  const [stranger] = await deployTo(['any-1'], { env: { TENCENTCLOUD_SECRETID: 'AKIDstranger' } })
  expect(stranger && failuresOf(stranger)).toMatch(/SecretId is not found.*Check TENCENTCLOUD_SECRETID/s)
  const [offline] = await deployTo(['any-1'], { env: { http_proxy: 'http://127.0.0.1:9' } })
  expect(offline && failuresOf(offline)).toMatch(/ECONNREFUSED.*check the network and the proxy/s)
}, 60_000)

test('an upload that WeChat refuses is said with what to do', async () => {
  cloud.refuseUpload = { errCode: -10_008, errMsg: 'invalid ip: 127.0.0.1' }
  const [result] = await deployTo(['any-1'], { part: 'program' })
  expect(result?.ok).toBe(false)
  expect(result && failuresOf(result)).toMatch(/The upload failed: .*invalid ip.*\n.*IP 白名单/)
}, 60_000)
