// The network as the browser sees it: on or off; wifi where it does not say.

import type { Host } from '../host/types'
import { listeners } from './listeners'
import { asynchronous, type Members } from './result'

const networkType = () => (navigator.onLine ? 'wifi' : 'none')

export const network = (_host: Host): Members => {
  const changes = listeners<{ isConnected: boolean; networkType: string }>()
  const weak = listeners<{ weakNet: boolean; networkType: string }>()
  const fire = () => changes.fire({ isConnected: navigator.onLine, networkType: networkType() })
  window.addEventListener('online', fire)
  window.addEventListener('offline', fire)
  return {
    getNetworkType: asynchronous('getNetworkType', () => ({
      networkType: networkType(), signalStrength: 0, hasSystemProxy: false, weakNet: false,
    })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
    onNetworkWeakChange: weak.on,
    offNetworkWeakChange: weak.off,
  }
}
