// Moments' single page: the article stands alone there, without login, navigation and tab bar.

const momentsSinglePage = 1154

export function isSinglePage(): boolean {
  return wx.getEnterOptionsSync().scene === momentsSinglePage
}
