// The program starts: the cloud is made ready, and nothing else happens before the first page.

App({
  onLaunch() {
    // Without an environment id WeChat takes the account's default environment, so that no id is built in.
    wx.cloud.init({ traceUser: false })
  },
})
