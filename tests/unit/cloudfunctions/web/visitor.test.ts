// Browsers by what they call themselves.

import { isMachine, visitorOf } from '../../../../cloudfunctions/web/visitor'
import { browsers } from '../../../support/web-visits'

test.each(Object.entries(browsers))('%s is what it is, and a person', (name, userAgent) => {
  expect(visitorOf(userAgent)).toBe(name)
  expect(isMachine(userAgent)).toBe(false)
})

test.each([
  ['WeChat on Windows', `${browsers.desktop} MicroMessenger/7.0.20 WindowsWechat`, 'desktop'],
  ['WeChat on a Mac', 'Mozilla/5.0 (Macintosh) MicroMessenger/6.8 MacWechat/3.8', 'desktop'],
  ['WeChat on an iPhone', `${browsers.phone} MicroMessenger/8.0.58`, 'wechat'],
  ['HarmonyOS', 'Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb/4.1', 'phone'],
  ['nothing', '', 'desktop'],
])('%s', (_name, userAgent, visitor) => {
  expect(visitorOf(userAgent)).toBe(visitor)
})

test.each(['Googlebot/2.1', 'Baiduspider', 'YisouSpider', 'Sogou web spider/4.0', '360Spider', 'Bytespider', 'BingPreview/1.0', 'HeadlessChrome/147', 'curl/8.5.0', 'Wget/1.21', 'Go-http-client/2.0', 'okhttp/4.12', 'python-urllib/3.12', 'facebookexternalhit bot', ' '])(
  '%s is a machine',
  (userAgent) => {
    expect(isMachine(userAgent)).toBe(true)
  },
)

test('a phone whose maker is called Cubot is a person’s', () => {
  expect(isMachine('Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) Chrome/147.0 Mobile Safari/537.36')).toBe(false)
})
