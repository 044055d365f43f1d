// A member of staff gives themselves the name that colleagues see and that stands under what they review.

import { inTime } from '../../cloud/patience'
import type { OrgName } from '../../contract/articles'
import { problemOf } from '../../pages/problem'
import { renameMe } from '../cloud/members'
import { memberLimits } from '../contract/members'
import { memberProblemOf } from './words'

/** Whether they are called otherwise now. Says why not. */
export async function askName({ id }: OrgName, now: string): Promise<boolean> {
  const title = now === '' ? '您叫什么' : `您现在叫“${now}”`
  const { confirm, content } = await wx.showModal({ title, editable: true, placeholderText: '新的名字，比如：赵大姐', confirmText: '改名' })
  const name = content.trim()
  if (!confirm || name === now) return false
  const wrong = name === '' ? '没有写名字，还是原来的' : name.length > memberLimits.name ? `名字最多 ${memberLimits.name} 个字` : ''
  const words = wrong || (await inTime(renameMe(id, name)).then(() => '改好了，以后署这个名字。已经发布的不变', (error: unknown) => memberProblemOf(problemOf(error))))
  void wx.showToast({ title: words, icon: 'none', duration: 3000 })
  return wrong === ''
}
