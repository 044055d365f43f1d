// A file on its way: uploaded once, asked for until it is an article, stopped at any moment, gone on with after a failure.

import { ApiError } from '../../../../../miniprogram/contract/errors'
import { Bringing, type Progress } from '../../../../../miniprogram/staff/bring/bringing'
import { bringProblemOf, canRetry } from '../../../../../miniprogram/staff/bring/words'
import type { ArticleImportInput, ArticleImportOutput } from '../../../../../miniprogram/staff/contract/imports'

const done: ArticleImportOutput = { state: 'done', articleId: 'a_1', orgId: 'o_1', codeId: 'C', report: { taken: ['1 段文字'], dropped: [] } }
const working = (count: number): ArticleImportOutput => ({ state: 'working', done: count, of: 45 })

function scene(answers: (ArticleImportOutput | Error)[]) {
  const [uploads, calls, removed, told]: [string[], ArticleImportInput[], string[], Progress[]] = [[], [], [], []]
  const bringing = new Bringing({ path: 'wxfile://1', name: '通知.DOCX' }, 'a_1', 'o_1', {
    upload(_path, cloudPath, progressed) {
      uploads.push(cloudPath)
      progressed(50)
      return { done: Promise.resolve(`cloud://e.b/${cloudPath}`), stop: () => undefined }
    },
    bring(input) {
      calls.push(input)
      const answer = answers.shift() ?? done
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    remove: (fileId) => removed.push(fileId),
  })
  return { bringing, uploads, calls, removed, told, tell: (progress: Progress) => void told.push(progress) }
}

test('progress is told from the upload to the last picture', async () => {
  const { bringing, uploads, calls, told, tell, removed } = scene([working(20), working(40), done])
  expect(await bringing.go(tell)).toEqual(done)
  expect(told).toEqual([{ percent: 50 }, { done: 0, of: 0 }, { done: 20, of: 45 }, { done: 40, of: 45 }])
  expect(uploads).toEqual(['imports/a_1.docx'])
  expect(calls.every((call) => JSON.stringify(call) === JSON.stringify(calls[0]))).toBe(true)
  expect(calls[0]).toEqual({ articleId: 'a_1', fileId: 'cloud://e.b/imports/a_1.docx', fileName: '通知.DOCX', orgId: 'o_1', publish: false })
  expect(removed).toEqual([])
})

test('after a lost call it goes on with the same file and the same article, and uploads nothing again', async () => {
  const { bringing, uploads, calls, tell } = scene([working(20), new ApiError('unavailable', 'no network'), working(40)])
  await expect(bringing.go(tell)).rejects.toMatchObject({ code: 'unavailable' })
  expect(await bringing.go(tell)).toEqual(done)
  expect(uploads).toHaveLength(1)
  expect(new Set(calls.map(({ articleId, fileId }) => articleId + fileId)).size).toBe(1)
})

test('stopped, it asks no more and takes its file away', async () => {
  const { bringing, calls, removed } = scene([working(20), working(40)])
  expect(await bringing.go((progress) => void ('done' in progress && progress.done === 20 && bringing.stop()))).toBeUndefined()
  expect(calls).toHaveLength(1)
  expect(removed).toEqual(['cloud://e.b/imports/a_1.docx'])
})

test('stopped in the upload, the file goes as soon as it is there', async () => {
  const { bringing, calls, removed } = scene([])
  expect(await bringing.go((progress) => void ('percent' in progress && bringing.stop()))).toBeUndefined()
  expect(calls).toEqual([])
  expect(removed).toEqual(['cloud://e.b/imports/a_1.docx'])
})

test('what the server advises on a file is said as it is; a lost network offers another try', () => {
  expect(bringProblemOf('bad_input', new ApiError('bad_input', '这是旧的 .doc 文件'))).toBe('这是旧的 .doc 文件。')
  expect(bringProblemOf('bad_input', new ApiError('bad_input', 'fileId: wrong'))).not.toContain('fileId')
  expect([canRetry('unavailable'), canRetry('late'), canRetry('bad_input'), canRetry('too_large')]).toEqual([true, true, false, false])
})
