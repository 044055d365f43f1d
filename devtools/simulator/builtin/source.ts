// The URL of a picture, sound or film named in WXML, relative to the component whose template holds it.

import type * as glassEasel from 'glass-easel'
import { mapSource } from '../wx/source-url'

export const sourceUrl = (source: string, component: glassEasel.GeneralComponent): string => {
  const owner = component.ownerShadowRoot?.getHostNode().is ?? ''
  return mapSource(source, owner.split('/').slice(0, -1).join('/'))
}
