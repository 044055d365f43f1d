// Components of WeChat that are not here: named in the log and on the phone, and drawn as an empty frame with their name.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import { defineBuiltin } from './define'
import { MISSING_NAMES } from './names'

export const defineMissing = (space: ComponentSpace, host: Host): void => {
  for (const name of MISSING_NAMES) {
    defineBuiltin(space, name, {}, ({ element, whenAttached }) => {
      whenAttached(() => {
        element.setAttribute('wx-missing', `<${name}>`)
        // The host shows every error in the log and on the phone.
        host.reportError(new Error(`component <${name}> is not in this simulator yet`))
      })
    })
  }
}
