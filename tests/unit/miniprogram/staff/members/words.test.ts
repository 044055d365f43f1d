// The words on the pages of people: each failure has its own, and something to do.

import type { Problem } from '../../../../../miniprogram/components/error-state/words'
import { errorCodes } from '../../../../../miniprogram/contract/errors'
import { inviteLimits, inviteStates } from '../../../../../miniprogram/staff/contract/invites'
import { inviteRow, memberRow } from '../../../../../miniprogram/staff/members/list/rows'
import { inviteProblemOf, joinProblemOf, memberProblemOf, openProblemOf, removeWords, roleWords, stateWords } from '../../../../../miniprogram/staff/members/words'

const problems: Problem[] = [...errorCodes, 'late']
const now = Date.parse('2026-03-01T04:00:00Z')

test('every failure is told in words that end, without an exclamation mark', () => {
  for (const words of [inviteProblemOf, joinProblemOf, memberProblemOf, openProblemOf]) for (const problem of problems) expect(words(problem)).toMatch(/^[^！!]+。$/)
})

test('each way in which an invitation holds no more has a title of its own', () => {
  const titles = inviteStates.flatMap((state) => (state === 'open' ? [] : [stateWords[state].title]))
  expect(new Set(titles).size).toBe(inviteStates.length - 1)
})

test('a full org, a wrong code, too many codes and the last administrator are told apart', () => {
  const told = [joinProblemOf('too_many'), openProblemOf('not_found'), openProblemOf('too_many'), memberProblemOf('conflict'), inviteProblemOf('conflict'), inviteProblemOf('too_many')]
  expect(new Set(told).size).toBe(told.length)
  expect(inviteProblemOf('too_many')).toContain(String(inviteLimits.waiting))
})

test('who left no name is named so, in rows and in questions', () => {
  const row = memberRow({ id: 'm', name: '', role: 'admin', since: now, me: true }, now)
  expect(row).toMatchObject({ shown: '没有留名字（您）', note: '管理员，3月1日加入' })
  expect(removeWords('', '某社区')).toContain('没有留名字')
  expect(roleWords('赵大姐', 'reviewer')).toContain('赵大姐以后是审稿')
})

test('an invitation says until when it holds, or that its time is over', () => {
  const invite = { id: 'i', role: 'writer' as const, label: '小赵', expiresAt: now, expired: false }
  expect(inviteRow(invite, now)).toMatchObject({ shown: '小赵', note: '撰稿，3月1日 12:00前有效' })
  expect(inviteRow({ ...invite, label: '', expired: true }, now)).toMatchObject({ shown: '没有写给谁', note: '撰稿，过期了' })
})
