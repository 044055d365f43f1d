// How a file leaves the program: a phone sends it to a chat; WeChat on a computer cannot, and saves it to the disk, which a phone cannot.

import { problemOf } from '../../pages/problem'
import { download } from '../cloud/download'
import type { Taking } from './exporting'

export const taking: Taking = {
  fetch: download,
  // The viewer's menu sends it on and saves it.
  open: (filePath, fileType) => wx.openDocument({ filePath, fileType, showMenu: true }),
  onComputer: () => ['windows', 'mac'].includes(wx.getDeviceInfo().platform),
  send: (filePath, fileName) =>
    new Promise((success, fail) => {
      // developers.weixin.qq.com, wx.saveFileToDisk: on computers only, and without promises.
      if (taking.onComputer()) wx.saveFileToDisk({ filePath, success: () => success(), fail })
      else wx.shareFileMessage({ filePath, fileName, success: () => success(), fail })
    }),
  copy: (data) => new Promise((success, fail) => wx.setClipboardData({ data, success: () => success(), fail })),
  // A program may keep 200 MB on a phone, and an article with its pictures is large.
  remove: (filePath) => wx.getFileSystemManager().unlink({ filePath, fail: ({ errMsg }) => console.warn(errMsg) }),
  problemOf,
}
