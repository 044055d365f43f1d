// <navigator>: goes where its url says on a tap, in the manner of its open-type.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import { defineBuiltin } from './define'
import { refuseInSinglePage } from '../wx/single-page'

const properties = {
  url: '', openType: 'navigate', delta: 1, target: 'self', appId: '', path: '', extraData: null, version: 'release', shortLink: '',
  hoverClass: 'navigator-hover', hoverStopPropagation: false, hoverStartTime: 50, hoverStayTime: 600,
}

export const defineNavigator = (space: ComponentSpace, host: Host): void =>
  defineBuiltin(space, 'navigator', properties, builtin => {
    const go = (): Promise<void> => {
      const url = builtin.get('url')
      if (builtin.get('target') === 'miniProgram') throw new Error('<navigator target="miniProgram"> is not in this simulator yet')
      switch (builtin.get('openType')) {
        case 'redirect': return host.redirectTo({ url })
        case 'switchTab': return host.switchTab({ url })
        case 'reLaunch': return host.reLaunch({ url })
        case 'navigateBack': return host.navigateBack({ delta: builtin.get('delta') })
        default: return host.navigateTo({ url })
      }
    }
    const tapped = async () => {
      try {
        await go()
        builtin.emit('success', { errMsg: `${builtin.get('openType')}:ok` })
      } catch (error) {
        builtin.emit('fail', { errMsg: error instanceof Error ? error.message : String(error) })
        host.reportError(error)
      } finally {
        builtin.emit('complete', {})
      }
    }
    builtin.element.setAttribute('role', 'link')
    builtin.on('tap', () => {
      if (!refuseInSinglePage(host, 'navigator')) void tapped()
    })
  })
