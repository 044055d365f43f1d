// What WeChat's own settings of this program keep from the reader.

import { isRecord } from '../contract/run-guards'

export type Barrier = 'none' | 'switched_off' | 'always_rejected'

/** Of `subscriptionsSetting`, which lists only what was chosen for always. Where nothing is known there is no barrier. */
export function barrierIn(setting: unknown, templateId: string): Barrier {
  if (!isRecord(setting)) return 'none'
  if (setting.mainSwitch === false) return 'switched_off'
  return isRecord(setting.itemSettings) && setting.itemSettings[templateId] === 'reject' ? 'always_rejected' : 'none'
}
