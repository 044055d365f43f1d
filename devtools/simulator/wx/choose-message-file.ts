// wx.chooseMessageFile: files out of chats, for which the browser's own file dialog stands.
// https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.chooseMessageFile.html

import { chooseFile } from './choose-file'
import { number, parameterError, WxFailure, type Options } from './result'

const MOST = 100
const ACCEPTED: Record<string, string> = { all: '', image: 'image/*', video: 'video/*', file: '' }

/** Unlike the album's, the dialog has no default for how many. */
export const chooseMessageFile = async (options: Options): Promise<{ tempFiles: object[] }> => {
  const count = number(options.count, Number.NaN)
  if (Number.isNaN(count)) throw parameterError('count', 'Number', options.count)
  const type = typeof options.type === 'string' && options.type in ACCEPTED ? options.type : 'all'
  // WeChat looks at `extension` for files alone.
  const endings = type === 'file' && Array.isArray(options.extension) ? options.extension.map(each => `.${String(each).replace(/^\./, '')}`) : []
  const files = await chooseFile(endings.length > 0 ? endings.join(',') : (ACCEPTED[type] ?? ''), Math.min(MOST, Math.max(1, count)))
  if (files.length === 0) throw new WxFailure('cancel')
  const time = Math.floor(Date.now() / 1_000)
  const kindOf = (mime: string): string => (mime.startsWith('image/') ? 'image' : mime.startsWith('video/') ? 'video' : 'file')
  return { tempFiles: files.map(({ path, size, name, type: mime }) => ({ path, size, name, type: kindOf(mime), time })) }
}
