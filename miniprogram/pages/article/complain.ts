// 投诉: the page for it, or in Moments' single page, which opens nothing, the way there.

import { goTo } from '../navigate'
import { isSinglePage } from '../single-page'

export function complainAbout(articleId: string): void {
  if (isSinglePage()) {
    const content = '这里是朋友圈里的单页，投诉要在小程序里写。点下面的“前往小程序”，打开这篇文章，再点最下面的“投诉”。'
    void wx.showModal({ title: '怎么投诉', content, showCancel: false, confirmText: '知道了' })
  } else goTo({ kind: 'complaint', articleId })
}
