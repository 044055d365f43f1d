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
  if (confirm) wx.setClipboardData({ data: address, fail: ({ errMsg }) => console.warn(errMsg) })
}
