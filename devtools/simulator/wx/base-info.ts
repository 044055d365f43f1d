// What wx tells of the phone, of WeChat and of the program: measured from the window, claimed where a browser has none.

import type { Device, Host } from '../host/types'
import { asynchronous, synchronous, type Members } from './result'

export const LIBRARY_VERSION = '3.17.0'
const WECHAT_VERSION = '8.0.66'
const NAVIGATION_BAR_HEIGHT = 44
const CAPSULE = { width: 87, height: 32, right: 7 }
/** px of WeChat's 标准 size, which the scale factor is relative to. */
const STANDARD_FONT_SIZE = 16

const appBaseInfo = (device: Device, darkmode: boolean) => ({
  SDKVersion: LIBRARY_VERSION, enableDebug: false, host: { env: 'WeChat', appId: '' }, language: 'zh_CN', version: WECHAT_VERSION,
  // Without `darkmode` in app.json a program knows of no other theme.
  theme: darkmode ? device.theme : 'light',
  fontSizeSetting: device.fontSizeSetting, fontSizeScaleFactor: device.fontSizeSetting / STANDARD_FONT_SIZE,
  mode: 'default', hostVersionCode: '0x28004236', PCKernelVersion: '',
})

const deviceInfo = ({ keyboardHeight }: Device) => ({
  abi: '', benchmarkLevel: -1, brand: 'devtools', cpuType: 'unknown', deviceAbi: '', memorySize: 4096, model: 'Yuelan simulator',
  platform: keyboardHeight === undefined ? 'devtools' : 'ios', system: 'iOS 17.0',
})

const windowInfo = (device: Device) => {
  // The parent page draws the phone: its own height is the screen, the iframe is what the bars leave.
  const phone = window.frameElement?.closest('.phone')
  const screenWidth = phone?.clientWidth ?? window.innerWidth
  const screenHeight = phone?.clientHeight ?? window.innerHeight
  const top = device.statusBarHeight
  return {
    pixelRatio: window.devicePixelRatio, screenWidth, screenHeight, windowWidth: window.innerWidth, windowHeight: window.innerHeight,
    statusBarHeight: device.statusBarHeight, screenTop: screenHeight - window.innerHeight > 0 ? top + NAVIGATION_BAR_HEIGHT : 0,
    safeArea: { left: 0, top, right: screenWidth, bottom: screenHeight, width: screenWidth, height: screenHeight - top },
  }
}

const systemSetting = () => ({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: navigator.onLine, deviceOrientation: 'portrait' })

const capsule = (device: Device) => {
  const { screenWidth } = windowInfo(device)
  const top = device.statusBarHeight + (NAVIGATION_BAR_HEIGHT - CAPSULE.height) / 2
  const right = screenWidth - CAPSULE.right
  return { width: CAPSULE.width, height: CAPSULE.height, top, right, bottom: top + CAPSULE.height, left: right - CAPSULE.width }
}

export const baseInfo = (host: Host): Members => {
  const all = () => ({
    ...deviceInfo(host.device), ...windowInfo(host.device), ...appBaseInfo(host.device, host.manifest.app.darkmode), ...systemSetting(),
    albumAuthorized: true, cameraAuthorized: true, locationAuthorized: true, microphoneAuthorized: true, notificationAuthorized: true,
    phoneCalendarAuthorized: true,
  })
  return {
    getAppBaseInfo: synchronous('getAppBaseInfo', () => appBaseInfo(host.device, host.manifest.app.darkmode)),
    getDeviceInfo: synchronous('getDeviceInfo', () => deviceInfo(host.device)),
    getWindowInfo: synchronous('getWindowInfo', () => windowInfo(host.device)),
    getSystemSetting: synchronous('getSystemSetting', systemSetting),
    getSystemInfoSync: synchronous('getSystemInfoSync', all),
    getSystemInfo: asynchronous('getSystemInfo', all),
    getSystemInfoAsync: asynchronous('getSystemInfoAsync', all),
    getMenuButtonBoundingClientRect: synchronous('getMenuButtonBoundingClientRect', () => capsule(host.device)),
    getAccountInfoSync: synchronous('getAccountInfoSync', () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' }, plugin: {},
    })),
    getLaunchOptionsSync: synchronous('getLaunchOptionsSync', () => host.launchOptions),
    getEnterOptionsSync: synchronous('getEnterOptionsSync', () => host.enterOptions),
    getApiCategory: synchronous('getApiCategory', () => host.enterOptions.apiCategory),
    getAppAuthorizeSetting: synchronous('getAppAuthorizeSetting', () => ({
      albumAuthorized: 'authorized', cameraAuthorized: host.device.cameraDenied === true ? 'denied' : 'authorized', notificationAuthorized: 'authorized', locationAuthorized: 'not determined',
      microphoneAuthorized: 'not determined', bluetoothAuthorized: 'not determined', phoneCalendarAuthorized: 'not determined',
    })),
    checkIsOpenAccessibility: asynchronous('checkIsOpenAccessibility', () => ({ open: false })),
    getExtConfigSync: synchronous('getExtConfigSync', () => ({})),
    getExtConfig: asynchronous('getExtConfig', () => ({ extConfig: {} })),
  }
}
