// An archive on its way back: each part is uploaded once, and whatever breaks off goes on.

import { ApiError } from '../../../../../miniprogram/contract/errors'
import type { ArchiveRestoreInput, ArchiveRestoreOutput } from '../../../../../miniprogram/staff/contract/restores'
import { inOrder, Restoring, type RestoreProgress } from '../../../../../miniprogram/staff/restore/restoring'
import { doingOf, restoreProblemOf } from '../../../../../miniprogram/staff/restore/words'

const part = (name: string): { path: string; name: string } => ({ path: `/${name}`, name })

test('parts go by their number, however they were chosen', () => {
  expect(inOrder(['街道 备份 第10部分.zip', '街道 备份 第2部分.zip', '街道 备份 第1部分.zip'].map(part)).map(({ name }) => /\d+/.exec(name)?.[0])).toEqual(['1', '2', '10'])
})

test('what was uploaded is not uploaded again, and what was done is not asked for again', async () => {
  const uploads: string[] = []
  const asked: ArchiveRestoreInput[] = []
  const told: RestoreProgress[] = []
  let lost = 0
  const answers: ArchiveRestoreOutput[] = [
    { kind: 'working', phase: 'checking', done: 1, of: 2, next: 'a' },
    { kind: 'working', phase: 'writing', done: 0, of: 2, next: 'b' },
    { kind: 'done', orgId: 'o_a', restored: {} },
  ]
  const restoring = new Restoring([part('one'), part('two')], 'name', {
    upload(_path, cloudPath, progressed) {
      progressed(50)
      if (cloudPath === 'imports/name-2.zip' && (lost += 1) === 1) return { done: Promise.reject(new Error('no network')) }
      uploads.push(cloudPath)
      return { done: Promise.resolve(`cloud://${cloudPath}`) }
    },
    restore(input) {
      asked.push(input)
      if (asked.length === 2) return Promise.reject(new Error('no network'))
      return Promise.resolve(answers.shift() as ArchiveRestoreOutput)
    },
  })
  const go = (): Promise<void> => restoring.go('CODE', (progress) => told.push(progress))
  await expect(go()).rejects.toThrow('no network')
  await expect(go()).rejects.toThrow('no network')
  await go()
  expect(uploads).toEqual(['imports/name-1.zip', 'imports/name-2.zip'])
  expect(asked.map(({ next }) => next)).toEqual([undefined, 'a', 'a', 'b'])
  expect([...new Set(told.map(doingOf))]).toEqual(['正在上传第 1 个，共 2 个 0%', '正在上传第 1 个，共 2 个 50%', '正在上传第 2 个，共 2 个 0%', '正在上传第 2 个，共 2 个 50%', '正在检查第 1 个，共 2 个', '正在检查第 2 个，共 2 个', '正在放回第 1 个，共 2 个'])
})

test.each([
  ['not_allowed', new ApiError('not_allowed', '认领码不对、已用过或已过期'), /^开通码不对/],
  ['conflict', new ApiError('conflict', '这里已经有内容了，备份只能放进空的阅栏'), /^这里已经有内容了，备份只能放进空的阅栏。$/],
  ['bad_input', new ApiError('bad_input', 'code: wrong'), /^开通码不对/],
  ['unavailable', new ApiError('unavailable', 'no network'), /没有连上网络/],
] as const)('%s is told in words that say what to do', (problem, error, words) => {
  expect(restoreProblemOf(problem, error)).toMatch(words)
})
