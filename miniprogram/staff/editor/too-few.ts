// Before an article goes to reviewers of whom there are too few, since each step needs another one and nobody reviews their own: says so, and leads to what helps.

import { problemOf } from '../../pages/problem'
import { reviewSettings } from '../cloud/review'
import { tooFewOf } from '../review/settings/words'
import type { Desk } from './desk'

/** Whether it is not handed in now: then a page to mend that may be open. A failure to ask keeps no article back. */
export async function waitsForColleagues({ org, articleId }: Desk): Promise<boolean> {
  try {
    const { steps, others, mayChange } = await reviewSettings(org, { articleId })
    const tooFew = tooFewOf(steps, others)
    if (!tooFew) return false
    if (mayChange && others === 0) return await nobody(org)
    return await someTooFew(org, tooFew.words, mayChange)
  } catch (error) {
    problemOf(error)
    return false
  }
}

async function nobody(org: string): Promise<true> {
  const content = '自己写的要由别人来审。可以请一位同事来，或者把审稿改为不审，由您自己发布。写的都已存好。'
  const { confirm } = await wx.showModal({ title: '没有别人能审', content, confirmText: '请同事', cancelText: '改为不审' })
  void wx.navigateTo({ url: confirm ? `/staff/members/invite/invite?org=${org}` : settingsOf(org) })
  return true
}

/** It can go all the same: the first steps may be passed meanwhile. */
async function someTooFew(org: string, words: string, mayChange: boolean): Promise<boolean> {
  const help = mayChange ? '同时请同事来，或者把步数改少。' : '再告诉管理员：要请同事来，或者把步数改少。'
  const { confirm } = await wx.showModal({ title: '审稿的人不够', content: `${words}可以先送审，${help}`, confirmText: '先送审', cancelText: mayChange ? '改步数' : '先不送' })
  if (!confirm && mayChange) void wx.navigateTo({ url: settingsOf(org) })
  return !confirm
}

const settingsOf = (org: string): string => `/staff/review/settings/settings?id=${org}`
