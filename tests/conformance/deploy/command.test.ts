// `npm run deploy` as a person runs it, on a small project, against servers that stand for Tencent's and WeChat's.

import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { join, resolve } from 'node:path'
import { deploy } from '../../../devtools/commands/deploy'
import { addFunctions } from '../../support/small-functions'
import { makeSmallProject, type SmallProject } from '../../support/small-project'
import { type TencentCloud, startTencentCloud } from '../../support/tencent-cloud'
import { makeUploadKey } from '../../support/upload-key'

const repository = resolve(__dirname, '..', '..', '..')
const appid = 'wx0123456789abcdef'
const { privateKey, publicKey } = makeUploadKey()
let cloud: TencentCloud
let project: SmallProject

beforeAll(async () => {
  cloud = await startTencentCloud(publicKey)
})
afterAll(() => cloud.stop())

beforeEach(() => {
  project = addFunctions(makeSmallProject()).write('upload.key', privateKey)
  cloud.requests.length = 0
})
afterEach(() => project.dispose())

interface Ended {
  code: number
  output: string
}

function run(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done) => {
    const command = ['--import', 'tsx', join(repository, 'tests', 'support', 'deploy-command.ts'), project.root, ...args]
    execFile(
      process.execPath,
      command,
      { cwd: repository, env: { ...process.env, ...cloud.env, ...env, NODE_OPTIONS: '', INIT_CWD: project.root } },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr })
      },
    )
  })
}

const sound = ['--env', 'yuelan-1a2b3c', '--appid', appid, '--key', 'KEY']
const good = ['--env', 'yuelan-1a2b3c', '--appid', appid, '--key', 'upload.key']

test('a dry run checks and prints the plan, and sends nothing', async () => {
  const { code, output } = await run([...good, '--dry-run'])
  expect(output).toContain('collections: notes, plain')
  expect(output).toContain('indexes: notes.who_when (unique)')
  expect(output).toMatch(/functions: jobs Nodejs18\.15, 60 s, 256 MB, code [0-9a-f]{16}/)
  expect(output).toContain('triggers: jobs.hourly at 0 5 * * * * *')
  expect(output).toContain('http access: / → web')
  expect(output).toContain(`program: 1.2.3 to ${appid}`)
  expect(output).toMatch(/by hand: .*reader.*wxacode\.getUnlimited/)
  expect(output).toMatch(/by hand: .*消息推送.*wxa_media_check, to the function jobs/)
  expect(output).toContain('Nothing was sent')
  expect(code).toBe(0)
  expect(cloud.requests).toEqual([])
}, 60_000)

test('a deployment ends with the signed program at WeChat', async () => {
  const { code, output } = await run(good)
  expect(output).toMatch(/✓ program: uploaded 1\.2\.3/)
  expect(code).toBe(0)
  expect(cloud.uploads).toHaveLength(1)
  const [upload] = cloud.uploads
  expect(upload).toMatchObject({ appid, version: '1.2.3', robot: '1', signed: true })
  for (const file of ['app.json', 'pages/home/home.wxml', 'staff/desk/desk.js', 'miniprogram_npm/dayjs/index.js'])
    expect(upload?.bytes.includes(file)).toBe(true)
}, 60_000)

/** `KEY` stands for the upload key's file. */
const wrong: [title: string, args: string[], says: RegExp, prepare: (project: SmallProject) => void][] = [
  ['no environment', ['--appid', appid, '--key', 'KEY'], /Name the environment, the appid and the upload key/, () => {}],
  ['an environment id with capitals', ['--env', 'Prod', '--appid', appid, '--key', 'KEY'], /--env "Prod" is no environment id/, () => {}],
  ['a short appid', ['--env', 'yuelan-1', '--appid', 'wx12', '--key', 'KEY'], /--appid "wx12" is no appid/, () => {}],
  ['a key file that is not there', ['--env', 'yuelan-1', '--appid', appid, '--key', '/no.key'], /no\.key: there is no such file/, () => {}],
  ['a key file that is no key', sound, /not a readable private key in PEM form/, (one) => one.write('upload.key', 'nothing')],
  [
    'a key of another kind',
    sound,
    /kind ed25519; WeChat gives RSA keys/,
    (one) => one.write('upload.key', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  ],
  [
    'a time-out that CloudBase does not have',
    sound,
    /The function reader: timeout is a whole number from 1 to 900, not 1000/,
    (one) => one.replace('cloudfunctions/reader/config.json', '"timeout":10', '"timeout":1000'),
  ],
  [
    'a timer with four fields',
    sound,
    /The function jobs: a trigger is .*seven fields/,
    (one) => one.replace('cloudfunctions/jobs/config.json', '0 5 * * * * *', '5 * * *'),
  ],
  [
    'a message push without an event',
    sound,
    /The function jobs: messagePush lists /,
    (one) => one.replace('cloudfunctions/jobs/config.json', '"event":"wxa_media_check"', '"event":""'),
  ],
  [
    'a function without a rule',
    sound,
    /The function web has no rule/,
    (one) => one.replace('cloudfunctions/store/rules.ts', ', web: false', ''),
  ],
  [
    'a rule of no collection',
    sound,
    /A rule is declared for "nots"/,
    (one) => one.replace('cloudfunctions/store/rules.ts', 'notes:', 'nots:'),
  ],
  [
    'a function that does not compile',
    sound,
    /cloudfunctions\/reader\/main\.ts:1/,
    (one) => one.write('cloudfunctions/reader/main.ts', 'export const = 1\n'),
  ],
]

test.each(wrong)(
  '%s is refused at once',
  async (_title, args, says, prepare) => {
    prepare(project)
    await expect(
      deploy(['--dry-run', ...args.map((one) => (one === 'KEY' ? join(project.root, 'upload.key') : one))], project.root),
    ).rejects.toThrow(says)
  },
  30_000,
)

test('a program that the verification refuses is not deployed', async () => {
  project.append('miniprogram/pages/home/home.ts', 'const a: = 3\n')
  const { code, output } = await run(good)
  expect(output).toContain('miniprogram/pages/home/home.ts:5 Unexpected token')
  expect(code).toBe(1)
  expect(cloud.requests).toEqual([])
}, 60_000)

test('without the account key nothing begins', async () => {
  const { code, output } = await run(good, { TENCENTCLOUD_SECRETID: '' })
  expect(output).toMatch(/TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set/)
  expect(code).toBe(1)
  expect(cloud.requests).toEqual([])
}, 30_000)
