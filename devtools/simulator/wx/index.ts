// The `wx` of the simulator: every area's members in one object, each call told to the host.

import type { Host } from '../host/types'
import { album } from './album'
import { appEvents } from './app-events'
import { audio } from './audio'
import { baseInfo } from './base-info'
import { bytes } from './bytes'
import { canIUse } from './can-i-use'
import { canvasPicture } from './canvas-picture'
import { clipboard } from './clipboard'
import { cloud } from './cloud'
import { cropping } from './crop-image'
import { device } from './device'
import { documents } from './document'
import { downloads } from './download-file'
import { fileSystem } from './file-system'
import { interaction } from './interaction'
import { userFolder } from './kept-files'
import { keyboard } from './keyboard'
import { login } from './login'
import { logs } from './logs'
import { media } from './media'
import { missingMembers } from './missing-members'
import { navigationBar } from './navigation-bar'
import { network } from './network'
import { page } from './page'
import { afterConsent, privacy } from './privacy'
import { pullDownRefresh } from './pull-down-refresh'
import { routes } from './routes'
import { scan } from './scan'
import { scopes } from './scope'
import { setting } from './setting'
import { share } from './share'
import { shareFiles } from './share-file'
import { guardSinglePage } from './single-page'
import { storage } from './storage'
import { subscribe } from './subscribe'
import { tabBar } from './tab-bar'
import { unloadAlerts } from './unload-alert'
import { update } from './update'
import { videos } from './video'
import { asynchronous, type Members, type WxFunction } from './result'

const AREAS = [
  routes, storage, cloud, baseInfo, interaction, navigationBar, tabBar, page, pullDownRefresh, scan, media, audio, videos, documents, downloads, clipboard, device, network,
  keyboard, appEvents, share, privacy, login, setting, subscribe, update, logs, bytes,
  canvasPicture, shareFiles, album, scopes, fileSystem, cropping, unloadAlerts,
]

/** Single-page mode's refusals come first, then the host hears of the call, then the privacy agreement is asked for where it is needed, then the work is done. */
const told = (host: Host, name: string, work: WxFunction): WxFunction => (...args) => {
  host.emit('wx', { method: name, args })
  try {
    guardSinglePage(host, name)
  } catch (error) {
    return asynchronous(name, () => { throw error })(args[0])
  }
  return work(...args)
}

/** The object that app code sees as `wx`; one for each run of the program. */
export const createWx = (host: Host): object => {
  const members: Members = {}
  for (const area of AREAS) {
    for (const [name, member] of Object.entries(area(host))) {
      members[name] = typeof member === 'function' ? told(host, name, afterConsent(host, name, member as WxFunction)) : member
    }
  }
  members.canIUse = canIUse(members)
  members.env = { USER_DATA_PATH: userFolder }
  return missingMembers(members)
}
