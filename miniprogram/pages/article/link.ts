// What a tap on a link in an article does: WeChat opens no foreign pages, so the address is shown and copied; a number is called.

export async function followLink(link: string): Promise<void> {
  const number = /^tel:(.+)$/i.exec(link)?.[1]
  if (number !== undefined) {
    // WeChat asks before it calls; saying no there is no failure.
    wx.makePhoneCall({ phoneNumber: number, fail: ({ errMsg }) => console.warn(errMsg) })
    return
  }
  const address = link.replace(/^mailto:/i, '')
  const { confirm } = await wx.showModal({ title: '这个链接要在别处打开', content: address, confirmText: '复制地址', cancelText: '不用了' })
  if (confirm) wx.setClipboardData({ data: address, fail: ({ errMsg }) => tellUncopied(address, errMsg) })
}

/** The reader did not let WeChat copy, or it could not: the address stays in sight, to be written down. */
function tellUncopied(address: string, errMsg: string): void {
  console.warn(errMsg)
  wx.showModal({ title: '没有复制', content: `请照着抄下来，或截一张图：\n${address}`, showCancel: false, confirmText: '好的' }).catch((error: unknown) => console.warn(error))
}
