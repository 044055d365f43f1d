// Going from page to page: the host does it and gives WeChat's own texts where it cannot.

import type { Host } from '../host/types'
import { asynchronous, number, requireString, type Members } from './result'

export const routes = (host: Host): Members => ({
  navigateTo: asynchronous('navigateTo', options => host.navigateTo({ url: requireString(options, 'url') })),
  redirectTo: asynchronous('redirectTo', options => host.redirectTo({ url: requireString(options, 'url') })),
  reLaunch: asynchronous('reLaunch', options => host.reLaunch({ url: requireString(options, 'url') })),
  switchTab: asynchronous('switchTab', options => host.switchTab({ url: requireString(options, 'url') })),
  navigateBack: asynchronous('navigateBack', options => host.navigateBack({ delta: number(options.delta, 1) })),
})
