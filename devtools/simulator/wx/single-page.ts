// Moments single-page mode (scene 1154): what WeChat switches off there answers with its toast and fails.

import type { Host } from '../host/types'
import { WxFailure } from './result'

/** Functions that do nothing in single-page mode (WeChat's list for 分享到朋友圈, as far as the names exist here). */
const OFF = new Set([
  'navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack', 'navigateToMiniProgram', 'exitMiniProgram', 'login', 'checkSession',
  'getUserProfile', 'authorize', 'openSetting', 'setClipboardData', 'getClipboardData', 'makePhoneCall', 'scanCode', 'chooseMedia',
  'chooseImage', 'saveImageToPhotosAlbum', 'openDocument', 'showShareMenu', 'hideShareMenu', 'updateShareMenu', 'showTabBar', 'hideTabBar',
  'setTabBarItem', 'setTabBarStyle', 'setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot', 'requestSubscribeMessage',
  'openPrivacyContract', 'chooseAddress', 'requestPayment', 'startPullDownRefresh',
])

export const isSinglePage = (host: Host): boolean => host.enterOptions.apiCategory === 'browseOnly'

/** True, after the toast, where `what` is not available in single-page mode. */
export const refuseInSinglePage = (host: Host, what: string): boolean => {
  if (!isSinglePage(host)) return false
  host.shell.showToast({ title: '请前往小程序使用完整服务', icon: 'none', duration: 1500, mask: false })
  console.warn(`${what} is disabled in single-page mode`)
  return true
}

export const guardSinglePage = (host: Host, name: string): void => {
  if (OFF.has(name) && refuseInSinglePage(host, name)) throw new WxFailure('can not be invoked in single page mode')
}
