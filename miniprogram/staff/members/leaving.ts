// A member of staff leaves an org, after a question.

import { inTime } from '../../cloud/patience'
import type { OrgName } from '../../contract/articles'
import { problemOf } from '../../pages/problem'
import { leaveOrg } from '../cloud/members'
import { memberProblemOf } from './words'

/** Whether they have left. Says why not. */
export async function askToLeave(org: OrgName): Promise<boolean> {
  const content = `退出以后，您不能再替${org.name}做事，您留的名字也会删掉。写过的文章都还在。要再加入，请管理员再邀请您。`
  const { confirm } = await wx.showModal({ title: '退出这个单位', content, confirmText: '退出' })
  if (!confirm) return false
  try {
    await inTime(leaveOrg(org.id))
    return true
  } catch (error) {
    void wx.showToast({ title: memberProblemOf(problemOf(error)), icon: 'none', duration: 3000 })
    return false
  }
}
