// Who may be sent what: WeChat's own count of accepted dialogs, one message each, and the switches of its settings page.

import type { Sqlite } from '../database/sqlite'

/** A person's settings for this program: the main switch, and the templates that are switched off one by one. */
export interface MessageSwitches {
  mainSwitch: boolean
  off: readonly string[]
}

export interface Subscriptions {
  /** One accepted dialog: one message more. */
  grant(openid: string, templateId: string): void
  /** Messages that may still be sent. WeChat tells the app no such number. */
  left(openid: string, templateId: string): number
  /** Uses one up; false where there is none, or the person switched it off. */
  take(openid: string, templateId: string): boolean
  setSwitches(openid: string, switches: MessageSwitches): void
}

export function createSubscriptions(file: Sqlite): Subscriptions {
  function isOn(openid: string, templateId: string): boolean {
    const row = file.first('SELECT settings FROM message_settings WHERE openid = ?', [openid])
    if (!row) return true
    // Written below alone.
    const { mainSwitch, off } = JSON.parse(String(row['settings'])) as MessageSwitches
    return mainSwitch && !off.includes(templateId)
  }

  return {
    grant(openid, templateId) {
      file.run('INSERT INTO grants VALUES (?, ?, 1) ON CONFLICT (openid, template) DO UPDATE SET left = left + 1', [openid, templateId])
    },
    left: (openid, templateId) => Number(file.first('SELECT left FROM grants WHERE openid = ? AND template = ?', [openid, templateId])?.['left'] ?? 0),
    take: (openid, templateId) =>
      isOn(openid, templateId) && file.run('UPDATE grants SET left = left - 1 WHERE openid = ? AND template = ? AND left > 0', [openid, templateId]).changes === 1,
    setSwitches(openid, switches) {
      file.run('INSERT OR REPLACE INTO message_settings VALUES (?, ?)', [openid, JSON.stringify(switches)])
    },
  }
}
