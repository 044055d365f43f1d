// What goes wrong with the phone's files, by WeChat's numbers and words.

import { WxFailure } from './result'

/** The table of errors on https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.writeFile.html. */
const WORDS = {
  1300001: 'operation not permitted',
  1300002: 'no such file or directory',
  1300013: 'permission denied',
  1300020: 'not a directory',
  1300022: 'Invalid argument',
  1300066: 'directory not empty',
  1300202: 'the maximum size of the file storage limit is exceeded',
  1300203: 'base64 encode error',
  1301003: 'illegal operation on a directory',
  1301005: 'file already exists',
  1301112: 'tempFilePath file not exist',
} as const

/** `place` is what follows the words: `, open wxfile://usr/a`, or a path with a space before it. */
export const fileFailure = (errCode: keyof typeof WORDS, place = ''): WxFailure => new WxFailure(`${WORDS[errCode]}${place}`, { errCode })
