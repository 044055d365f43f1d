// Before an article goes to reviewers where there is nobody but its writer: says so, and leads to what helps, since nobody reviews their own.

import { problemOf } from '../../pages/problem'
import { reviewSettings } from '../cloud/review'

/** Whether it waits for nobody: then a page to mend that is open. A failure to ask keeps no article back. */
export async function isAlone(orgId: string): Promise<boolean> {
  try {
    const { steps, others } = await reviewSettings(orgId)
    if (steps === 0 || others > 0) return false
  } catch (error) {
    problemOf(error)
    return false
  }
  const content = '自己写的要由别人来审。可以请一位同事来，或者把审稿改为不审，由您自己发布。写的都已存好。'
  const { confirm } = await wx.showModal({ title: '只有您一个人能审', content, confirmText: '请同事', cancelText: '改为不审' })
  void wx.navigateTo({ url: confirm ? `/staff/members/invite/invite?org=${orgId}` : `/staff/review/settings/settings?id=${orgId}` })
  return true
}
