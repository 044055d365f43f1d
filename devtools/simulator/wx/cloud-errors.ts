// What an error of the cloud looks like on the phone: errCode, and errMsg in the form that WeChat's own SDK writes.

import { WxFailure } from './result'

/** The words that go with the numbers that the phone itself gives; the cloud's own errors come with theirs. */
const WORDS: Record<number, string> = {
  [-401002]: 'api parameter error',
  [-401003]: 'api parameter type error',
  [-403001]: 'upload file size exceed limit',
  [-501001]: 'resource system error',
  [-503002]: 'storage permission denied',
  [-503003]: 'storage file not exists',
}

/** Fails as `cloud.<api>:fail Error: errCode: <number> <words> | errMsg: <text>`, with errCode beside it. */
export const cloudFailure = (errCode: number, message: string): WxFailure =>
  new WxFailure(`Error: errCode: ${errCode} ${WORDS[errCode] ?? ''} | errMsg: ${message}`, { errCode })

/** An error of the cloud, whose text is already in that form. */
export const cloudReplied = (errCode: number, errMsg: string, requestID: string): WxFailure =>
  new WxFailure(errMsg.replace(/^cloud\.\w+:fail /, ''), { errCode, requestID })

export const notInitialised = (): WxFailure => new WxFailure(
  'Error: errCode: -1  | errMsg: Cloud API isn\'t enabled, please call wx.cloud.init first\n'
  + '请先调用 wx.cloud.init() 完成初始化后再调用其他云 API。init 方法可传入一个对象用于设置默认配置，详见文档。', { errCode: -1 },
)
