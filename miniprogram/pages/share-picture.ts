// Sends a picture of the phone to friends, groups or Moments, by WeChat's own sheet.

/** Where WeChat shows no sheet for it, its viewer's own menu sends and saves. */
export function sharePicture(path: string): void {
  wx.showShareImageMenu({
    path,
    needShowEntrance: false,
    fail: ({ errMsg }) => {
      if (!errMsg.includes('cancel')) void wx.previewImage({ urls: [path] })
    },
  })
}
