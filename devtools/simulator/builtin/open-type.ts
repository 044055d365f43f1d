// What a button's open-type does when tapped, as far as a browser can: share, settings, privacy, profile; the rest says so by name.

import { readScopes } from '../allowed-scopes'
import type { Host } from '../host/types'
import type { Builtin } from './define'
import type { properties } from './button-properties'
import type { PhoneShell } from '../shell/types'
import { refuseInSinglePage } from '../wx/single-page'
import { agreePrivacy } from '../wx/privacy'
import { requireConsent } from '../wx/privacy-consent'
import { WxFailure } from '../wx/result'
import { chooseFile } from '../wx/choose-file'
import { sharePage } from '../wx/share'

type Button = Builtin<typeof properties & { id: string; hidden: boolean }>

const chooseAvatar = async (button: Button, host: Host): Promise<void> => {
  const refused = await requireConsent(host, 'button.chooseAvatar').then(() => undefined, (error: unknown) => error)
  if (refused instanceof WxFailure) return button.emit('error', { errMsg: `chooseAvatar:fail ${refused.detail}`, ...refused.extra })
  const [file] = await chooseFile('image/*', 1)
  if (file) button.emit('chooseavatar', { avatarUrl: file.path })
  else button.emit('error', { errMsg: 'chooseAvatar:fail cancel' })
}

/** Returns the action of one button; the button calls it on a tap while it is not disabled. */
export const openTypes = (button: Button, host: Host): (() => void) => {
  const actions: Record<string, () => void> = {
    share: () => {
      const target = { id: button.component.id, dataset: button.component.dataset ?? {} }
      void sharePage(host, { from: 'button', target }).catch(error => host.reportError(error))
    },
    agreePrivacyAuthorization: () => {
      agreePrivacy(host, button.component.id)
      button.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
    },
    chooseAvatar: () => void chooseAvatar(button, host).catch(error => host.reportError(error)),
    openSetting: () => {
      const { openid } = host.device
      void (host.shell as PhoneShell).openSettings(openid).then(() => button.emit('opensetting', { errMsg: 'openSetting:ok', authSetting: readScopes(openid) }))
    },
  }
  return () => {
    const type = button.get('openType')
    if (type === '' || refuseInSinglePage(host, 'button open-type')) return
    const action = actions[type]
    if (action) action()
    else host.reportError(new Error(`<button open-type="${type}"> is not in this simulator yet`))
  }
}
