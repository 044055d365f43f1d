// Puts a receipt on the clipboard; WeChat itself tells that it is there.

export async function copyReceipt(receipt: string): Promise<void> {
  try {
    await wx.setClipboardData({ data: receipt })
  } catch (error) {
    console.warn('the clipboard would not take it', error)
    void wx.showToast({ title: '没有复制上，请抄下编号', icon: 'none', duration: 3000 })
  }
}
