// The commands as a person types them: what they print, what they refuse, and that a refusal leaves nothing.

import { createServer } from 'node:http'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anHourAgo } from '../support/archives'
import { jpegFile } from '../support/jpeg-file'
import { type TestServer, runCommand, startServer } from '../support/server'

jest.setTimeout(120_000)

let server: TestServer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-commands-'))
  server = await startServer()
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

async function counts(): Promise<unknown> {
  const collections = (await (await fetch(`${server.url}/wx/console/collections`)).json()) as { name: string }[]
  // The timers of function `jobs` write by themselves.
  return collections.filter(({ name }) => name !== 'jobs' && name !== 'recounts')
}

test('healthz answers ok', async () => {
  const reply = await fetch(`${server.url}/healthz`)
  expect(reply.status).toBe(200)
  expect(await reply.json()).toEqual({ ok: true })
})

test('a page of another site can neither call a function nor store a file', async () => {
  const before = await counts()
  const headers = { origin: 'https://example.com', 'x-wx-openid': 'admin-1' }
  expect((await fetch(`${server.url}/wx/functions/reader`, { method: 'POST', headers, body: '{}' })).status).toBe(403)
  expect((await fetch(`${server.url}/wx/files?path=imports/x.txt`, { method: 'PUT', headers, body: 'x' })).status).toBe(403)
  expect(await counts()).toEqual(before)
})

test.each([
  ['is empty', () => write('empty.txt', '')],
  ['is of no encoding', () => write('odd.txt', Buffer.from([0xcd, 0xa8, 0x80, 0xff, 0xa3, 0xba, 0xcd, 0xff, 0xcb, 0xae]))],
  ['is a Word document cut off', () => write('cut.docx', Buffer.from('PK\u0003\u0004 cut off'))],
  ['is a picture', () => write('picture.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]))],
  ['is not there', () => join(folder, 'nowhere.txt')],
])('a file that %s is refused in words, with exit code 1, and nothing is written', async (_title, file) => {
  const before = await counts()
  const { code, stdout, stderr } = await server.command('import', [file(), '--org', '梧桐坊社区', '--title', '通知', '--publish'])
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim().length).toBeGreaterThan(10)
  expect(stderr).not.toContain('    at ')
  expect(await counts()).toEqual(before)
})

test.each([
  ['an unknown flag', ['x.txt', '--publsh']],
  ['no file', []],
  ['reads that are no number', ['x.txt', '--earlier-reads', 'many']],
])('%s is refused with the usage or the range', async (_title, args) => {
  const { code, stderr } = await server.command('import', args)
  expect(code).toBe(1)
  expect(stderr).toMatch(/Usage: npm run import|whole number/)
})

test('a folder in use is not opened a second time', async () => {
  const { code, stderr } = await server.command('start', ['--port', '0', '--auto-port', '0', '--no-open'])
  expect(code).toBe(1)
  expect(stderr).toContain('is in use by the server at')
})

test('a port that is taken is named, with the flag that helps', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as { port: number }
  const { code, stderr } = await runCommand('start', ['--port', String(port), '--auto-port', '0', '--no-open', '--data', join(folder, 'data')])
  other.close()
  expect(code).toBe(1)
  expect(stderr).toContain(`Port ${port} is taken`)
  expect(stderr).toContain('--port')
})

test('a saved page comes in with the pictures of the folder beside it, and says on stderr what it left', async () => {
  mkdirSync(join(folder, '步道 开放_files'))
  writeFileSync(join(folder, '步道 开放_files', '640'), jpegFile({ width: 640, height: 480 }))
  const page = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>步道开放</h1><p>周一<s>周二</s>。</p><img src="./%E6%AD%A5%E9%81%93%20%E5%BC%80%E6%94%BE_files/640"><img src="../secret.jpg"></body></html>'
  const { code, stdout, stderr } = await server.command('import', [write('步道 开放.html', page), '--org', '梧桐坊社区', '--publish'])
  expect(code).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  const { articleId } = JSON.parse(stdout) as { articleId: string }
  expect(stderr).toContain('取用 1 张图片')
  expect(stderr).toContain('略去 一张图片没有跟着文件一起来：../secret.jpg')
  const shown = await (await fetch(`${server.url}/a/${articleId}`)).text()
  expect(shown).toContain('周一周二。')
  expect(shown).toMatch(new RegExp(`articles/${articleId}/[0-9a-f]{32}\\.jpg`))
})

test('an import opens the folder by itself where no server runs, and the server finds the article later', async () => {
  const file = write('notice.txt', '明天上午九点，二号楼前修路灯，请绕行。\n')
  await server.kill()
  const { code, stdout } = await server.command('import', [file, '--org', '梧桐坊社区', '--title', '二号楼前修路灯', '--created', '2026-11-02', '--publish'])
  expect(code).toBe(0)
  const { articleId, codeId, scene } = JSON.parse(stdout) as { articleId: string; codeId: string; scene: string }
  expect(scene).toBe(`c=${codeId}`)
  await server.restart()
  expect(await (await fetch(`${server.url}/a/${articleId}`)).text()).toContain('二号楼前修路灯')
})

test('an archive is written by the running server, and an empty folder takes it back, once', async () => {
  const file = join(folder, 'street.zip')
  const made = await server.command('archive', ['--out', file])
  expect(made.code).toBe(0)
  expect(JSON.parse(made.stdout)).toMatchObject({ orgId: 'o_qingqu', files: [file] })
  expect((await server.command('archive', ['--out', file])).stderr).toContain('is there already')

  const empty = join(folder, 'empty')
  const tooSoon = await runCommand('restore', [file, '--data', empty])
  expect([tooSoon.code, tooSoon.stderr]).toEqual([1, expect.stringContaining('没有放回') as string])
  const restored = await runCommand('restore', [write('earlier.zip', anHourAgo(readFileSync(file))), '--data', empty])
  expect(restored.stderr).not.toContain('没有放回')
  expect(JSON.parse(restored.stdout)).toMatchObject({ orgId: 'o_qingqu', orgs: 4, articles: expect.any(Number) as number })
  expect((await server.command('restore', [file])).stderr).toContain('A server runs on')
})
