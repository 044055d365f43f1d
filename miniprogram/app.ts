// The program starts: the cloud is made ready, and a page that is gone leads on.

import { urlOf } from './entry/arrival'
import { arrivalAt } from './entry/page-query'

App({
  onLaunch() {
    // Without an environment id WeChat takes the account's default environment, so that no id is built in.
    wx.cloud.init({ traceUser: false })
  },

  /** Cards and codes outlive the pages they were made for. */
  onPageNotFound({ path, query }) {
    void wx.reLaunch({ url: urlOf(arrivalAt(path, query)) })
  },
})
